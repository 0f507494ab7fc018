/** Are the public keys of the issuers sound? One working key for each, none twice, and none that only pretends to be secret. */
import { importJWK } from "jose";
import type { Content } from "../content/entry.ts";
import type { Problem } from "../content/problem.ts";
import { isDemonstrationKey } from "./demonstration.ts";

type Keys = Content["cities"][number]["keys"];

export async function findKeyFaults({ cities }: Content): Promise<readonly Problem[]> {
	const seen = new Map<string, string>();
	const found: Problem[] = [];
	for (const { slug, keys, organisations } of cities) {
		const file = `content/${slug}/keys.json`;
		const add = (index: number, message: string) => found.push({ file, line: 1, field: `[${index}]`, message, fix: "" });
		for (const [index, key] of keys.entries()) {
			const name = `key ${index + 1}`;
			const twin = seen.get(key.x);
			seen.set(key.x, `${file}, ${name}`);
			if (!organisations.some((organisation) => organisation.slug === key.issuer))
				add(index, `Set "issuer" of ${name} to an organisation of this city: "${key.issuer}" is none.`);
			if (!(await isOnCurve(key))) add(index, `Copy ${name} again: it is no public key.`);
			if (twin !== undefined) add(index, `Make a new key for ${name}: the same key stands in ${twin} already.`);
			const isDemonstration = isDemonstrationKey(`${slug}/${key.issuer}`, key.x);
			if (isDemonstration && key.demonstration !== true) add(index, `Set "demonstration" of ${name} to true: its secret is public.`);
			if (!isDemonstration && key.demonstration === true) add(index, `Remove "demonstration" from ${name}: it is a key of your own.`);
		}
		for (const [index, issuer] of findSecondActive(keys)) add(index, `Retire one of the keys of "${issuer}": it may sign with one only.`);
	}
	return found;
}

function findSecondActive(keys: Keys): [index: number, issuer: string][] {
	const active = new Set<string>();
	return [...keys.entries()].flatMap(([index, { issuer, retired, compromised }]): [number, string][] => {
		if (retired !== undefined || compromised !== undefined) return [];
		if (active.has(issuer)) return [[index, issuer]];
		active.add(issuer);
		return [];
	});
}

async function isOnCurve({ x, y }: Keys[number]): Promise<boolean> {
	try {
		await importJWK({ kty: "EC", crv: "P-256", x, y }, "ES256");
		return true;
	} catch {
		return false;
	}
}
