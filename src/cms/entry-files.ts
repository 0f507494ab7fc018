/** The forms of an entry and its translations -> the files to save, and what the check would say about the translations. */
import { type Location, parsePath } from "../content/tree.ts";
import type { Home } from "../content/world.ts";
import { formatEntryText, parseEntryText } from "./entry-text.ts";
import { followItems } from "./follow-items.ts";
import { parseForm } from "./form-text.ts";
import { keepLines } from "./keep-lines.ts";
import type { Data } from "./tidy.ts";
import { explainTranslation, formatTranslation } from "./translation-files.ts";

export interface FileContext extends Home {
	/** Empty for the hub. */
	readonly city: string;
}

export interface FormFile {
	readonly path: string;
	readonly slug: string;
	/** What a form holds. In the result: the text of the file; empty when a translation has no words left. */
	readonly raw: string;
}

export interface FormattedFiles {
	readonly files: readonly FormFile[];
	readonly problems: readonly string[];
}

/**
 * `known`: the files as they are now, by path; `filled`: as they were when the forms were filled from them. The original
 * comes first among `forms`, or is known.
 */
export function formatFiles(
	forms: readonly FormFile[],
	known: ReadonlyMap<string, string>,
	context: FileContext,
	filled: ReadonlyMap<string, string> = known,
): FormattedFiles {
	const files: FormFile[] = [];
	const problems: string[] = [];
	let original = "";
	let originalBefore: Data = {};
	for (const form of forms) {
		const location = parsePath(form.path);
		if (location === undefined) throw new Error(`The editor has no form for ${form.path}.`);
		const before = known.get(form.path);
		const isTranslation = location.language !== "";
		const data = parseForm(form.raw);
		const text = isTranslation
			? formatWords(location, data, originalBefore, parseEntryText(original))
			: formatEntryText(location.kind, data);
		if (!isTranslation) {
			original = text;
			originalBefore = parseForm(filled.get(form.path) ?? text);
		}
		if (isTranslation && text !== "") {
			const world = { ids: new Map(), media: new Map(), homes: new Map([[context.city, context]]) };
			problems.push(...explainTranslation(location, text, original, world).map((sentence) => `${location.language}: ${sentence}`));
		}
		const raw = before === undefined || before === "" || text === "" ? text : keepLines(before, text);
		// A pane that was only looked at makes no file.
		if (raw !== "" || (before !== undefined && before !== "")) files.push({ ...form, raw });
	}
	return { files, problems };
}

function formatWords(location: Location, data: Data, before: Data, original: Data): string {
	return formatTranslation(location, followItems(data, before, original) as Data, original);
}
