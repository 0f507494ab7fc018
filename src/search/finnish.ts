/** Finnish words without their endings, and with the consonants of their other forms. */

/** `kokemus`, `kokemukset`, `terveyden`, `terveytta`: what comes after the vowel changes most. */
const NOUN_IN_S = /(?<=[aeiouy])(?:ks[aei]\p{L}{0,4}|s)$|(?<=[uy])(?:de\p{L}{1,4}|tta|te[en]\p{L}?)$/u;

const ENDING =
	/(?:i?(?:ssa|sta|lla|lta|lle|ksi)|ihin|iin|ien|jen|ja|ian|iaa|iat|ia|seen|hun|hin|han|hon|oon|een|aan|uun|tta|ta|n|t|a|i|e)$/;

/** Consonants that change within a word: strong, weak. */
const GRADES: readonly (readonly [string, string])[] = [
	["kk", "k"],
	["pp", "p"],
	["tt", "t"],
	["nt", "nn"],
	["lt", "ll"],
	["rt", "rr"],
	["mp", "mm"],
	["nk", "ng"],
	["ht", "hd"],
	["t", "d"],
	["p", "v"],
];

/** `taiteen`: `tait`, `taid`; `luontoa`: `luonto`, `luonno`; `kokemukset`: `kokemu`. */
export function variantsFinnish(word: string): string[] {
	const noun = word.replace(NOUN_IN_S, "");
	if (noun !== word) return [noun];
	const core = word.replace(ENDING, "");
	return [core, ...otherGrades(core)];
}

/** The last consonants in their other grade. */
function otherGrades(core: string): string[] {
	const [, start = "", consonants = "", end = ""] = /^(.*?[aeiouy])([^aeiouy]+)([aeiouy]*)$/.exec(core) ?? [];
	return GRADES.flatMap(([strong, weak]) => {
		if (consonants === strong) return [start + weak + end];
		return consonants === weak ? [start + strong + end] : [];
	});
}
