/** What the editor reads and writes, on its way: originals only, and unchanged lines are kept as people wrote them */
import { type DataFile, type LoadedEntry, type PersistedEntry, ProxyBackend } from "decap-cms-backend-proxy";
import { APIError, EditorialWorkflowError } from "decap-cms-lib-util";
import { isOriginal } from "../entry-files.ts";
import { keepLines } from "../keep-lines.ts";

export class EntryBackend extends ProxyBackend {
	/** The texts as they were read last, by path. */
	readonly #known = new Map<string, string>();

	override async entriesByFolder(folder: string, extension: string, depth: number): Promise<readonly LoadedEntry[]> {
		const entries = await super.entriesByFolder(folder, extension, depth);
		return entries.filter(({ file }) => isOriginal(file.path));
	}

	override async unpublishedEntry(name: object): Promise<object> {
		const draft = await super.unpublishedEntry(name);
		if (draft === null) throw new EditorialWorkflowError("There is no draft of this entry.", true);
		return draft;
	}

	override async getEntry(path: string): Promise<LoadedEntry> {
		const entry = await super.getEntry(path);
		if (entry === null) throw new APIError(`There is no ${path}.`, 404, "Git");
		this.#known.set(path, entry.data);
		return entry;
	}

	override async unpublishedEntryDataFile(collection: string, slug: string, path: string, id: string): Promise<string> {
		const text = await super.unpublishedEntryDataFile(collection, slug, path, id);
		this.#known.set(path, text);
		return text;
	}

	override async persistEntry(entry: PersistedEntry, options: object): Promise<unknown> {
		const dataFiles = entry.dataFiles.map((file) => this.#keep(file));
		const result = await super.persistEntry({ ...entry, dataFiles }, options);
		for (const { path, raw } of dataFiles) this.#known.set(path, raw);
		return result;
	}

	#keep(file: DataFile): DataFile {
		const before = this.#known.get(file.path);
		return before === undefined ? file : { ...file, before, raw: keepLines(before, file.raw) };
	}
}
