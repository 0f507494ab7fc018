/** A JSON Feed (https://www.jsonfeed.org/version/1.1/) -> opportunities without dates: the words of each item, and its page. */
import { toList, toRecord, toText } from "../content/value.ts";
import { isTheme } from "./choices.ts";
import type { Directory } from "./directory.ts";
import { type Cells, findField } from "./fields.ts";
import { type Mapping, translateCell } from "./mapping.ts";
import { buildOpportunity } from "./opportunity.ts";
import { dropEmpty, type Row, type Table } from "./row.ts";
import { toLine } from "./words.ts";

export function isJsonFeed(data: unknown): boolean {
	return /^https:\/\/(?:www\.)?jsonfeed\.org\/version\/1/.test(toText(toRecord(data).version));
}

/** The author of an item is a person and is never taken. Fields of ours that an item has beyond the standard are taken too. */
export function parseJsonFeed(data: unknown, mapping: Mapping, directory: Directory): Table {
	const feed = toRecord(data);
	const rows = toList(feed.items)
		.map(toRecord)
		.map((item, index): Row => {
			const tags = toList(item.tags).map(toText);
			const own = Object.entries(item).flatMap(([name, value]) => {
				const field = mapping.columns[name] ?? findField(name);
				const isPlain = typeof value === "string" || typeof value === "number" || typeof value === "boolean";
				return isPlain && field !== undefined && field !== "ignore" ? [[field, translateCell(field, String(value), mapping)] as const] : [];
			});
			const cells: Cells = {
				...mapping.defaults,
				...dropEmpty({
					language: toText(item.language) || toText(feed.language) || undefined,
					themes: tags
						.flatMap((tag) => translateCell("themes", tag, mapping))
						.filter(isTheme)
						.join("; "),
				}),
				...Object.fromEntries(own),
				...dropEmpty({
					id: toText(item.id) || toText(item.url),
					title: toLine(toText(item.title)),
					body: toText(item.content_text) || toText(item.content_html),
					information: toText(item.external_url) || toText(item.url),
					image: toText(item.image) || toText(item.banner_image),
				}),
			};
			const built = buildOpportunity(cells, { directory, dates: mapping.dates, isOwn: false });
			return {
				where: ` (item ${index + 1})`,
				id: cells.id ?? "",
				kind: "opportunity",
				data: built.data,
				translations: {},
				names: {},
				mistakes: built.mistakes,
				notes: built.notes,
			};
		});
	return { rows, notes: [] };
}
