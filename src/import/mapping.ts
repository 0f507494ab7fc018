/** A mapping says which column of a foreign file is which field of ours. It is a small YAML or JSON file that people write. */
import { parseYaml } from "../content/yaml.ts";
import { type Cells, type FieldName, findField, suggestField } from "./fields.ts";
import type { DayOrder } from "./when.ts";

export interface Mapping {
	/** By the name of the column; "ignore" for one that is left out. */
	readonly columns: Readonly<Record<string, FieldName | "ignore">>;
	/** For cells that are empty or have no column. */
	readonly defaults: Cells;
	/** By field: what a cell says, and what it means. `*` is every other word. */
	readonly values: Readonly<Partial<Record<FieldName, Readonly<Record<string, string>>>>>;
	/** The criteria of badges whose file has none. */
	readonly criteria?: string;
	readonly dates?: DayOrder;
}

export const NO_MAPPING: Mapping = { columns: {}, defaults: {}, values: {} };

/** Sentences about the mapping, each with its line, or the mapping. */
export function parseMapping(text: string): Mapping | readonly string[] {
	const { data, problems } = parseYaml(text.replace(/^\ufeff/, ""));
	if (problems.length > 0) return problems.map(({ line, message }) => `line ${line}: ${message}`);
	if (!isRecord(data)) return ['Write "columns:" and below it, one a line, the name of a column and the field that it is.'];
	const wrong: string[] = [];
	for (const name of Object.keys(data)) if (!PARTS.includes(name)) wrong.push(`Remove "${name}": a mapping has ${PARTS.join(", ")}.`);
	const columns = Object.entries(toTexts(data.columns, "columns", wrong)).map(
		([column, field]) => [column.trim(), field === "ignore" ? field : toField(field, wrong)] as const,
	);
	const { criteria, ...given } = toTexts(data.defaults, "defaults", wrong);
	const defaults = Object.entries(given).map(([field, text]) => [toField(field, wrong), text] as const);
	const values = Object.entries(isRecord(data.values) ? data.values : {}).map(
		([field, words]) => [toField(field, wrong), toTexts(words, `values.${field}`, wrong)] as const,
	);
	const { dates } = data;
	if (dates !== undefined && !isOrder(dates)) wrong.push('Set "dates" to day-month-year or month-day-year.');
	if (wrong.length > 0) return wrong;
	return {
		columns: Object.fromEntries(columns),
		defaults: Object.fromEntries(defaults),
		values: Object.fromEntries(values),
		...(criteria === undefined ? {} : { criteria }),
		...(isOrder(dates) ? { dates } : {}),
	};
}

/** What a cell means; each item of a list by itself. */
export function translateCell(field: FieldName, cell: string, { values }: Mapping): string {
	const words = values[field];
	if (words === undefined) return cell;
	const known = new Map(Object.entries(words).map(([word, meaning]) => [word.toLowerCase(), meaning]));
	const translate = (word: string) => known.get(word.toLowerCase()) ?? known.get("*") ?? word;
	if (known.has(cell.toLowerCase())) return translate(cell);
	const parts = cell.split(";").map((part) => translate(part.trim()));
	return [...new Set(parts)].filter((part) => part !== "").join("; ");
}

const PARTS = ["columns", "defaults", "values", "dates"];

function toField(name: string, wrong: string[]): FieldName {
	const field = findField(name);
	if (field === undefined) wrong.push(`There is no field "${name}"; ${suggestField(name)}`);
	return field ?? "id";
}

function toTexts(value: unknown, name: string, wrong: string[]): Record<string, string> {
	if (value === undefined || value === null) return {};
	if (!isRecord(value)) {
		wrong.push(`Write "${name}:" and below it, one a line, a name, a colon and a word.`);
		return {};
	}
	const texts = Object.entries(value).map(([key, inner]) => {
		if (typeof inner === "object" && inner !== null) wrong.push(`Write one word or text for "${key}" in "${name}".`);
		return [key, inner === null ? "" : String(inner)] as const;
	});
	return Object.fromEntries(texts);
}

function isOrder(value: unknown): value is DayOrder {
	return value === "day-month-year" || value === "month-day-year";
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
	return typeof value === "object" && value !== null && !Array.isArray(value);
}
