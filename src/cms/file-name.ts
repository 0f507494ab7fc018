/** The name of a new file, from a title or from the name that it had on somebody's computer: what `content/` allows, whole words only. */
const longest = 56;
const mediaEnding = /\.(jpe?g|png|webp|avif|pdf)$/;

/** "Atvira dirbtuvė, 2-as kartas" becomes `atvira-dirbtuve-2-as-kartas`, "Mano FOTO_1.JPG" `mano-foto-1.jpg`. */
export function formatFileName(text: string): string {
	const lower = text.toLowerCase();
	const ending = mediaEnding.exec(lower)?.[0] ?? "";
	const plain = lower
		.slice(0, lower.length - ending.length)
		.normalize("NFKD")
		.replace(/\p{M}/gu, "")
		.replace(/[łđøæœßıðþ]/g, (letter) => latin[letter] ?? "");
	let name = "";
	for (const word of plain.match(/[a-z0-9]+/g) ?? []) {
		const longer = name === "" ? word.slice(0, longest) : `${name}-${word}`;
		if (longer.length > longest) break;
		name = longer;
	}
	return `${name || "new-entry"}${ending}`;
}

/** Letters that have no accent to take away. */
const latin: Readonly<Record<string, string>> = { ł: "l", đ: "d", ø: "o", æ: "ae", œ: "oe", ß: "ss", ı: "i", ð: "d", þ: "th" };
