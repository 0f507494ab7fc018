/** Which badges of this site lie in the wallet of this browser. It only reads, and opens no wallet where there is none. */
import { decodeObject, isRecord } from "../badges/jws.ts";
import { type OwnSite, toOwn } from "./own-site.ts";
import { openStore } from "./wallet-store.ts";

/** Calls with the paths of badges, such as `vilnius/badges/maker`, now and whenever another tab changes the wallet; never where none can be opened. */
export async function followHeldBadges(site: OwnSite, act: (held: ReadonlySet<string>) => void): Promise<void> {
	try {
		const databases = await indexedDB.databases();
		if (!databases.some(({ name }) => name?.startsWith("wallet "))) return;
		const store = await openStore(site.here);
		const read = async () => {
			const badges = (await store.list()).flatMap(({ compact, code }) =>
				compact === undefined || code === "revoked" ? [] : (badgePath(compact, site) ?? []),
			);
			act(new Set(badges));
		};
		store.watch(() => void read().catch(() => undefined));
		await read();
	} catch {
		// Ticks by hand work without a wallet.
	}
}

/** The path of the badge that a credential of this site is about; undefined for those of other sites. What is signed names the page of the badge. */
export function badgePath(compact: string, site: OwnSite): string | undefined {
	const subject = decodeObject(compact.split(".")[1] ?? "")?.credentialSubject;
	const achievement = isRecord(subject) ? subject.achievement : undefined;
	const id = isRecord(achievement) && typeof achievement.id === "string" ? achievement.id : "";
	return /^([a-z0-9-]+\/badges\/[a-z0-9-]+)\/$/.exec(toOwn(id, site)?.slice(site.here.length) ?? "")?.[1];
}
