/** Cells of a table -> values. Every parser gives undefined for what it does not understand. */

/** What a spreadsheet would run. Titles such as "@home" or "-18 only" are texts. */
export function isFormula(cell: string): boolean {
	return /^[=＝]/.test(cell) || /^[+\-@＋－＠][\p{L}.]+\(/u.test(cell) || /^[+\-@＋－＠].*[|].*!/u.test(cell);
}

/** Feeds put an apostrophe before a text that a spreadsheet could take for a formula, ours too. */
export function cleanCell(cell: string): string {
	return cell
		.replace(/^'(?=[=+\-@\t\r\n＝＋－＠])/, "")
		.replace(/\r\n?/g, "\n")
		.trim();
}

/** `12.50`, `12,50`, `€ 1 200`, `1,200.00 EUR`. */
export function parseNumber(cell: string): number | undefined {
	const plain = cell.replace(/[\s\u00a0']|\p{Sc}|\b[A-Z]{3}\b/gu, "");
	if (!/^-?\d[\d.,]*$/.test(plain)) return undefined;
	const mark = Math.max(plain.lastIndexOf("."), plain.lastIndexOf(","));
	const decimals = mark === -1 ? 0 : plain.length - mark - 1;
	const isGrouped = mark !== -1 && decimals === 3 && !/^-?0[.,]/.test(plain);
	const parts = mark === -1 || isGrouped ? [plain] : [plain.slice(0, mark), plain.slice(mark + 1)];
	const [whole = "", fraction = ""] = parts.map((part) => part.replace(/[.,]/g, ""));
	return Number(`${whole}.${fraction || "0"}`);
}

/** Degrees: three decimals are no thousands here. */
export function parseDegrees(cell: string): number | undefined {
	const plain = cell.replace(",", ".");
	return /^-?\d{1,3}(?:\.\d{1,15})?$/.test(plain) ? Number(plain) : undefined;
}

/** Items stand between semicolons or on lines of their own. */
export function parseList(cell: string): string[] {
	return cell
		.split(/[;\n]/)
		.map((item) => cleanCell(item))
		.filter((item) => item !== "");
}

export function parseYesNo(cell: string): boolean | undefined {
	if (/^(?:yes|y|true|1|x)$/i.test(cell)) return true;
	return /^(?:no|n|false|0)$/i.test(cell) ? false : undefined;
}
