/** <opportunity-explorer>: filters, words and list of a city's opportunities; the address is its state. Without it, links lead to lists. */
import { FACET_NAMES, type FacetData, type PointData } from "../search/data.ts";
import { buildExplorer, type Explorer } from "../search/explorer.ts";
import { type Filters, formatFilters, isEmpty, parseFilters } from "../search/filters.ts";
import { type Here, sortByDistance } from "../search/near.ts";
import { WESTERN_WEEK } from "../search/when.ts";
import { buildCards, type Cards } from "./explorer-cards.ts";
import { buildForm, type ExplorerForm } from "./explorer-form.ts";
import { buildList, type ExplorerList } from "./explorer-list.ts";
import type { loadWordSearch as LoadWordSearch, WordSearch, WordsFound } from "./explorer-words.ts";
import "./opportunity-map.ts";
import type { OpportunityMap } from "./opportunity-map.ts";
import { showOthers } from "./other-results.ts";

/** How long after a key the search waits for the next one, in milliseconds. */
const PAUSE = 200;
const DAY = 86_400_000;

/** What is shown, for those who take it along. */
export interface Chosen {
	readonly filters: Filters;
	readonly ids: readonly number[];
}

export class OpportunityExplorer extends HTMLElement {
	/** Missing while everything is shown. */
	chosen: Chosen | undefined;
	#cards: Cards | undefined;
	#form: ExplorerForm | undefined;
	#list: ExplorerList | undefined;
	#explorer: Promise<Explorer> | undefined;
	#words: Promise<WordSearch> | undefined;
	#status = "";
	#timer = 0;
	/** Where the reader is; it never leaves this page, nor stands in its address. */
	#here: Here | undefined;
	#points: Promise<PointData> | undefined;
	/** Counts the changes: an answer to an older one is dropped. */
	#change = 0;

	connectedCallback() {
		const holder = this.querySelector<HTMLElement>(".explore-list");
		if (holder === null) return;
		const { folder = "", more = "", missing = "" } = this.dataset;
		this.#cards = buildCards(folder, missing);
		this.#form = buildForm(this, document.documentElement.lang);
		this.#list = buildList(holder, this.#cards, more);
		this.#status = this.querySelector("[role=status]")?.textContent ?? "";
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
			const [explorer, found] = await Promise.all([this.#load(), filters.words === "" ? undefined : this.#search(filters.words)]);
			if (change !== this.#change) return;
			await this.#show(explorer, filters, found);
		} catch {
			if (change === this.#change) this.#say(this.dataset.failed ?? "");
		}
	}

	async #show(explorer: Explorer, filters: Filters, words: WordsFound | undefined) {
		const { ids, set, counts } = explorer.find(filters, this.#today(), words?.ids);
		this.chosen = isEmpty(filters) ? undefined : { filters, ids };
		this.dispatchEvent(new Event("explorer-shows"));
		this.#form?.count(counts);
		this.querySelector<OpportunityMap>("opportunity-map")?.show?.(isEmpty(filters) ? undefined : set);
		if (isEmpty(filters) && this.#here === undefined) {
			this.#list?.restore();
			this.#say(this.#status);
		} else {
			await this.#list?.show(this.#here === undefined ? ids : sortByDistance(ids, await this.#loadPoints(), this.#here));
			const shown = ids.length === 0 ? (this.dataset.none ?? "") : this.#sentence(ids.length, explorer.total);
			this.#say(words?.incomplete ? `${shown} ${this.dataset.incomplete}` : shown);
		}
		await showOthers(this, words?.others ?? [], this.dataset.also ?? "");
	}

	/** Asks where the reader is, or forgets it again. */
	#near(button: HTMLElement) {
		const isOn = this.#here !== undefined;
		this.#here = undefined;
		button.setAttribute("aria-pressed", "false");
		if (isOn) {
			this.#apply("keep");
			return;
		}
		navigator.geolocation.getCurrentPosition(
			({ coords }) => {
				this.#here = { lat: coords.latitude, lng: coords.longitude };
				button.setAttribute("aria-pressed", "true");
				this.#apply("keep");
			},
			() => this.#say(this.dataset.nearFailed ?? ""),
			{ maximumAge: 600_000, timeout: 10_000 },
		);
	}

	#loadPoints(): Promise<PointData> {
		this.#points ??= fetch(`${this.dataset.folder}points.json`).then((answer) => answer.json() as Promise<PointData>);
		this.#points.catch(() => {
			this.#points = undefined;
		});
		return this.#points;
	}

	#remember(filters: Filters, how: "push" | "replace") {
		const query = formatFilters(filters).toString();
		const address = query === "" ? location.pathname : `?${query}`;
		if (how === "push" && `?${query}` !== location.search) history.pushState(null, "", address);
		else history.replaceState(null, "", address);
	}

	#sentence(count: number, total: number): string {
		const number = new Intl.NumberFormat(document.documentElement.lang);
		return (this.dataset.shown ?? "").replace("{count}", number.format(count)).replace("{total}", number.format(total));
	}

	#say(sentence: string) {
		const status = this.querySelector("[role=status]");
		if (status !== null && status.textContent !== sentence) status.textContent = sentence;
	}

	/**
	 * The day it is in the city, as days since 1970. Over all cities it is the reader's own day: the days of an opportunity are
	 * those of its city, so that "today" finds what happens on this date there, whatever the hour.
	 */
	#today(): number {
		const day = new Intl.DateTimeFormat("en-CA", {
			timeZone: this.dataset.timeZone,
			year: "numeric",
			month: "2-digit",
			day: "2-digit",
		}).format();
		return Date.parse(day) / DAY;
	}

	#load(): Promise<Explorer> {
		this.#explorer ??= fetch(`${this.dataset.folder}facets.json`)
			.then((answer) => answer.json() as Promise<FacetData>)
			.then((data) => buildExplorer(data, WESTERN_WEEK));
		this.#explorer.catch(() => {
			this.#explorer = undefined;
		});
		return this.#explorer;
	}

	async #search(words: string): Promise<WordsFound> {
		const { index = "", base = "/", words: script = "" } = this.dataset;
		this.#words ??= (import(script) as Promise<{ loadWordSearch: typeof LoadWordSearch }>).then(({ loadWordSearch }) =>
			loadWordSearch(index, base, async () => this.#cards?.texts((await this.#load()).total) ?? new Map()),
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
