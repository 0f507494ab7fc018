/** What the check would say about an entry that is being edited, by the field at the top of the form that is meant: the same rules, the same sentences. */
import { checkEntry } from "../content/check-entry.ts";
import { findFacts } from "../content/facts.ts";
import { schemas } from "../content/kinds.ts";
import { cityFolders, type Location } from "../content/tree.ts";
import type { Home } from "../content/world.ts";
import { formatEntryText } from "./entry-text.ts";
import type { Data } from "./tidy.ts";

export interface EntryProblem {
	/** The field of the form; the text below the front matter is `body`. */
	readonly field: string;
	readonly message: string;
}

/** Rules that ask for other files, such as whether an organisation exists, are the check's alone: a form offers only what exists. */
export function findEntryProblems(location: Location, data: Data, home: Home): readonly EntryProblem[] {
	const path = pathOf(location);
	const checked = checkEntry({ path, text: formatEntryText(location.kind, data, location.language !== "") }, location);
	const world = { ids: new Map(), media: new Map(), homes: new Map([[location.city, home]]) };
	const facts = location.language === "" ? findFacts({ file: path, location, checked }, world) : [];
	return [
		...checked.problems.map(({ field, message }) => ({ field: fieldOf(location, field, message), message })),
		...facts.map(({ path: [first = ""], message }) => ({ field: fieldOf(location, String(first), message), message })),
	];
}

/** A sentence about the whole entry names what is missing first: `Add "title": …`. */
function fieldOf({ kind }: Location, field: string, message: string): string {
	const [first = ""] = field.split(/[.[]/);
	if (first !== "") return first;
	const [, named = ""] = /^\w+ "(\w+)"/.exec(message) ?? [];
	return Object.hasOwn(schemas[kind].properties ?? {}, named) ? named : "body";
}

/** The path of an entry's file, such as `content/vilnius/badges/maker.md`. */
export function pathOf({ kind, city, slug, language }: Location): string {
	const ending = language === "" ? ".md" : `.${language}.md`;
	if (kind === "network") return `content/network${ending}`;
	if (kind === "page") return `content/pages/${slug}${ending}`;
	if (kind === "city") return `content/${city}/city${ending}`;
	const folder = Object.keys(cityFolders).find((name) => cityFolders[name] === kind);
	if (folder === undefined) throw new Error(`The editor has no form for ${kind}.`);
	return `content/${city}/${folder}/${slug}${ending}`;
}
