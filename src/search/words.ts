/** Words as readers type them, as queries for Pagefind: as typed, then in other forms where its stems do not reach. What each language needs was measured (tests/search). */
import { variantsFinnish } from "./finnish.ts";
import { foldWords } from "./letters.ts";
import { formsShort, variantsSerbian, variantsSlovenian } from "./slavic.ts";

/** Other spellings of a word in small letters without accents, the most likely first. A query also finds what begins with it. */
type Variants = (word: string) => readonly string[];

const VARIANTS: Readonly<Record<string, Variants>> = {
	// "Museum" and "Museen", "fragt" and "fragen".
	de: (word) => [word.replace(/(?:um|a|t)$/, "")],
	fi: variantsFinnish,
	// "travaux" and "travail", "journaux" and "journal".
	fr: (word) => [word.replace(/aux$/, "a")],
	// "aa" and "oe" on a keyboard without "å" and "ø".
	nb: (word) => [word.replaceAll("aa", "a").replaceAll("oe", "o")],
	// "musea" and "museum", "technologieën" and "technologie", "stemt" and "stemmen".
	nl: (word) => [word.replace(/(?:um|a|(?<=ie)en|t)$/, "")],
	sl: variantsSlovenian,
	sr: variantsSerbian,
};

/** Shorter beginnings would find half of the index. */
const SHORTEST = 4;

/** In the order in which to try them, without repetitions; none for an empty text. `language` is that of the page. */
export function buildQueries(text: string, language: string): string[] {
	const typed = foldWords(text).replace(/\s+/g, " ").trim();
	if (typed === "") return [];
	if (/^".*"$/.test(typed)) return [typed];
	const words = typed.split(" ");
	const variants = words.map((word) => variantsOf(plain(word), language));
	const most = Math.max(...variants.map(({ length }) => length));
	const others = Array.from({ length: most }, (_, turn) =>
		words.map((word, index) => variants[index]?.[turn] ?? variants[index]?.[0] ?? word).join(" "),
	);
	const [alone = ""] = words;
	const short = words.length === 1 ? formsShort(plain(alone), language).map((form) => `"${form}"`) : [];
	return [...new Set([typed, ...others, ...short])];
}

/**
 * Whether one of the found words is what was looked for. Where Pagefind knows no word that begins with the query,
 * it takes the longest one with which the query begins, so that "umbrella" finds every "um".
 */
export function isNear(query: string, found: readonly string[]): boolean {
	const candidates = found.flatMap((text) => split(text));
	return split(query).some((wanted) => candidates.some((candidate) => areNear(wanted, candidate)));
}

function variantsOf(word: string, language: string): string[] {
	const variants = VARIANTS[language]?.(word) ?? [];
	return variants.filter((variant) => variant !== word && variant.length >= SHORTEST);
}

function split(text: string): string[] {
	return plain(foldWords(text))
		.split(/[^\p{L}\p{N}]+/u)
		.filter(Boolean);
}

function plain(word: string): string {
	return word.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
}

/** Alike at the beginning, for at least half of the word; a letter written twice counts once ("taal", "talen"), "ue" is "ü". */
function areNear(wanted: string, candidate: string): boolean {
	const [a, b] = [wanted, candidate].map((word) => word.replace(/([aou])e/g, "$1").replace(/(\p{L})\1/gu, "$1"));
	if (a === undefined || b === undefined) return false;
	let same = 0;
	while (same < a.length && a[same] === b[same]) same += 1;
	return same === a.length || (same >= 3 && same * 2 >= a.length);
}
