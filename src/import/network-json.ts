/** Our own JSON feed of opportunities -> rows with every fact, text and translation; what this network lacks is named and left out. */
import type { Data } from "../cms/tidy.ts";
import { isLink } from "../content/links.ts";
import { toList, toRecord, toText } from "../content/value.ts";
import type { Directory } from "./directory.ts";
import type { Cells } from "./fields.ts";
import { dropEmpty, orNothing, type Row, type Table } from "./row.ts";

export function isNetworkFeed(data: unknown): boolean {
	return toText(toRecord(data).format).startsWith("cities-of-learning/opportunities/");
}

/** The feed has one opportunity a line, from the second line on. */
export function parseNetworkFeed(data: unknown, defaults: Cells, directory: Directory): Table {
	const records = toList(toRecord(data).opportunities).map(toRecord);
	return { rows: records.map((record, index) => toRow(record, index, defaults, directory)), notes: [] };
}

function toRow(record: Data, index: number, defaults: Cells, directory: Directory): Row {
	const notes: string[] = [];
	const facts = toRecord(record.facts);
	const language = toText(record.language);
	const [organisation, ...coOrganisers] = organisersOf(record.organisers, directory);
	const pictures = ["image", "attachments", "funding"].filter((name) => !hasFiles(facts[name], directory));
	for (const name of pictures)
		notes.push(`The files of "${name}" are not fetched, and it is left out: put them into the media folder by hand.`);
	const kept = Object.fromEntries(Object.entries(facts).filter(([name]) => !pictures.includes(name)));
	const main = directory.languages[0];
	const data = dropEmpty({
		...kept,
		body: toText(record.body),
		language: language === "" || language === main ? undefined : language,
		organisation: organisation ?? (defaults.organisers === undefined ? undefined : directory.organisation(defaults.organisers)),
		coOrganisers: orNothing(coOrganisers),
		partners: orNothing(organisersOf(record.partners, directory)),
		skills: orNothing(findNamed(record.skills, (item) => directory.skill(item.id) ?? directory.skill(item.uri), "skills", notes)),
		badges: orNothing(findNamed(record.badges, (item) => directory.badge(item.id), "badges", notes)),
	});
	return {
		where: `:${index + 2}`,
		id: toText(record.id),
		kind: "opportunity",
		data,
		translations: translationsOf(record.translations, data, language, directory),
		names: {},
		mistakes: [],
		notes,
	};
}

function organisersOf(value: unknown, directory: Directory) {
	return toList(value)
		.map(toRecord)
		.map(({ id, name, url }) => {
			const known = directory.organisation(toText(id));
			if (typeof known === "string") return known;
			const link = toText(url);
			return directory.organisation(toText(name), isLink(link) ? link : undefined);
		});
}

function findNamed(
	value: unknown,
	find: (item: { readonly id: string; readonly uri: string }) => string | undefined,
	field: string,
	notes: string[],
): string[] {
	return toList(value)
		.map(toRecord)
		.flatMap(({ id, uri }) => {
			const found = find({ id: toText(id), uri: toText(uri) });
			if (found === undefined) notes.push(`"${toText(id)}" in "${field}" is left out: this network has none.`);
			return found ?? [];
		});
}

/** Whether every file that a value names is in the media folder. */
function hasFiles(value: unknown, directory: Directory): boolean {
	if (typeof value !== "object" || value === null) return true;
	return Object.entries(value).every(([name, inner]) =>
		name === "file" && typeof inner === "string" ? directory.media.has(inner) : hasFiles(inner, directory),
	);
}

/** Into the languages of the city only: a page in another one would have no reader. */
function translationsOf(value: unknown, data: Data, language: string, { languages }: Directory): Record<string, Data> {
	const own = language === "" ? languages[0] : language;
	const wanted = Object.entries(toRecord(value)).filter(([key]) => languages.includes(key) && key !== own);
	return Object.fromEntries(
		wanted.map(([key, words]) => {
			const usable = Object.entries(toRecord(words)).filter(([name]) => data[name] !== undefined);
			return [key, Object.fromEntries(usable.map(([name, word]) => [name, fillSame(word, data[name])]))];
		}),
	);
}

/** In a list of the feed `null` stands for "the same": a text is said again, an object is left empty. */
function fillSame(words: unknown, original: unknown): unknown {
	if (words === null || words === undefined) return typeof original === "string" ? original : {};
	if (Array.isArray(words)) return words.map((item, index) => fillSame(item, toList(original)[index]));
	if (typeof words !== "object") return words;
	return Object.fromEntries(Object.entries(words).map(([name, inner]) => [name, fillSame(inner, toRecord(original)[name])]));
}
