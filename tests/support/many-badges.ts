/** A wallet of somebody who has learned for years: badges of the demonstration, signed anew for as many holders as are wanted. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { CompactSign, decodeJwt, decodeProtectedHeader } from "jose";
import type { Page } from "playwright-core";
import { demonstrationKey } from "../../src/awards/demonstration.ts";
import { credentialId } from "../../src/badges/credential-id.ts";
import { deriveHolder } from "../../src/badges/holder.ts";
import { importSecret } from "../../src/badges/key.ts";
import type { Held } from "../../src/islands/wallet-held.ts";

type Payload = Record<string, unknown> & { iss: string; credentialSubject: { achievement: { name: string } } };

/** All are genuine and valid. `folder`: the built site. */
export async function signMany(folder: string, count: number): Promise<Held[]> {
	const texts = readdirSync(join(folder, "credentials"))
		.filter((name) => name.endsWith(".txt"))
		.sort()
		.map((name) => readFileSync(join(folder, "credentials", name), "utf8").trim());
	const many: Held[] = [];
	for (let number = 0; number < count; number++) {
		const model = texts[number % texts.length] ?? "";
		const payload = decodeJwt(model) as Payload;
		const { did } = await deriveHolder(Uint8Array.from({ length: 16 }, (_, at) => (at < 2 ? number >> (8 * at) : 99)));
		const id = await credentialId(did);
		const achievement = { ...payload.credentialSubject.achievement, name: `${payload.credentialSubject.achievement.name} ${number + 1}` };
		const { credentialStatus: _, ...rest } = payload;
		const fresh = { ...rest, id, jti: id, sub: did, credentialSubject: { ...payload.credentialSubject, id: did, achievement } };
		const issuer = /issuers:([^:]+:[^:]+)$/.exec(payload.iss)?.[1]?.replace(":", "/") ?? "";
		const compact = await new CompactSign(new TextEncoder().encode(JSON.stringify(fresh)))
			.setProtectedHeader({ alg: "ES256", kid: decodeProtectedHeader(model).kid ?? "" })
			.sign(await importSecret(demonstrationKey(issuer)));
		many.push({ id, compact, did, addedAt: Date.UTC(2026, 0, 1) + number });
	}
	return many;
}

/** Into the database of the wallet, which was opened before. */
export function fillWallet(page: Page, many: readonly Held[]): Promise<void> {
	return page.evaluate(
		(badges) =>
			new Promise<void>((resolve, reject) => {
				const opening = indexedDB.open("wallet /network/");
				opening.onsuccess = () => {
					const transaction = opening.result.transaction("badges", "readwrite");
					for (const each of badges) transaction.objectStore("badges").put(each);
					transaction.onabort = () => reject(transaction.error);
					transaction.oncomplete = () => {
						opening.result.close();
						resolve();
					};
				};
			}),
		many as Held[],
	);
}
