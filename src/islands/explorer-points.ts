/** The points of an explorer for its map; what happens at a place is read from the cards, when somebody asks. */
import type { PointData } from "../search/data.ts";
import { buildCards } from "./explorer-cards.ts";
import { type Entry, type MapPoints, readPoints } from "./places.ts";

/** `folder`: of the explorer's data, where the cards are. */
export function readExplorerPoints(points: PointData, folder: string): MapPoints {
	const cards = buildCards(folder, "");
	const known = new Map<number, Entry>();
	return readPoints(
		points,
		(id) => known.get(id),
		async (ids) => {
			const items = await cards.load(ids);
			return items.flatMap((item, index) => {
				const entry = readEntry(item);
				const id = ids[index];
				if (entry === undefined || id === undefined) return [];
				known.set(id, entry);
				return [entry];
			});
		},
	);
}

/** The title of a card with its link and its language. */
function readEntry(item: HTMLElement): Entry | undefined {
	const link = item.querySelector("a");
	if (link === null) return undefined;
	const lang = link.closest("[lang]")?.getAttribute("lang") ?? document.documentElement.lang;
	return { title: link.textContent ?? "", url: link.href, lang };
}
