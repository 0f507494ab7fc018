/** Finds words whose letters come from two alphabets, which is how one name is passed off as another. */

/** The end of a sentence about the first such word, or empty. Whole words in different alphabets pass. */
export function explainWords(text: string): string {
	if (!/\p{Script=Latin}/u.test(text) || !/[\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Armenian}\p{Script=Cherokee}]/u.test(text))
		return "";
	for (const [word] of text.matchAll(/[\p{L}\p{M}]+/gu)) {
		const latin = word.match(/\p{Script=Latin}/gu)?.length ?? 0;
		const other = word.match(/[\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Armenian}\p{Script=Cherokee}]/gu)?.length ?? 0;
		if (latin > 0 && other > 0 && !isScience(word)) return `type "${word}" again: its letters are from two alphabets`;
	}
	return "";
}

/** μm, kΩ, Δt, β and the like. */
function isScience(word: string): boolean {
	return word.length <= 4 && /[μµΩΔαβγδλπσφ]/u.test(word) && !/\p{Script=Cyrillic}/u.test(word);
}
