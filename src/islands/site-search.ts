/** <site-search>: fills the list under the search form while one types; without it, the form leads to the lists. */
import { findPages } from "../search/find.ts";
import { buildCountFormat } from "./count-format.ts";
import { isOffline } from "./is-offline.ts";
import { loadPagefind, type Pagefind, type ResultData } from "./pagefind.ts";

const MOST_RESULTS = 20;
/** Milliseconds without a key before the search begins. */
const PAUSE = 300;

class SiteSearch extends HTMLElement {
	#pagefind: Promise<Pagefind> | undefined;
	/** The newest search: what an older one finds is no longer wanted. */
	#turn = 0;

	connectedCallback() {
		const input = this.querySelector("input");
		const form = this.querySelector("form");
		if (input === null || form === null) return;
		input.addEventListener("focus", () => this.#load().catch(() => undefined), { once: true });
		input.addEventListener("input", () => this.#search(input.value));
		form.addEventListener("submit", (event) => {
			event.preventDefault();
			this.#search(input.value);
		});
		const words = new URLSearchParams(location.search).get("q");
		if (words !== null && words !== "") {
			input.value = words;
			this.#search(words);
		}
	}

	async #search(text: string) {
		this.#turn += 1;
		const turn = this.#turn;
		const words = text.trim();
		const address = new URL(location.href);
		if (words === "") address.searchParams.delete("q");
		else address.searchParams.set("q", words);
		history.replaceState(null, "", address);
		if (words === "") return this.#show("", []);
		try {
			const pagefind = await this.#load();
			await new Promise((resolve) => setTimeout(resolve, PAUSE));
			const search = async (query: string) => (turn === this.#turn ? (await pagefind.search(query)).results : undefined);
			const found = await findPages(search, words, document.documentElement.lang, MOST_RESULTS);
			if (found === undefined) return;
			const incomplete = await isOffline(this.dataset.index ?? "");
			const results = await Promise.all(found.slice(0, MOST_RESULTS).map((result) => result.data()));
			if (turn !== this.#turn) return;
			const { noResults = "", results: forms } = this.dataset;
			const sentence = found.length === 0 ? noResults : buildCountFormat(forms, document.documentElement.lang)(found.length);
			const status = sentence.replace("{words}", () => words);
			this.#show(incomplete ? `${status} ${this.dataset.incomplete}` : status, results);
		} catch {
			if (turn === this.#turn) this.#show(this.dataset.failed ?? "", []);
		}
	}

	#load(): Promise<Pagefind> {
		this.#pagefind ??= loadPagefind(this.dataset.index ?? "", this.dataset.base ?? "/").catch((error: unknown) => {
			this.#pagefind = undefined;
			throw error;
		});
		return this.#pagefind;
	}

	#show(status: string, results: readonly ResultData[]) {
		const line = this.querySelector("[role=status]");
		const list = this.querySelector("ol");
		if (line === null || list === null) return;
		line.textContent = status;
		list.replaceChildren(...results.map((result) => buildResult(result)));
	}
}

function buildResult({ url, meta }: ResultData): HTMLLIElement {
	const item = document.createElement("li");
	const link = document.createElement("a");
	link.href = url;
	link.textContent = meta.title;
	const summary = document.createElement("p");
	summary.textContent = meta.summary;
	if (meta.language !== document.documentElement.lang) {
		link.lang = meta.language;
		summary.lang = meta.language;
	}
	const place = document.createElement("p");
	place.className = "quiet";
	place.textContent = meta.place;
	item.append(link, summary, place);
	return item;
}

customElements.define("site-search", SiteSearch);
