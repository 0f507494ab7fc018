/** Keeps the batches of an organiser in this browser until they delete them: tickets are secrets, and they stand nowhere else. */
import type { Batch } from "./award-batch.ts";

export interface BatchStore {
	/** Newest first. */
	list(): Promise<Batch[]>;
	put(batch: Batch): Promise<void>;
	remove(id: string): Promise<void>;
	/** Calls when another tab has changed something. */
	watch(act: () => void): void;
	/** Whether a reload brings the batches back. */
	readonly isLasting: boolean;
}

/** `site` is the address of the site, so that two sites of one host keep apart. A browser that keeps nothing remembers until the page closes. */
export async function openBatches(site: string): Promise<BatchStore> {
	try {
		const name = `award ${new URL(site).pathname}`;
		return keepIn(await openDatabase(name), new BroadcastChannel(name));
	} catch {
		return remember();
	}
}

function openDatabase(name: string): Promise<IDBDatabase> {
	return new Promise((resolve, reject) => {
		const opening = indexedDB.open(name, 1);
		opening.onupgradeneeded = () => opening.result.createObjectStore("batches", { keyPath: "id" });
		opening.onsuccess = () => resolve(opening.result);
		opening.onerror = () => reject(opening.error);
	});
}

function keepIn(database: IDBDatabase, others: BroadcastChannel): BatchStore {
	const change = (act: (to: IDBObjectStore) => void) =>
		new Promise<void>((resolve, reject) => {
			const transaction = database.transaction("batches", "readwrite", { durability: "strict" });
			transaction.oncomplete = () => {
				others.postMessage("changed");
				resolve();
			};
			transaction.onabort = () => reject(transaction.error);
			act(transaction.objectStore("batches"));
		});
	return {
		isLasting: true,
		list: () =>
			new Promise((resolve, reject) => {
				const all = database.transaction("batches").objectStore("batches").getAll();
				all.onsuccess = () => resolve(sortNewest(all.result));
				all.onerror = () => reject(all.error);
			}),
		put: (batch) => change((to) => to.put(batch)),
		remove: (id) => change((to) => to.delete(id)),
		watch: (act) => others.addEventListener("message", act),
	};
}

function remember(): BatchStore {
	const batches = new Map<string, Batch>();
	return {
		isLasting: false,
		list: async () => sortNewest([...batches.values()]),
		put: async (batch) => void batches.set(batch.id, batch),
		remove: async (id) => void batches.delete(id),
		watch: () => undefined,
	};
}

/** Where this tab remembers which batch is open; that is no secret. */
const OPEN = "award-open";

export function readOpen(): string | undefined {
	try {
		return sessionStorage.getItem(OPEN) || undefined;
	} catch {
		return undefined;
	}
}

/** Nothing is open without an id. */
export function keepOpen(id = ""): void {
	try {
		sessionStorage.setItem(OPEN, id);
	} catch {}
}

function sortNewest(batches: readonly Batch[]): Batch[] {
	return batches.toSorted((a, b) => b.madeAt - a.madeAt);
}
