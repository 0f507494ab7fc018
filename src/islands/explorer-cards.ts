/** The cards of an explorer: fetched in files of 32, only those that are shown, each once. */
import { CARDS_PER_FILE, type CardData } from "../search/data.ts";

export interface Cards {
	/** List items with the cards of these ids, in this order. Rejects when a file cannot be loaded. */
	load(ids: readonly number[]): Promise<HTMLLIElement[]>;
}

export function buildCards(folder: string): Cards {
	const files = new Map<number, Promise<CardData>>();
	const fileOf = (id: number): Promise<CardData> => {
		const number = Math.floor(id / CARDS_PER_FILE);
		const file = files.get(number) ?? fetch(`${folder}cards-${number}.json`).then((answer) => answer.json() as Promise<CardData>);
		files.set(number, file);
		file.catch(() => files.delete(number));
		return file;
	};
	return {
		async load(ids) {
			const cards = await Promise.all(ids.map((id) => fileOf(id).then((file) => file[id % CARDS_PER_FILE] ?? "")));
			return cards.map((card) => {
				const item = document.createElement("li");
				// The server's own HTML, escaped there, from the same origin.
				item.innerHTML = card;
				return item;
			});
		},
	};
}
