/** <opportunity-explorer>: filters, words and list of a city's opportunities; the address is its state. Without it, links lead to lists. */
import { FACET_NAMES } from "../search/data.ts";
import { columnsFor } from "../search/explorer.ts";
import { type Filters, formatFilters, isEmpty, parseFilters } from "../search/filters.ts";
import { buildCards, type Cards } from "./explorer-cards.ts";
import { type ExplorerData, loadExplorerData } from "./explorer-data.ts";
import { buildForm, type ExplorerForm } from "./explorer-form.ts";
import { buildList, type ExplorerList } from "./explorer-list.ts";
import type { orderFromHere as OrderFromHere } from "./explorer-near.ts";
import { buildStatus, type ExplorerStatus } from "./explorer-status.ts";
import type { loadWordSearch as LoadWordSearch, WordSearch, WordsFound } from "./explorer-words.ts";
import "./opportunity-map.ts";
import type { OpportunityMap } from "./opportunity-map.ts";

/** How long after a key the search waits for the next one, in milliseconds. */
const PAUSE = 200;
const DAY = 86_400_000;

/** What is shown, for those who take it along. */
export interface Chosen {
	readonly filters: Filters;
	readonly count: number;
	/** All of them, in the order in which they are shown. */
	readonly ids: () => readonly number[];
}

export class OpportunityExplorer extends HTMLElement {
	/** Missing while everything is shown. */
	chosen: Chosen | undefined;
	#cards: Cards | undefined;
	#form: ExplorerForm | undefined;
	#list: ExplorerList | undefined;
	#data: Promise<ExplorerData> | undefined;
	#words: Promise<WordSearch> | undefined;
	#status: ExplorerStatus | undefined;
	#timer = 0;
	/** All ids, the nearest first, once the reader has asked for that; it does not stand in the address. */
	#order: Iterable<number> | undefined;
	#day: Intl.DateTimeFormat | undefined;
	/** The counts of the last answer. */
	#found: ((facet: string, value: string) => number | undefined) | undefined;
	/** Counts the changes: an answer to an older one is dropped. */
	#change = 0;

