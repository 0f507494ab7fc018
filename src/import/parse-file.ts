/** The text of a file -> rows, whatever the format: its beginning says which it is. */
import { parseJson } from "../content/json.ts";
import { findBadgeClasses, parseBadgeClasses } from "./badge-class.ts";
import { parseTable } from "./csv.ts";
import type { Directory } from "./directory.ts";
import { parseCalendar } from "./icalendar.ts";
import { isJsonFeed, parseJsonFeed } from "./json-feed.ts";
import type { Mapping } from "./mapping.ts";
import { isNetworkFeed, parseNetworkFeed } from "./network-json.ts";
import type { Table, Unreadable } from "./row.ts";

/** As many entries as a large city has. */
const MOST_ROWS = 5000;

export function parseImport(text: string, mapping: Mapping, directory: Directory): Table | Unreadable {
	const table = parseFormat(text, mapping, directory);
	if ("wrong" in table) return table;
	if (table.rows.length === 0) return { wrong: "There is nothing to import in this file." };
	if (table.rows.length > MOST_ROWS)
		return { wrong: `Split this file: it has ${table.rows.length} entries, and ${MOST_ROWS} are read at once.` };
	return table;
}

function parseFormat(text: string, mapping: Mapping, directory: Directory): Table | Unreadable {
	const start = text.slice(0, 2000).trimStart();
	if (text.includes("\u0000")) return { wrong: "Export a CSV, iCalendar or JSON file: this one is no text." };
	if (/^BEGIN:VCALENDAR/i.test(start)) return parseCalendar(text, mapping, directory);
	if (!/^[[{]/.test(start)) return parseTable(text, mapping, directory);
	const { data, problems } = parseJson(text);
	const [problem] = problems;
	if (problem !== undefined) return { wrong: `Line ${problem.line}: ${problem.message}` };
	if (isNetworkFeed(data)) return parseNetworkFeed(data, mapping.defaults, directory);
	if (isJsonFeed(data)) return parseJsonFeed(data, mapping, directory);
	const badges = findBadgeClasses(data);
	if (badges.length > 0) return parseBadgeClasses(badges, mapping, directory);
	return {
		wrong:
			"This JSON is none that is read here: a JSON Feed, the opportunities.json of a network like this one, or badge classes of Open Badges 2.0.",
	};
}
