/** The list of an explorer: the server's own while nothing is chosen, else the cards of what was found, a page at a time. */
import type { Cards } from "./explorer-cards.ts";

export interface ExplorerList {
	/** Shows what the server wrote. */
	restore(): void;
	/** Shows the first page of these ids. */
	show(ids: readonly number[]): Promise<void>;
}

const PAGE = 24;

/** `more`: the words on the button for the next page. */
export function buildList(holder: HTMLElement, cards: Cards, more: string): ExplorerList {
	const original = [...holder.childNodes];
	/** Counts the calls: an answer that comes after a newer question is dropped. */
	let asked = 0;

	async function addPage(list: HTMLUListElement, ids: readonly number[], from: number, call: number): Promise<HTMLElement | undefined> {
		const items = await cards.load(ids.slice(from, from + PAGE));
		if (call !== asked) return undefined;
		list.append(...items);
		if (from + PAGE < ids.length) list.after(buildMore(list, ids, from + PAGE, call));
		return items[0];
	}

	function buildMore(list: HTMLUListElement, ids: readonly number[], from: number, call: number): HTMLElement {
		const button = document.createElement("button");
		button.type = "button";
		button.className = "button button-quiet show-more";
		button.textContent = more;
		button.addEventListener("click", () => {
			addPage(list, ids, from, call).then(
				(first) => {
					button.remove();
					first?.querySelector("a")?.focus();
				},
				() => undefined,
			);
		});
		return button;
	}

	return {
		restore() {
			asked += 1;
			holder.replaceChildren(...original);
		},
		async show(ids) {
			asked += 1;
			const list = document.createElement("ul");
			list.className = "cards";
			const frame = document.createDocumentFragment();
			frame.append(list);
			const call = asked;
			await addPage(list, ids, 0, call);
			if (call === asked) holder.replaceChildren(frame);
		},
	};
}
