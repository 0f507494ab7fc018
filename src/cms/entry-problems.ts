/** What the check would say about an entry that is being edited, by the value in the form that is meant: the same rules, the same sentences. */
import { checkEntry } from "../content/check-entry.ts";
import { findFacts } from "../content/facts.ts";
import { formatPath } from "../content/finding.ts";
import { resolveSchema, type Schema, schemas } from "../content/kinds.ts";
import { cityFolders, type Location } from "../content/tree.ts";
import type { Home } from "../content/world.ts";
import { formatEntryText } from "./entry-text.ts";
import type { Data } from "./tidy.ts";

export interface EntryProblem {
	/** Where it is in the form: `title`, `places.0.lat`; the text below the front matter is `body`. */
	readonly path: string;
	readonly message: string;
}

/** Rules that ask for other files, such as whether an organisation exists, are the check's alone: a form offers only what exists. */
export function findEntryProblems(location: Location, data: Data, home: Home): readonly EntryProblem[] {
	const path = pathOf(location);
	const checked = checkEntry({ path, text: formatEntryText(location.kind, data, location.language !== "") }, location);
	const world = { ids: new Map(), media: new Map(), homes: new Map([[location.city, home]]) };
	const facts = location.language === "" ? findFacts({ file: path, location, checked }, world) : [];
	return [...checked.problems, ...facts.map((fact) => ({ field: formatPath(fact.path), message: fact.message }))].map(
		({ field, message }) => ({ path: placeOf(location, field, message), message }),
	);
}

/** A sentence about something that is missing belongs where it is to be written: `Add "start": …` in `sessions[0]` to `sessions.0.start`. */
function placeOf({ kind }: Location, field: string, message: string): string {
	const steps = field.split(/[.[\]]+/).filter(Boolean);
	const [, named = ""] = /^Add "(\w+)"[:,]/.exec(message) ?? [];
	const place = Object.hasOwn(schemaAt(schemas[kind], steps).properties ?? {}, named) ? [...steps, named] : steps;
	return place.length === 0 ? "body" : place.join(".");
}

function schemaAt(schema: Schema, [step, ...rest]: readonly string[]): Schema {
	const { items, properties = {}, ...own } = resolveSchema(schema);
	if (step === undefined) return { ...own, properties };
	return schemaAt(items ?? properties[step] ?? {}, rest);
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
