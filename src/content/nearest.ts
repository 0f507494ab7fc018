/** Finds the word that somebody probably meant; used only once something is wrong. */
import { distance } from "fastest-levenshtein";

/** The nearest of the known words, or undefined when none is near enough to be a slip of the finger. */
export function findNearest(word: string, known: Iterable<string>): string | undefined {
	const wanted = fold(word);
	const limit = Math.max(1, Math.ceil(wanted.length / 3));
	let best: string | undefined;
	let bestDistance = limit + 1;
	for (const candidate of known) {
		if (Math.abs(candidate.length - wanted.length) >= bestDistance) continue;
		const steps = distance(wanted, fold(candidate));
		if (steps < bestDistance) {
			best = candidate;
			bestDistance = steps;
		}
	}
	return best;
}

/** The known words, with the one that was probably meant in front. */
export function nearestFirst(word: string, known: readonly string[]): readonly string[] {
	const nearest = findNearest(word, known);
	return nearest === undefined ? known : [nearest, ...known.filter((candidate) => candidate !== nearest)];
}

function fold(word: string): string {
	return word
		.slice(0, 200)
		.toLowerCase()
		.replace(/[_\s]+/g, "-");
}
