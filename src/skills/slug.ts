/** The file name of a skill, from its English label; made once, when it is added, and never again. */

const longest = 63;

/** "Python (computer programming)" becomes `python`, "youth's well-being" `youth-well-being`; whole words only. Empty without Latin letters. */
export function slugOfLabel(label: string): string {
	const plain = label
		.replace(/\([^()]*\)/g, " ")
		.replace(/['’]s\b/g, "")
		.normalize("NFKD")
		.replace(/\p{M}/gu, "")
		.toLowerCase();
	let slug = "";
	for (const word of plain.match(/[a-z0-9]+/g) ?? []) {
		const longer = slug ? `${slug}-${word}` : word.slice(0, longest);
		if (longer.length > longest) break;
		slug = longer;
	}
	return slug;
}
