/** A table of opportunities -> rows: our own CSV feed, or any other with a mapping; commas, semicolons or tabs between its cells. */
import { CsvError, parse } from "csv-parse/sync";
import { cleanCell, isFormula } from "./cells.ts";
import type { Directory } from "./directory.ts";
import { type Cells, type FieldName, findField, joinCells, nameColumns } from "./fields.ts";
import { type Mapping, translateCell } from "./mapping.ts";
import { buildOpportunity, shorten } from "./opportunity.ts";
import type { Mistake, Row, Table, Unreadable } from "./row.ts";

interface Record {
	readonly record: readonly string[];
	readonly line: number;
}

interface Column {
	readonly name: string;
	readonly field: FieldName | undefined;
}

/** The columns with which our own feed begins. */
const OWN = "id,title,summary,language,url,city,kind";

export function parseTable(text: string, mapping: Mapping, directory: Directory): Table | Unreadable {
	const records = parseRecords(text);
	if ("wrong" in records) return records;
	const [header, ...others] = records.records;
	if (header === undefined || others.length === 0)
		return { wrong: "Write the names of the columns on the first line, and an entry on each line below." };
	const columns = header.record.map((name) => toColumn(name.trim(), mapping));
	const known = new Map(columns.flatMap(({ name, field }) => (field === undefined ? [] : [[field, name] as const])));
	const missing = findMissingColumns(mapping, columns);
	if (missing.length > 0) return { wrong: `The mapping names columns that the file does not have: ${missing.join(", ")}.` };
	if (!known.has("title"))
		return { wrong: `Say in a mapping which column is the "title": the file has ${columns.map(({ name }) => name).join(", ")}.` };
	const unused = columns.filter(({ name, field }) => field === undefined && mapping.columns[name] !== "ignore").map(({ name }) => name);
	const context = { directory, dates: mapping.dates, isOwn: header.record.join(",").startsWith(OWN) };
	const names = nameColumns(known);
	const rows = others.map(({ record, line }): Row => {
		const { cells, mistakes } = readCells(record, columns, mapping);
		const built = buildOpportunity(cells, context);
		return {
			where: `:${line}`,
			id: cells.id ?? "",
			kind: "opportunity",
			data: built.data,
			translations: {},
			names,
			mistakes: [...mistakes, ...built.mistakes],
			notes: built.notes,
		};
	});
	return { rows, notes: unused.length === 0 ? [] : [`Columns that are not read: ${unused.join(", ")}.`] };
}

function toColumn(name: string, { columns }: Mapping): Column {
	const mapped = columns[name];
	return { name, field: mapped === "ignore" ? undefined : (mapped ?? findField(name)) };
}

function findMissingColumns({ columns }: Mapping, present: readonly Column[]): string[] {
	return Object.keys(columns).filter((column) => !present.some(({ name }) => name === column));
}

function readCells(record: readonly string[], columns: readonly Column[], mapping: Mapping): { cells: Cells; mistakes: Mistake[] } {
	const mistakes: Mistake[] = [];
	const found = new Map<FieldName, string[]>();
	for (const [index, { name, field }] of columns.entries()) {
		if (field === undefined) continue;
		const raw = record[index] ?? "";
		if (isFormula(raw)) {
			mistakes.push({ field, message: `Write the value itself into "${name}": "${shorten(raw)}" is a formula.` });
			continue;
		}
		const cell = translateCell(field, cleanCell(raw), mapping);
		if (cell !== "") found.set(field, [...(found.get(field) ?? []), cell]);
	}
	const cells = Object.fromEntries([...found].map(([field, texts]) => [field, joinCells(field, texts)]));
	return { cells: { ...mapping.defaults, ...cells }, mistakes };
}

/** Each record with the line on which it starts. */
function parseRecords(text: string): { readonly records: readonly Record[] } | Unreadable {
	const plain = text.replace(/^\ufeff/, "").replace(/^sep=(.)\r?\n/i, "");
	const skipped = plain === text.replace(/^\ufeff/, "") ? 0 : 1;
	try {
		const parsed = parse(plain, { delimiter: findDelimiter(plain), info: true, relax_column_count: true, bom: false }) as unknown as {
			readonly record: readonly string[];
			readonly info: { readonly lines: number };
		}[];
		let line = 1 + skipped;
		const records = parsed.map(({ record, info }) => {
			const start = line;
			line = info.lines + 1 + skipped;
			return { record, line: start };
		});
		return { records: records.filter(({ record }) => record.some((cell) => cell.trim() !== "")) };
	} catch (error) {
		if (!(error instanceof CsvError)) throw error;
		return { wrong: `Line ${Number(error.lines ?? 1) + skipped}: close the quotes of this cell, and double a quote inside of it ("").` };
	}
}

/** The mark that stands most often in the first line, outside of quotes. */
function findDelimiter(text: string): string {
	const header = (/^(?:"(?:[^"]|"")*"|[^"\r\n])*/.exec(text)?.[0] ?? "").replace(/"(?:[^"]|"")*"/g, "");
	const count = (mark: string) => header.split(mark).length;
	return [",", ";", "\t"].reduce((best, mark) => (count(mark) > count(best) ? mark : best));
}
