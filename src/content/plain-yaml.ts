/**
 * Reads the plain part of YAML that nearly all entries are written in: one line a value, lists, short `[a, b]` lists.
 * Twenty times as fast as `yaml`, which reads everything else (this returns undefined) and writes all the messages.
 * Given a map, it notes the line of every value there, by its path, such as `places/0/lat`.
 */
export function parsePlainYaml(text: string, found?: Map<string, number>): Record<string, unknown> | undefined {
	if (unusual.test(text)) return undefined;
	const lines = toLines(text);
	if (lines[0] === undefined || lines[0].indent !== 0) return undefined;
	const reader = { lines, at: 0, failed: false, path: "", found: found?.set("", lines[0].number) };
	const value = parseMap(reader, 0);
	return reader.failed || reader.at < lines.length ? undefined : value;
}

interface Line {
	readonly number: number;
	indent: number;
	text: string;
}

interface Reader {
	readonly lines: Line[];
	at: number;
	failed: boolean;
	/** Of the list or map that is being read; kept only when lines are wanted. */
	path: string;
	readonly found: Map<string, number> | undefined;
}

/** Tabs, lone CR, other breaks and whatever is no printable text. */
const unusual = /[^\n\x20-\x7e\u00a0-\u2027\u202a-\ufefe\uff00-\ufffd]/;
const keyLine = /^([A-Za-z][A-Za-z0-9-]{0,63}):(?: +(.*))?$/;
/** Names and words with a meaning of their own, in YAML or in JavaScript. */
const reserved = /^(?:null|true|false|constructor|prototype)$/i;

function toLines(text: string): Line[] {
	const lines: Line[] = [];
	for (const [index, raw] of text.split("\n").entries()) {
		let indent = 0;
		while (raw[indent] === " ") indent++;
		const text = trimSpaces(raw);
		if (text !== "" && text[0] !== "#") lines.push({ number: index + 1, indent, text });
	}
	return lines;
}

function parseMap(reader: Reader, indent: number): Record<string, unknown> {
	const map: Record<string, unknown> = {};
	for (let line = reader.lines[reader.at]; line?.indent === indent && !reader.failed; line = reader.lines[reader.at]) {
		const match = keyLine.exec(line.text);
		const key = match?.[1] ?? "";
		if (match === null || reserved.test(key) || Object.hasOwn(map, key)) return fail(reader, map);
		reader.at++;
		const outer = enter(reader, key, line);
		map[key] = match[2] === undefined ? parseBelow(reader, indent) : parseValue(reader, match[2], indent);
		reader.path = outer;
	}
	return map;
}

/** Notes the line of a value and gives back the path round it. */
function enter(reader: Reader, step: string | number, line: Line): string {
	const outer = reader.path;
	if (reader.found !== undefined) {
		reader.path = outer === "" ? String(step) : `${outer}/${step}`;
		reader.found.set(reader.path, line.number);
	}
	return outer;
}

/** What stands below `key:`: a deeper map, a list (which may stand as far left as the key), or nothing. */
function parseBelow(reader: Reader, indent: number): unknown {
	const next = reader.lines[reader.at];
	if (next === undefined || next.indent < indent) return null;
	if (next.text.startsWith("- ")) return parseList(reader, next.indent);
	return next.indent === indent ? null : parseMap(reader, next.indent);
}

function parseList(reader: Reader, indent: number): unknown[] {
	const list: unknown[] = [];
	for (let line = reader.lines[reader.at]; line?.indent === indent && !reader.failed; line = reader.lines[reader.at]) {
		if (!line.text.startsWith("- ")) return list;
		const rest = trimSpaces(line.text.slice(2));
		const outer = enter(reader, list.length, line);
		if (keyLine.test(rest)) {
			line.indent += line.text.length - rest.length;
			line.text = rest;
			list.push(parseMap(reader, line.indent));
		} else {
			reader.at++;
			list.push(parseValue(reader, rest, indent));
		}
		reader.path = outer;
	}
	return list;
}

/** A value on one line; a deeper line below would belong to it, and then it is not plain. */
function parseValue(reader: Reader, text: string, indent: number): unknown {
	const next = reader.lines[reader.at];
	if (next !== undefined && next.indent > indent) return fail(reader, null);
	if (text[0] !== "[") return parseScalar(reader, text);
	if (text.at(-1) !== "]" || /[[\]{}#:&*!|>'%@`?]/.test(text.slice(1, -1))) return fail(reader, null);
	const inner = trimSpaces(text.slice(1, -1));
	return inner === "" ? [] : inner.split(",").map((item) => parseScalar(reader, trimSpaces(item)));
}

function parseScalar(reader: Reader, text: string): unknown {
	const first = text[0] ?? "";
	if (first === '"') return /^"[^"\\]*"$/.test(text) ? text.slice(1, -1) : fail(reader, null);
	if (first === "'") return /^'[^']*'$/.test(text) ? text.slice(1, -1) : fail(reader, null);
	if (/^-?(?:0|[1-9][0-9]{0,14})(?:\.[0-9]{1,14})?$/.test(text)) return Number(text);
	if (!/^[\p{L}0-9]/u.test(first) || /:(?: |$)| #/.test(text)) return fail(reader, null);
	if (/^[0-9]/.test(first)) return isPlainDigits(text) ? text : fail(reader, null);
	if (text === "true" || text === "false") return text === "true";
	return reserved.test(text) ? fail(reader, null) : text;
}

/** Starts with a digit and is no number in any spelling: a date, a time, or something with other letters in it. */
function isPlainDigits(text: string): boolean {
	return /^[0-9]{4}-[0-9]{2}(?:-[0-9]{2}(?:T[0-9:]+)?)?$/.test(text) || !/^[0-9a-fA-FxXoO_.+-]+$/.test(text);
}

/** Only spaces: a no-break space belongs to the text. */
function trimSpaces(text: string): string {
	let start = 0;
	let end = text.length;
	while (text[start] === " ") start++;
	while (end > start && text[end - 1] === " ") end--;
	return text.slice(start, end);
}

function fail<Value>(reader: Reader, value: Value): Value {
	reader.failed = true;
	return value;
}
