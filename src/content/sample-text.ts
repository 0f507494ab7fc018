/** For tests: data -> text of a file, written without the libraries under test, with the line of every value. */
export interface Written {
	readonly text: string;
	/** By path, such as `places/0/lat`; the entry itself is "". */
	readonly lines: ReadonlyMap<string, number>;
}

export function writeEntry(data: unknown, isJson: boolean): Written {
	const lines = new Map([["", isJson ? 1 : 2]]);
	if (isJson) {
		const out = [""];
		writeJson(data, "", "", out, lines);
		return { text: `${out.join("\n")}\n`, lines };
	}
	const out = ["---"];
	writeMap(data as Record<string, unknown>, "", "", out, lines);
	return { text: `${[...out, "---", "", "Text.", ""].join("\n")}`, lines };
}

function writeMap(map: Record<string, unknown>, indent: string, path: string, out: string[], lines: Map<string, number>, dash = ""): void {
	for (const [index, [key, value]] of Object.entries(map).entries()) {
		const start = index === 0 && dash !== "" ? dash : indent;
		const inner = path === "" ? key : `${path}/${key}`;
		const name = /^[a-zA-Z-]+$/.test(key) ? key : JSON.stringify(key);
		out.push(`${start}${name}:${writeInline(value)}`);
		lines.set(inner, out.length);
		writeBelow(value, `${indent}  `, inner, out, lines);
	}
}

function writeBelow(value: unknown, indent: string, path: string, out: string[], lines: Map<string, number>): void {
	if (!Array.isArray(value)) {
		if (isFilled(value)) writeMap(value as Record<string, unknown>, indent, path, out, lines);
		return;
	}
	for (const [index, item] of value.entries()) {
		const inner = `${path}/${index}`;
		lines.set(inner, out.length + 1);
		if (isFilled(item) && !Array.isArray(item)) writeMap(item as Record<string, unknown>, `${indent}  `, inner, out, lines, `${indent}- `);
		else out.push(`${indent}-${writeInline(item)}`);
	}
}

function writeInline(value: unknown): string {
	if (value === null) return "";
	return isFilled(value) ? "" : ` ${JSON.stringify(value)}`;
}

function isFilled(value: unknown): boolean {
	return typeof value === "object" && value !== null && Object.keys(value).length > 0;
}

function writeJson(value: unknown, indent: string, path: string, out: string[], lines: Map<string, number>): void {
	const append = (text: string) => out.push(`${out.pop()}${text}`);
	if (!isFilled(value)) {
		append(JSON.stringify(value));
		return;
	}
	const [open, close] = Array.isArray(value) ? ["[", "]"] : ["{", "}"];
	append(open);
	for (const [index, [key, inner]] of Object.entries(value as Record<string, unknown>).entries()) {
		if (index > 0) append(",");
		out.push(`${indent}\t${Array.isArray(value) ? "" : `${JSON.stringify(key)}: `}`);
		const innerPath = path === "" ? key : `${path}/${key}`;
		lines.set(innerPath, out.length);
		writeJson(inner, `${indent}\t`, innerPath, out, lines);
	}
	out.push(`${indent}${close}`);
}
