/** A wallet of somebody who has learned for years: badges of the demonstration, signed anew for as many holders as are wanted. */
import { CompactSign, decodeJwt, decodeProtectedHeader } from "jose";
import type { Page } from "playwright-core";
import { demonstrationKey } from "../../src/awards/demonstration.ts";
import { credentialId } from "../../src/badges/credential-id.ts";
import { deriveHolder } from "../../src/badges/holder.ts";
import { importSecret, thumbprint } from "../../src/badges/key.ts";
import type { Held } from "../../src/islands/wallet-held.ts";
import { compactOf } from "./wallet.ts";

type Payload = Record<string, unknown> & { iss: string; credentialSubject: { achievement: { name: string } } };

const BADGES = [
	"vilnius/city-explorer",
	"vilnius/first-volunteering",
	"vilnius/green-neighbour",
	"vilnius/team-player",
	"tilburg/inclusion-ally",
	"tilburg/neighbourhood-maker",
	"tilburg/role-chair",
	"ljubljana/job-ready",
];

/** All are genuine and valid. `folder`: the built site. */
export async function signMany(folder: string, count: number): Promise<Held[]> {
	const texts = await Promise.all(BADGES.map((badge) => compactOf(folder, badge)));
	const many: Held[] = [];
	for (let number = 0; number < count; number++) {
		const model = texts[number % texts.length] ?? "";
		const payload = decodeJwt(model) as Payload;
		const { did } = await deriveHolder(Uint8Array.from({ length: 16 }, (_, at) => (at < 2 ? number >> (8 * at) : 99)));
		const id = await credentialId(did);
		const achievement = { ...payload.credentialSubject.achievement, name: `${payload.credentialSubject.achievement.name} ${number + 1}` };
		const { credentialStatus: _, ...rest } = payload;
		const fresh = { ...rest, id, jti: id, sub: did, credentialSubject: { ...payload.credentialSubject, id: did, achievement } };
		const { kid = "" } = decodeProtectedHeader(model);
		const compact = await new CompactSign(new TextEncoder().encode(JSON.stringify(fresh)))
			.setProtectedHeader({ alg: "ES256", kid })
			.sign(await findKey(kid));
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

/** `kid`: `did:web:…:issuers:<city>:<slug>#<thumbprint>`; an issuer has had more than one key. */
async function findKey(kid: string): Promise<CryptoKey> {
	const [, city, slug, wanted] = /:issuers:([^:]+):([^:#]+)#(.+)$/.exec(kid) ?? [];
	for (let number = 1; number < 10; number++) {
		const key = demonstrationKey(`${city}/${slug}`, number);
		if ((await thumbprint(key)) === wanted) return importSecret(key);
	}
	throw new Error(`No key of the demonstration is ${kid}.`);
}
