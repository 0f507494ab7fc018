/** What a learner keeps for the tasks of a badge, in this browser's database and nowhere else: ticks, texts, links, and photos apart from them, because they are large. */

export interface KeptTask {
	/** `vilnius/badges/maker#build`: the badge and the task. */
	readonly id: string;
	readonly isDone: boolean;
	readonly text: string;
	/** As it was typed, right or not. */
	readonly link: string;
}

export interface KeptPhoto {
	/** That of its task, and a number: `vilnius/badges/maker#build#1763770000000`. */
	readonly id: string;
	readonly picture: Blob;
}

export interface TaskStore {
	listTasks(badge: string): Promise<KeptTask[]>;
	listPhotos(badge: string): Promise<KeptPhoto[]>;
	putTask(task: KeptTask): Promise<void>;
	putPhoto(photo: KeptPhoto): Promise<void>;
	removePhoto(id: string): Promise<void>;
	/** All of a badge, or nothing of it. */
	clear(badge: string): Promise<void>;
	/** Calls when another tab has changed something. */
	watch(act: () => void): void;
}

/** `site` is the path of the site, so that two sites of one host keep apart. Rejects in a browser that keeps nothing. */
export async function openTaskStore(site: string): Promise<TaskStore> {
	const name = `tasks ${site}`;
	const opening = indexedDB.open(name, 1);
	opening.onupgradeneeded = () => {
		for (const store of ["tasks", "photos"]) opening.result.createObjectStore(store, { keyPath: "id" });
	};
	const database = await settle(opening);
	// Another tab with a newer page may go on.
	database.onversionchange = () => database.close();
	const others = new BroadcastChannel(name);
	const change = async (stores: readonly string[], act: (to: IDBTransaction) => void) => {
		await write(database, stores, act);
		others.postMessage("changed");
	};
	const list = <T>(store: string, badge: string) =>
		settle(database.transaction(store).objectStore(store).getAll(rangeOf(badge))) as Promise<T[]>;
	return {
		listTasks: (badge) => list("tasks", badge),
		listPhotos: (badge) => list("photos", badge),
		putTask: (task) => change(["tasks"], (to) => void to.objectStore("tasks").put(task)),
		putPhoto: (photo) => change(["photos"], (to) => void to.objectStore("photos").put(photo)),
		removePhoto: (id) => change(["photos"], (to) => void to.objectStore("photos").delete(id)),
		clear: (badge) =>
			change(["tasks", "photos"], (to) => {
				for (const store of ["tasks", "photos"]) to.objectStore(store).delete(rangeOf(badge));
			}),
		watch: (act) => others.addEventListener("message", act),
	};
}

/** Every id of a badge begins with its path and a number sign, after which "$" is the next letter. */
function rangeOf(badge: string): IDBKeyRange {
	return IDBKeyRange.bound(`${badge}#`, `${badge}$`, false, true);
}

function write(database: IDBDatabase, stores: readonly string[], act: (to: IDBTransaction) => void): Promise<void> {
	return new Promise((resolve, reject) => {
		const transaction = database.transaction([...stores], "readwrite", { durability: "strict" });
		transaction.oncomplete = () => resolve();
		transaction.onabort = () => reject(transaction.error);
		act(transaction);
	});
}

function settle<T>(request: IDBRequest<T>): Promise<T> {
	return new Promise((resolve, reject) => {
		request.onsuccess = () => resolve(request.result);
		request.onerror = () => reject(request.error);
	});
}
