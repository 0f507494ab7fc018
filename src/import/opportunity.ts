/** The cells of one row -> an opportunity; what cannot be understood is a mistake of the row, what cannot be kept is a note. */
import type { Data } from "../cms/tidy.ts";
import { parseList, parseNumber, parseYesNo } from "./cells.ts";
import type { Directory } from "./directory.ts";
import type { Cells, FieldName } from "./fields.ts";
import { buildPlaces } from "./places.ts";
import { dropEmpty, joinParts, orNothing, type Part } from "./row.ts";
import { buildTimes } from "./times.ts";
import type { DayOrder } from "./when.ts";
import { buildWords, toLine } from "./words.ts";

export interface RowContext {
	readonly directory: Directory;
	readonly dates: DayOrder | undefined;
	/** Whether our own feed wrote the file: then its addresses name this site's pages, and its points were checked. */
	readonly isOwn: boolean;
}

export function buildOpportunity(cells: Cells, context: RowContext): Required<Part> {
	const { directory } = context;
	return joinParts([
		{ data: buildWords(cells.title ?? "", cells.summary ?? "", cells.body ?? "") },
		{ data: dropEmpty({ kind: cells.kind, format: cells.format, availability: cells.availability, status: statusOf(cells) }) },
		{ data: dropEmpty({ language: cells.language === directory.languages[0] ? undefined : cells.language }) },
		buildOrganisers(cells, directory),
		buildTimes(cells, context),
		buildPlaces(cells, context),
		buildAudience(cells),
		buildPrice(cells, directory.currency),
		buildNumber(cells, "capacity"),
		{ data: buildLinks(cells, context.isOwn) },
		{ data: dropEmpty({ heldIn: listOf(cells.held_in), themes: listOf(cells.themes), outcomes: listOf(cells.outcomes) }) },
		buildNamed(cells.skills, "skills", directory.skill, "content/skills"),
		buildNamed(cells.badges, "badges", directory.badge, "this network"),
		cells.image === undefined
			? { data: {} }
			: {
					data: {},
					notes: [`The picture ${cells.image} is not fetched: put it into the media folder, and name it in "image" with words for it.`],
				},
	]);
}

/** "published" is what an entry is without a word. */
function statusOf({ status }: Cells): string | undefined {
	return status === "published" ? undefined : status;
}

function buildOrganisers(cells: Cells, directory: Directory): Part {
	const [organisation, ...others] = parseList(cells.organisers ?? "").map((name) => directory.organisation(toLine(name)));
	const partners = parseList(cells.partners ?? "").map((name) => directory.organisation(toLine(name)));
	return { data: dropEmpty({ organisation, coOrganisers: orNothing(others), partners: orNothing(partners) }) };
}

function buildAudience(cells: Cells): Part {
	const parts = joinParts([readNumber(cells, "age_from", "minAge", "audience"), readNumber(cells, "age_to", "maxAge", "audience")]);
	const audience = dropEmpty({ text: toLine(cells.audience ?? ""), ...parts.data, groups: listOf(cells.groups) });
	return { ...parts, data: dropEmpty({ audience: orNothing(audience) }) };
}

function buildPrice(cells: Cells, ours: string): Part {
	const free = cells.free === undefined ? undefined : parseYesNo(cells.free);
	const parts = joinParts([readNumber(cells, "price", "amount", "price"), readNumber(cells, "price_maximum", "maximum", "price")]);
	const amount = parts.data.amount ?? (free === true ? 0 : undefined);
	const given = cells.currency?.toUpperCase();
	const currency = given === ours ? undefined : given;
	const price = dropEmpty({ amount, maximum: parts.data.maximum, currency, note: toLine(cells.price_note ?? "") });
	return { ...parts, data: amount === undefined ? {} : { price } };
}

function buildNumber(cells: Cells, name: "capacity"): Part {
	return readNumber(cells, name, name, name);
}

function readNumber(cells: Cells, name: FieldName, property: string, field: string): Part {
	const cell = cells[name];
	if (cell === undefined) return { data: {} };
	const number = parseNumber(cell);
	if (number !== undefined) return { data: { [property]: number } };
	return { data: {}, mistakes: [{ field, message: `Write "${name}" as a number, such as 12 or 12.50: "${shorten(cell)}" is none.` }] };
}

function buildLinks(cells: Cells, isOwn: boolean): Data {
	const information = cells.information ?? (isOwn ? undefined : cells.url);
	return dropEmpty({ links: orNothing(dropEmpty({ booking: cells.booking, join: cells.join, information })) });
}

/** What the network has not is named and left out: a skill or badge of another site is none here. */
function buildNamed(cell: string | undefined, field: string, find: (name: string) => string | undefined, where: string): Part {
	const names = parseList(cell ?? "");
	const found = [...new Set(names.flatMap((name) => find(name) ?? []))];
	const notes = names.filter((name) => find(name) === undefined).map((name) => `"${name}" in "${field}" is left out: ${where} has none.`);
	return { data: dropEmpty({ [field]: orNothing(found) }), notes };
}

function listOf(cell: string | undefined): readonly string[] | undefined {
	return orNothing(parseList(cell ?? ""));
}

/** A cell in a sentence. */
export function shorten(cell: string): string {
	const line = cell.replace(/[\s\p{C}]+/gu, " ");
	return line.length > 60 ? `${line.slice(0, 60)}…` : line;
}
