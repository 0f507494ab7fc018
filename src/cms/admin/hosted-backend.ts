/** A backend of the editor that keeps drafts at a host, with what our own part above it relies on. It asks nobody but the host. */
import type { LoadedEntry, PersistedEntry, ProxyBackend } from "decap-cms-backend-proxy";

/** What the editor's classes for hosts have and the local one has not. */
export interface HostBackend extends ProxyBackend {
	api?: { readFileMetadata?: () => Promise<object> } | null;
	authenticate(user: object): Promise<object>;
	allEntriesByFolder(folder: string, extension: string, depth: number): Promise<readonly LoadedEntry[]>;
}

export type HostBackendClass = new (config: object, options?: object) => HostBackend;

export function createHostedBackend(Base: HostBackendClass): typeof ProxyBackend {
	return class HostedBackend extends Base {
		/** All at once: page by page, an entry and its translation could come apart. */
		override entriesByFolder(folder: string, extension: string, depth: number): Promise<readonly LoadedEntry[]> {
			return super.allEntriesByFolder(folder, extension, depth);
		}

		/** What is not there is none; the editor's own classes say that it is empty. */
		override async getEntry(path: string): Promise<LoadedEntry | null> {
			const entry = await super.getEntry(path);
			return entry === null || entry.data === "" ? null : entry;
		}

		override persistEntry(entry: PersistedEntry, options: object): Promise<unknown> {
			const emptied = entry.dataFiles.find(({ raw }) => raw === "");
			if (emptied === undefined) return super.persistEntry(entry, options);
			throw new Error(`Keep a word of this translation, or remove ${emptied.path} at the host: the editor cannot take a file away there.`);
		}

		/** Without the person's picture, which lies somewhere else again, and without a question for each file who wrote it. */
		override async authenticate(user: object): Promise<object> {
			const person = await super.authenticate(user);
			if (this.api) this.api.readFileMetadata = async () => ({ author: "", updatedOn: "" });
			return { ...person, avatar_url: undefined };
		}

		/** Asks no other site whether the host is well: the next save says so. */
		async status() {
			return { auth: { status: true }, api: { status: true, statusPage: "" } };
		}
	};
}
