/** Reads e-mail addresses from what an organiser pastes or opens: one a line, or a table with them in some column. Names in it are not kept. */
export interface Address {
	/** From 1. */
	readonly line: number;
	readonly address: string;
}

export interface AddressFault {
	readonly line: number;
	readonly code: "broken" | "repeated";
	/** The cell that is wrong, or the address that is there twice. */
	readonly text: string;
	/** The line in which the same address stands. */
	readonly first?: number;
}

export interface AddressList {
	readonly addresses: readonly Address[];
	readonly faults: readonly AddressFault[];
}

/** No `=` or the like at the start: a spreadsheet would take it for a formula. */
const ADDRESS = /^[\w.!#$%&'*/?^`{|}~][\w.!#$%&'*+/=?^`{|}~-]*@(?:[\p{L}\p{N}](?:[\p{L}\p{N}-]*[\p{L}\p{N}])?\.)+\p{L}{2,}$/u;
const LONGEST = 254;

/** Capital letters make no other address. The first line may be the head of a table. */
export function parseAddresses(text: string): AddressList {
	const known = new Map<string, Address>();
	const faults: AddressFault[] = [];
	for (const [index, row] of text
		.replace(/^\uFEFF/, "")
		.split(/\r?\n/)
		.entries()) {
		const line = index + 1;
		const cells = row
			.split(/[,;\t]/)
			.map(unwrap)
			.filter((cell) => cell !== "");
		if (cells.length === 0 || (index === 0 && !row.includes("@") && isHead(cells))) continue;
		for (const cell of chooseCells(cells)) {
			const first = known.get(cell.toLowerCase());
			if (!isAddress(cell)) faults.push({ line, code: "broken", text: cell.slice(0, 60) });
			else if (first !== undefined) faults.push({ line, code: "repeated", text: cell, first: first.line });
			else known.set(cell.toLowerCase(), { line, address: cell });
		}
	}
	return { addresses: [...known.values()], faults };
}

/** All of a line that holds nothing but addresses; else it is a row of a table, and the first of it is meant. */
function chooseCells(cells: readonly string[]): readonly string[] {
	const addresses = cells.filter((cell) => cell.includes("@"));
	return addresses.length === cells.length ? addresses : [addresses[0] ?? cells.join(" ")];
}

/** `"Ana" <ana@example.org>` → `ana@example.org` */
function unwrap(cell: string): string {
	const plain = cell.trim().replace(/^"(.*)"$/, "$1");
	return (/<([^<>]*)>\s*$/.exec(plain)?.[1] ?? plain).replace(/^mailto:/i, "").trim();
}

function isHead(cells: readonly string[]): boolean {
	return cells.length > 1 || /mail|address/i.test(cells[0] ?? "");
}

function isAddress(text: string): boolean {
	return text.length <= LONGEST && !text.includes("..") && !text.includes(".@") && ADDRESS.test(text);
}
