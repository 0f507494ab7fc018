/** Finds words in the texts of cards, for readers without a connection: every word of the query must begin some word of a card. */
import { foldWords } from "./letters.ts";

/** `cards`: HTML by id. The ids in their order. */
export function scanCards(cards: ReadonlyMap<number, string>, query: string): number[] {
	const wanted = wordsOf(query);
	if (wanted.length === 0) return [];
	return [...cards].flatMap(([id, html]) => {
		const words = wordsOf(html.replaceAll(/<[^>]*>|&#?\w+;/g, " "));
		return wanted.every((start) => words.some((word) => word.startsWith(start))) ? [id] : [];
	});
}

function wordsOf(text: string): string[] {
	return foldWords(text)
		.toLowerCase()
		.normalize("NFD")
		.replaceAll(/\p{M}/gu, "")
		.split(/[^\p{L}\p{N}]+/u)
		.filter((word) => word !== "");
}
