/** Takes the records of some opportunities out of a feed and leaves the rest of it as it is, so that a file says exactly what the feed would. Pure. */

/** `ids`: as feeds name them, `vilnius/open-lab`. */
export type TakeRecords = (feed: string, ids: ReadonlySet<string>) => string;

/** RFC 4180: a line break inside quotation marks does not end a row. The first row names the columns, and the first column is the id. */
export function takeRows(csv: string, ids: ReadonlySet<string>): string {
	const [head = "", ...rows] = csv.match(/(?:"[^"]*"|[^"\r\n])+\r\n/g) ?? [];
	return [head, ...rows.filter((row) => ids.has(row.slice(0, row.indexOf(","))))].join("");
}

/** A Feature a line, as the feed has them. */
export function takeFeatures(geoJson: string, ids: ReadonlySet<string>): string {
	const { features }: { features: readonly { properties: { id: string } }[] } = JSON.parse(geoJson);
	const lines = features.filter(({ properties }) => ids.has(properties.id)).map((feature) => JSON.stringify(feature));
	return `{"type":"FeatureCollection","features":[\n${lines.join(",\n")}\n]}\n`;
}

/** RFC 5545: the id of an opportunity begins the UID of its events. A time zone that no event names any more goes too. */
export function takeEvents(calendar: string, ids: ReadonlySet<string>): string {
	const events = calendar.replaceAll(/BEGIN:VEVENT\r\n[\s\S]*?END:VEVENT\r\n/g, (event) => (ids.has(idOf(event)) ? event : ""));
	return events.replaceAll(/BEGIN:VTIMEZONE\r\nTZID:(.*)\r\n[\s\S]*?END:VTIMEZONE\r\n/g, (zone, name: string) =>
		events.includes(`;TZID=${name}:`) ? zone : "",
	);
}

/** Long lines are folded: section 3.1. */
function idOf(event: string): string {
	const [, id = ""] = /^UID:([^/\r\n]+\/[^/\r\n]+)\//m.exec(event.replaceAll("\r\n ", "")) ?? [];
	return id;
}
