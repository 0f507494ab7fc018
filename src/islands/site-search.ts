/** <site-search>: fills the list under the search form while one types; without it, the form leads to the lists. */
import { formatResultCount } from "./result-count.ts";

interface Pagefind {
	options(options: Record<string, string>): Promise<void>;
	init(): Promise<void>;
	debouncedSearch(words: string): Promise<{ results: { data(): Promise<ResultData> }[] } | null>;
}

interface ResultData {
	readonly url: string;
	readonly excerpt: string;
	readonly meta: { readonly title: string; readonly summary: string; readonly language: string; readonly place: string };
}

const MOST_RESULTS = 20;

class SiteSearch extends HTMLElement {
	#pagefind: Promise<Pagefind> | undefined;

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
		const words = text.trim();
		const address = new URL(location.href);
		if (words === "") address.searchParams.delete("q");
		else address.searchParams.set("q", words);
		history.replaceState(null, "", address);
		if (words === "") return this.#show("", []);
		try {
			const pagefind = await this.#load();
			const found = await pagefind.debouncedSearch(words);
			if (found === null) return;
			const results = await Promise.all(found.results.slice(0, MOST_RESULTS).map((result) => result.data()));
			const { noResults = "", results: forms = "{}" } = this.dataset;
			const count = found.results.length;
			const status =
				count === 0
					? noResults.replace("{words}", words)
					: formatResultCount(JSON.parse(forms), count, words, document.documentElement.lang);
			this.#show(status, results);
		} catch {
			this.#show(this.dataset.failed ?? "", []);
		}
	}

	#load(): Promise<Pagefind> {
		this.#pagefind ??= this.#start().catch((error: unknown) => {
			this.#pagefind = undefined;
			throw error;
		});
		return this.#pagefind;
	}

	async #start(): Promise<Pagefind> {
		const folder = new URL(this.dataset.index ?? "", document.baseURI);
		const pagefind: Pagefind = await import(`${folder}pagefind.js`);
		await pagefind.options({ baseUrl: this.dataset.base ?? "/" });
		await pagefind.init();
		return pagefind;
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