	connectedCallback() {
		const holder = this.querySelector<HTMLElement>(".explore-list");
		if (holder === null) return;
		const { folder = "", more = "", missing = "" } = this.dataset;
		this.#cards = buildCards(folder, missing);
		this.#form = buildForm(this, document.documentElement.lang);
		this.#list = buildList(holder, this.#cards, more);
		this.#status = buildStatus(this, document.documentElement.lang);
		this.addEventListener("change", (event) => {
			if (!isWords(event.target)) this.#apply("push");
		});
		this.addEventListener("input", (event) => {
			if (!isWords(event.target)) return;
			clearTimeout(this.#timer);
			this.#timer = window.setTimeout(() => this.#apply("replace"), PAUSE);
		});
		this.addEventListener("submit", (event) => {
			event.preventDefault();
			this.#apply("push");
		});
		this.querySelector(".clear-filters")?.addEventListener("click", (event) => {
			event.preventDefault();
			this.#open(new URLSearchParams());
			this.#apply("push");
			this.querySelector<HTMLInputElement>("input[name=q]")?.focus();
		});
		// The counts of a group that opens may still have to be loaded. This event does not bubble.
		this.addEventListener("toggle", () => this.#count(), { capture: true });
		this.querySelector(".near-me")?.addEventListener("click", (event) => this.#near(event.currentTarget as HTMLElement));
		window.addEventListener("popstate", () => {
			this.#open(new URLSearchParams(location.search));
			this.#apply("keep");
		});
		this.#open(new URLSearchParams(location.search));
		if (location.search !== "") this.#apply("keep");
	}

	#open(query: URLSearchParams) {
		this.#form?.write(parseFilters(query, FACET_NAMES));
	}

	/** `how`: whether the change becomes a new step of the history, replaces the last one, or came from it. */
	async #apply(how: "push" | "replace" | "keep") {
		if (this.#form === undefined || this.#list === undefined) return;
		this.#change += 1;
		const change = this.#change;
		const filters = this.#form.read();
		if (how !== "keep") this.#remember(filters, how);
		this.querySelector(".clear-filters")?.toggleAttribute("hidden", isEmpty(filters));
		try {
			const [data, words] = await Promise.all([
				this.#load(columnsFor(filters)),
				filters.words === "" ? undefined : this.#search(filters.words),
			]);
			await this.#show(data, filters, words, () => change === this.#change);
		} catch {
			if (change === this.#change) this.#status?.say(this.dataset.failed);
		}
	}

	/** `isLast`: no newer change has come; else nothing of this one is shown any more. */
	async #show({ explorer }: ExplorerData, filters: Filters, words: WordsFound | undefined, isLast: () => boolean) {
		if (!isLast()) return;
		const { ids, set, count, countOf } = explorer.find(filters, this.#today(), words?.ids);
		this.chosen = isEmpty(filters) ? undefined : { filters, count, ids: () => [...ids()] };
		this.dispatchEvent(new Event("explorer-shows"));
		this.#found = countOf;
		this.#count();
		this.querySelector<OpportunityMap>("opportunity-map")?.show?.(isEmpty(filters) ? undefined : set);
		if (isEmpty(filters) && this.#order === undefined) {
			this.#list?.restore();
			this.#status?.restore();
		} else {
			await this.#list?.show(ids(this.#order), count);
			if (!isLast()) return;
			this.#status?.show(count, explorer.total, words?.incomplete ?? false);
		}
		if (words === undefined) this.querySelector(".other-results")?.remove();
		else await words.showOthers(this, this.dataset.also ?? "", isLast);
	}

	/** Counts what the reader sees; columns that only this needs may come later than the list, or not at all. */
	async #count() {
		if (this.#found === undefined || this.#form === undefined) return;
		await this.#load(this.#form.open()).catch(() => undefined);
		this.#form.count(this.#found);
	}

	/** Asks where the reader is, or forgets it again. */
	async #near(button: HTMLElement) {
		const { near = "", folder = "", nearFailed, failed } = this.dataset;
		const isOn = this.#order !== undefined;
		this.#order = undefined;
		button.setAttribute("aria-pressed", "false");
		if (isOn) return this.#apply("keep");
		try {
			const { orderFromHere }: { orderFromHere: typeof OrderFromHere } = await import(near);
			this.#order = await orderFromHere(folder, (await this.#load([])).explorer.total);
		} catch {
			return this.#status?.say(failed);
		}
		if (this.#order === undefined) return this.#status?.say(nearFailed);
		button.setAttribute("aria-pressed", "true");
		this.#apply("keep");
	}

	#remember(filters: Filters, how: "push" | "replace") {
		const query = formatFilters(filters).toString();
		const address = query === "" ? location.pathname : `?${query}`;
		if (how === "push" && `?${query}` !== location.search) history.pushState(null, "", address);
		else history.replaceState(null, "", address);
	}

	/**
	 * The day it is in the city, as days since 1970. Over all cities it is the reader's own day: the days of an opportunity are
	 * those of its city, so that "today" finds what happens on this date there, whatever the hour.
	 */
	#today(): number {
		this.#day ??= new Intl.DateTimeFormat("en-CA", { timeZone: this.dataset.timeZone, year: "numeric", month: "2-digit", day: "2-digit" });
		return Date.parse(this.#day.format()) / DAY;
	}

	async #load(columns: readonly string[]): Promise<ExplorerData> {
		this.#data ??= loadExplorerData(this.dataset.folder ?? "");
		this.#data.catch(() => {
			this.#data = undefined;
		});
		const data = await this.#data;
		await data.need(columns);
		return data;
	}

	async #search(words: string): Promise<WordsFound> {
		const { index = "", base = "/", words: script = "" } = this.dataset;
		this.#words ??= (import(script) as Promise<{ loadWordSearch: typeof LoadWordSearch }>).then(({ loadWordSearch }) =>
			loadWordSearch(index, base, async () => this.#cards?.texts((await this.#load([])).explorer.total) ?? new Map()),
		);
		this.#words.catch(() => {
			this.#words = undefined;
		});
		return (await this.#words).find(words);
	}
}

function isWords(target: EventTarget | null): boolean {
	return target instanceof HTMLInputElement && target.name === "q";
}

customElements.define("opportunity-explorer", OpportunityExplorer);
