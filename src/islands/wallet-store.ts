/** What the wallet keeps in this browser: badges, the keys of their holders (which nobody can read out), and copies of issuers' keys and lists. */
import { type Held, parseHeld } from "./wallet-held.ts";

export type { Held } from "./wallet-held.ts";

export interface KeptText {
	readonly url: string;
	readonly text: string;
	readonly at: number;
}

/** What is written in the place of `old`; undefined leaves it, or its absence, as it is. */
export type Join = (old: Held | undefined, fresh: Held) => Held | undefined;

export interface WalletStore {
	list(): Promise<Held[]>;
	/** Reads, joins and writes in one step, so that no other tab comes between: all or nothing. Says how many were written. */
	merge(fresh: readonly Held[], join: Join): Promise<number>;
	remove(id: string): Promise<void>;
	findText(url: string): Promise<KeptText | undefined>;
	keepText(kept: KeptText): Promise<void>;
	/** Calls when another tab has changed the badges. */
	watch(act: () => void): void;
}

/** `site` is the address of the site, so that two sites of one host keep apart. Rejects in a browser that keeps nothing. */
export async function openStore(site: string): Promise<WalletStore> {
	const name = `wallet ${new URL(site).pathname}`;
	const database = await openWhole(name);
	// Another tab with a newer page may go on.
	database.onversionchange = () => database.close();
	const others = new BroadcastChannel(name);
	const change = async (act: (to: IDBObjectStore) => void) => {
		await write(database, "badges", act);
		others.postMessage("changed");
	};
	const read = <T>(store: string, ask: (from: IDBObjectStore) => IDBRequest) =>
		settle(ask(database.transaction(store).objectStore(store))) as Promise<T>;
	return {
		list: async () => (await read<unknown[]>("badges", (from) => from.getAll())).flatMap((value) => parseHeld(value) ?? []),
		findText: (url) => read("texts", (from) => from.get(url)),
		merge: async (fresh, join) => {
			let count = 0;
			await change((to) => {
				for (const each of fresh) {
					const asking = to.get(each.id);
					asking.onsuccess = () => {
						const joined = join(parseHeld(asking.result), each);
						if (joined === undefined) return;
						to.put(joined);
						count++;
					};
				}
			});
			return count;
		},
		remove: (id) => change((to) => void to.delete(id)),
		keepText: (kept) => write(database, "texts", (to) => void to.put(kept)),
		watch: (act) => others.addEventListener("message", act),
	};
}

const STORES = { badges: "id", texts: "url" };

/** Whatever version is there; a part that is missing, for whatever reason, is made, and the other stays as it is. */
async function openWhole(name: string, version?: number): Promise<IDBDatabase> {
	const opening = indexedDB.open(name, version);
	opening.onupgradeneeded = () => {
		const { result } = opening;
		for (const [store, keyPath] of Object.entries(STORES))
			if (!result.objectStoreNames.contains(store)) result.createObjectStore(store, { keyPath });
	};
	const database = await settle(opening);
	if (Object.keys(STORES).every((store) => database.objectStoreNames.contains(store))) return database;
	database.close();
	return openWhole(name, database.version + 1);
}

function write(database: IDBDatabase, store: string, act: (to: IDBObjectStore) => void): Promise<void> {
	return new Promise((resolve, reject) => {
		const transaction = database.transaction(store, "readwrite", { durability: "strict" });
		transaction.oncomplete = () => resolve();
		transaction.onabort = () => reject(transaction.error);
		act(transaction.objectStore(store));
	});
}

function settle<T>(request: IDBRequest<T>): Promise<T> {
	return new Promise((resolve, reject) => {
		request.onsuccess = () => resolve(request.result);
		request.onerror = () => reject(request.error);
	});
}
