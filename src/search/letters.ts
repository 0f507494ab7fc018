/** Spelling that should not matter: the index and what a reader types are both written in the letters of `foldWords`. Pagefind itself drops accents that can be taken off a letter. */

/** Serbian Cyrillic in the Latin letters that everybody has on a keyboard, and Latin letters that are not a letter with an accent. */
const LETTERS: Readonly<Record<string, string>> = {
	а: "a",
	б: "b",
	в: "v",
	г: "g",
	д: "d",
	ђ: "dj",
	е: "e",
	ж: "z",
	з: "z",
	и: "i",
	ј: "j",
	к: "k",
	л: "l",
	љ: "lj",
	м: "m",
	н: "n",
	њ: "nj",
	о: "o",
	п: "p",
	р: "r",
	с: "s",
	т: "t",
	ћ: "c",
	у: "u",
	ф: "f",
	х: "h",
	ц: "c",
	ч: "c",
	џ: "dz",
	ш: "s",
	đ: "dj",
	ø: "o",
	æ: "ae",
	œ: "oe",
	ß: "ss",
	ł: "l",
};
const FOLDED = new RegExp(`[${Object.keys(LETTERS).join("")}]`, "giu");

/** `l’école`, `dell'arte`: the word begins after the apostrophe. */
const ELIDED = /(?<!\p{L})(?:[cdjlmnst]|qu|un|all|dall|dell|nell|quell|sull)['’](?=\p{L})/giu;

export function foldWords(text: string): string {
	return text.normalize("NFC").replace(ELIDED, "").replace(FOLDED, foldLetter);
}

/** Capitals stay capitals: Pagefind finds "Europe" in "GoEurope" by them. */
function foldLetter(letter: string): string {
	const small = letter.toLowerCase();
	const folded = LETTERS[small] ?? letter;
	return small === letter ? folded : folded.charAt(0).toUpperCase() + folded.slice(1);
}
