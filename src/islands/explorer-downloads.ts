/** <explorer-downloads>: files with exactly the opportunities that the explorer shows, taken out of the city's feeds, and a feed where the choice has one. */
import type { Filters } from "../search/filters.ts";
import { type TakeRecords, takeEvents, takeFeatures, takeRows } from "./chosen-records.ts";
import type { OpportunityExplorer } from "./opportunity-explorer.ts";
import { saveFile } from "./save-file.ts";

const FORMATS: Readonly<Record<string, { readonly type: string; readonly take: TakeRecords }>> = {
	csv: { type: "text/csv", take: takeRows },
	geojson: { type: "application/geo+json", take: takeFeatures },
	ics: { type: "text/calendar", take: takeEvents },
};

/** The choices that have a page with feeds, and its folder. */
const FOLDERS: Readonly<Record<string, string>> = { theme: "themes", kind: "kinds" };

class ExplorerDownloads extends HTMLElement {
	connectedCallback() {
		for (const button of this.querySelectorAll<HTMLElement>("[data-format]")) {
			button.addEventListener("click", () =>
				this.#take(button.dataset.format ?? "").then(
					(sentence) => this.#say(sentence),
					() => this.#say(this.dataset.failed ?? ""),
				),
			);
		}
		this.closest("details")?.addEventListener("toggle", () => this.#offerFeed());
		this.#explorer()?.addEventListener("explorer-shows", () => this.#offerFeed());
		this.#offerFeed();
	}

	async #take(name: string): Promise<string> {
		const format = FORMATS[name];
		const chosen = this.#explorer()?.chosen;
		if (format === undefined) return "";
		if (chosen?.count === 0) return this.#explorer()?.dataset.none ?? "";
		const { home = "/", city = "", done = "" } = this.dataset;
		const [feed, slugs] = await Promise.all([load(`${home}opportunities.${name}`), this.#slugs()]);
		const ids = chosen?.ids().map((id) => `${city}/${slugs[id]}`) ?? slugs.map((slug) => `${city}/${slug}`);
		saveFile(`${city}-${ids.length}.${name}`, format.type, chosen === undefined ? feed : format.take(feed, new Set(ids)));
		return done.replace("{count}", new Intl.NumberFormat(document.documentElement.lang).format(ids.length));
	}

	async #slugs(): Promise<readonly string[]> {
		return JSON.parse(await load(`${this.#explorer()?.dataset.folder}slugs.json`));
	}

	/** Shown only while there is a feed of just this choice. */
	#offerFeed() {
		const link = this.querySelector<HTMLAnchorElement>(".chosen-feed");
		const folder = feedFolder(this.#explorer()?.chosen?.filters);
		if (link === null) return;
		link.hidden = folder === undefined || this.#explorer()?.chosen?.count === 0;
		link.href = `${this.dataset.home}${folder ?? ""}opportunities.ics`;
	}

	#explorer(): OpportunityExplorer | null {
		return this.closest<OpportunityExplorer>("opportunity-explorer");
	}

	#say(sentence: string) {
		const line = this.querySelector("output");
		if (line !== null) line.textContent = sentence;
	}
}

/** The folder of the static list with the same opportunities, or undefined when there is none. Without choices it is the city's own. */
function feedFolder(filters: Filters | undefined): string | undefined {
	if (filters === undefined) return "";
	const { words, when, age } = filters;
	const choices = [...filters.choices].flatMap(([facet, values]) => values.map((value) => ({ facet, value })));
	const [only] = choices;
	if (words !== "" || age !== undefined) return undefined;
	if (choices.length === 0 && /^\d{4}-\d\d$/.test(when)) return `months/${when}/`;
	const folder = FOLDERS[only?.facet ?? ""];
	return when === "" && choices.length === 1 && folder !== undefined ? `${folder}/${only?.value}/` : undefined;
}

async function load(address: string): Promise<string> {
	const answer = await fetch(address);
	if (!answer.ok) throw new Error(`${address}: ${answer.status}`);
	return answer.text();
}

customElements.define("explorer-downloads", ExplorerDownloads);
