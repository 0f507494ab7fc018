/** Instants as credentials write them: whole seconds, with a zone (XML Schema `dateTimeStamp`). Milliseconds since 1970 in the program. */

export function formatInstant(instant: number): string {
	return `${new Date(Math.floor(instant / 1000) * 1000).toISOString().slice(0, 19)}Z`;
}

/** NaN when the text is no date and time with a zone. */
export function parseInstant(text: string): number {
	return /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,9})?(Z|[+-]\d\d:\d\d)$/.test(text) ? Date.parse(text) : Number.NaN;
}
