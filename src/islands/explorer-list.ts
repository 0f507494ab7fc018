/** The list of an explorer: the server's own while nothing is chosen, else the cards of what was found, a page at a time. */
import type { Cards } from "./explorer-cards.ts";

export interface ExplorerList {
	/** Shows what the server wrote. */
	restore(): void;
	/** Shows the first page of these ids; `count` says how many there are, because they are read only as far as they are shown. */
	show(ids: Iterable<number>, count: number): Promise<void>;
}

const PAGE = 24;

interface Rest {
	readonly ids: Iterator<number>;
	/** Of all, also those that are shown. */
	readonly count: number;
}

/** `more`: the words on the button for the next page. */
export function buildList(holder: HTMLElement, cards: Cards, more: string): ExplorerList {
	const original = [...holder.childNodes];
	/** Counts the calls: an answer that comes after a newer question is dropped. */
	let asked = 0;

	/** `next`: the ids of this page. */
	async function addPage(list: HTMLUListElement, next: readonly number[], rest: Rest, call: number): Promise<HTMLElement | undefined> {
		const items = await cards.load(next);
		if (call !== asked) return undefined;
		list.append(...items);
		if (list.childElementCount < rest.count) list.after(buildMore(list, rest, call));
		return items[0];
	}

	function buildMore(list: HTMLUListElement, rest: Rest, call: number): HTMLElement {
		const next = take(rest.ids, PAGE);
		const button = document.createElement("button");
		button.type = "button";
		button.className = "button button-quiet show-more";
		button.textContent = more;
		button.addEventListener("click", () => {
			addPage(list, next, rest, call).then(
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
		async show(ids, count) {
			asked += 1;
			const list = document.createElement("ul");
			list.className = "cards";
			const frame = document.createDocumentFragment();
			frame.append(list);
			const call = asked;
			const rest = { ids: ids[Symbol.iterator](), count };
			await addPage(list, take(rest.ids, PAGE), rest, call);
			if (call === asked) holder.replaceChildren(frame);
		},
	};
}

function take(ids: Iterator<number>, most: number): number[] {
	const taken: number[] = [];
	while (taken.length < most) {
		const { done, value } = ids.next();
		if (done) break;
		taken.push(value);
	}
	return taken;
}
