/** The editor gives the main language a suffix too; our originals have none. This maps the names, and fits a translation to its original. */
import { checkEntry } from "../content/check-entry.ts";
import { findTranslationFaults } from "../content/translations.ts";
import { type Location, parsePath } from "../content/tree.ts";
import type { World } from "../content/world.ts";
import { formatEntryText, parseEntryText } from "./entry-text.ts";
import type { Data } from "./tidy.ts";

/** `open-lab.lt.md` -> `open-lab.md`, where Lithuanian is the main language. */
export function toFilePath(path: string, mainLanguage: string): string {
	return path.endsWith(`.${mainLanguage}.md`) ? `${path.slice(0, -`.${mainLanguage}.md`.length)}.md` : path;
}

/** Undefined for a file that the editor does not show: a translation into a language that the place does not have, or into its main one. */
export function toEditorPath(path: string, languages: readonly string[]): string | undefined {
	const [main = "", ...others] = languages;
	const location = parsePath(path);
	if (location === undefined) return undefined;
	if (location.language === "") return languages.length < 2 ? path : `${path.slice(0, -".md".length)}.${main}.md`;
	return others.includes(location.language) ? path : undefined;
}

/** What a form gives for a translation -> its file: only words, its lists as long as the original's; empty when there are no words. */
export function formatTranslation(location: Location, data: Data, original: Data): string {
	const fitted = Object.fromEntries(Object.entries(data).map(([name, value]) => [name, fitTo(value, original[name])]));
	const text = formatEntryText(location.kind, fitted, true);
	return Object.keys(parseEntryText(text)).length === 0 ? "" : text;
}

/** An item that is not translated yet stands as `{}` in its place. */
function fitTo(value: unknown, original: unknown): unknown {
	if (Array.isArray(original) && original.some((item) => typeof item === "object")) {
		const list: readonly unknown[] = Array.isArray(value) ? value : [];
		return original.map((item, index) => (typeof item === "object" ? (fitTo(list[index], item) ?? {}) : (list[index] ?? {})));
	}
	if (isRecord(value) && isRecord(original)) {
		return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, fitTo(inner, original[name])]));
	}
	return value;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
	return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** The sentences of the check about a translation beside its original. */
export function explainTranslation(location: Location, text: string, originalText: string, world: World): readonly string[] {
	const item = (where: Location, content: string) => ({
		file: "",
		location: where,
		checked: checkEntry({ path: "", text: content }, where),
	});
	const translation = item(location, text);
	const faults = findTranslationFaults(translation, item({ ...location, language: "" }, originalText), world);
	return [...translation.checked.problems, ...faults].map(({ message }) => message);
}
