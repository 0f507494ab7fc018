/** What the wallet keeps in this browser: badges, the keys of their holders (which nobody can read out), and copies of issuers' keys and lists. */

export interface Held {
	/** `urn:uuid:…`; of other issuers' badges whatever id they have. */
	readonly id: string;
	/** The signed text; missing while the badge waits to be signed. */
	readonly compact?: string;
	readonly did?: string;
	/** Not extractable; missing when the badge came as a file. */
	readonly key?: CryptoKey;
	/** Milliseconds since 1970. */
	readonly addedAt: number;
	/** What the last look said: a code of the verifier's, and when. */
	readonly code?: string;
	readonly checkedAt?: number;
}

export interface KeptText {
	readonly url: string;
	readonly text: string;
	readonly at: number;
}

export interface WalletStore {
	list(): Promise<Held[]>;
	/** All or nothing. */
	put(held: readonly Held[]): Promise<void>;
	remove(id: string): Promise<void>;
	findText(url: string): Promise<KeptText | undefined>;
	keepText(kept: KeptText): Promise<void>;
	/** Calls when another tab has changed the badges. */
	watch(act: () => void): void;
}

/** `site` is the address of the site, so that two sites of one host keep apart. Rejects in a browser that keeps nothing. */
export async function openStore(site: string): Promise<WalletStore> {
	const name = `wallet ${new URL(site).pathname}`;
	const opening = indexedDB.open(name, 1);
	opening.onupgradeneeded = () => {
		opening.result.createObjectStore("badges", { keyPath: "id" });
		opening.result.createObjectStore("texts", { keyPath: "url" });
	};
	const database = await settle(opening);
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
		list: () => read("badges", (from) => from.getAll()),
		findText: (url) => read("texts", (from) => from.get(url)),
		put: (held) =>
			change((to) => {
				for (const each of held) to.put(each);
			}),
		remove: (id) => change((to) => void to.delete(id)),
		keepText: (kept) => write(database, "texts", (to) => void to.put(kept)),
		watch: (act) => others.addEventListener("message", act),
	};
}

/** A ticket that is entered again brings the key back and loses nothing. */
export function mergeHeld(old: Held | undefined, fresh: Held): Held {
	return { ...old, ...fresh, addedAt: old?.addedAt ?? fresh.addedAt };
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
