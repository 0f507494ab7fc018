/** The cards of an explorer: fetched in files of 24, only those that are shown, each once. In the place of one that cannot be had stands a sentence. */
import { CARDS_PER_FILE, type CardData } from "../search/data.ts";

export interface Cards {
	/** List items with the cards of these ids, in this order. */
	load(ids: readonly number[]): Promise<HTMLLIElement[]>;
	/** The HTML of each card of the first `total` that can be had. */
	texts(total: number): Promise<ReadonlyMap<number, string>>;
}

/** `missing`: what stands in the place of a card that cannot be had. */
export function buildCards(folder: string, missing: string): Cards {
	const files = new Map<number, Promise<CardData>>();
	const fileOf = (id: number): Promise<CardData> => {
		const number = Math.floor(id / CARDS_PER_FILE);
		const file = files.get(number) ?? fetch(`${folder}cards-${number}.json`).then((answer) => answer.json() as Promise<CardData>);
		files.set(number, file);
		file.catch(() => files.delete(number));
		return file;
	};
	const textOf = (id: number): Promise<string | undefined> =>
		fileOf(id).then(
			(file) => file[id % CARDS_PER_FILE],
			() => undefined,
		);
	return {
		async load(ids) {
			const cards = await Promise.all(ids.map(textOf));
			const holder = document.createElement("ul");
			// The server's own HTML, escaped there, from the same origin; parsed in one go.
			holder.innerHTML = cards.map((card = "") => `<li>${card}</li>`).join("");
			const items = [...holder.children] as HTMLLIElement[];
			for (const [place, item] of items.entries()) if (cards[place] === undefined) item.append(buildMissing(missing));
			return items;
		},
		async texts(total) {
			const ids = Array.from({ length: total }, (_, id) => id);
			const texts = await Promise.all(ids.map(async (id) => [id, await textOf(id)] as const));
			return new Map(texts.flatMap(([id, text]) => (text === undefined ? [] : [[id, text]])));
		},
	};
}

function buildMissing(sentence: string): HTMLElement {
	const card = document.createElement("p");
	card.className = "card quiet";
	card.textContent = sentence;
	return card;
}
