/** What the editor reads and writes, on its way: names of translations are mapped, files are written in our format, unchanged lines are kept. */
import type { DataFile, LoadedEntry, PersistedEntry, ProxyBackend, UnpublishedEntry } from "decap-cms-backend-proxy";
import { APIError, EditorialWorkflowError } from "decap-cms-lib-util";
import { type FileContext, formatFiles } from "../entry-files.ts";
import { toEditorPath, toFilePath } from "../translation-files.ts";

/** The class that the editor makes its backend from; `Base` reads and writes, `context` says which languages there are. */
export function createEntryBackend(Base: typeof ProxyBackend, context: FileContext) {
	const { languages } = context;
	const [main = ""] = languages;
	return class EntryBackend extends Base {
		/** The texts as they were read last, by the path of the file. */
		readonly known = new Map<string, string>();
		/** The same when the open form was filled from them: a save does not fill it anew. */
		readonly filled = new Map<string, string>();

		override async entriesByFolder(folder: string, extension: string, depth: number): Promise<readonly LoadedEntry[]> {
			const entries = await super.entriesByFolder(folder, extension, depth);
			return entries.flatMap(({ data, file }) => {
				const path = toEditorPath(file.path, languages);
				return path === undefined ? [] : [{ data, file: { ...file, path } }];
			});
		}

		/** For a search; the editor's classes for hosts have their own, which would not map the names. */
		allEntriesByFolder(folder: string, extension: string, depth: number): Promise<readonly LoadedEntry[]> {
			return this.entriesByFolder(folder, extension, depth);
		}

		override async unpublishedEntry(name: object): Promise<UnpublishedEntry> {
			const draft = await super.unpublishedEntry(name);
			if (draft === null) throw new EditorialWorkflowError("There is no draft of this entry.", true);
			return { ...draft, diffs: draft.diffs.map((diff) => ({ ...diff, path: toEditorPath(diff.path, languages) ?? diff.path })) };
		}

		override async getEntry(path: string): Promise<LoadedEntry> {
			const entry = await super.getEntry(toFilePath(path, main));
			if (entry === null) throw new APIError(`There is no ${path}.`, 404, "Git");
			this.remember(entry.file.path, entry.data);
			return { ...entry, file: { ...entry.file, path } };
		}

		override async unpublishedEntryDataFile(collection: string, slug: string, path: string, id: string): Promise<string> {
			const text = await super.unpublishedEntryDataFile(collection, slug, toFilePath(path, main), id);
			if (text === null) throw new APIError(`There is no ${path}.`, 404, "Git");
			this.remember(toFilePath(path, main), text);
			return text;
		}

		remember(path: string, text: string) {
			this.known.set(path, text);
			this.filled.set(path, text);
		}

		override async persistEntry(entry: PersistedEntry, options: object): Promise<unknown> {
			const forms = entry.dataFiles.map((file) => ({ ...file, path: toFilePath(file.path, main) }));
			const { files, problems } = formatFiles(forms, this.known, context, this.filled);
			if (problems.length > 0) throw new Error(problems.join(" "));
			const dataFiles: DataFile[] = files.map(({ path, slug, raw }) => {
				const before = this.known.get(path);
				return before === undefined ? { path, slug, raw } : { path, slug, raw, before };
			});
			const result = await super.persistEntry({ ...entry, dataFiles }, options);
			for (const { path, raw } of dataFiles) this.known.set(path, raw);
			return result;
		}
	};
}
