/** <kept-pages>: what opens without a connection: the places that are kept whole, then the pages that were seen, newest first. */
import { PAGES } from "./caches.ts";
import { listKept } from "./kept-city.ts";
import { readPageHead } from "./page-head.ts";

const MOST = 40;

class KeptPages extends HTMLElement {
	async connectedCallback() {
		const list = this.querySelector("ul");
		if (list === null || !("caches" in globalThis)) return;
		const addresses = await listAddresses(new URL(this.dataset.site ?? "/", location.href).href);
		const lines = await Promise.all(addresses.map(buildLine));
		list.append(...lines.filter((line) => line !== undefined));
		this.querySelector<HTMLElement>(".none-kept")?.toggleAttribute("hidden", list.childElementCount > 0);
	}
}

async function listAddresses(site: string): Promise<string[]> {
	const cities = await listKept(site);
	const seen = await (await caches.open(site + PAGES)).keys();
	const pages = seen.map(({ url }) => url).reverse();
	return [...new Set([...cities, ...pages])].filter((url) => url !== location.href.split(/[?#]/)[0]).slice(0, MOST);
}

async function buildLine(address: string): Promise<HTMLElement | undefined> {
	const page = await caches.match(address);
	if (page === undefined) return undefined;
	const { title, lang } = readPageHead(await page.text());
	const line = document.createElement("li");
	const link = document.createElement("a");
	link.href = address;
	link.textContent = title;
	link.lang = lang;
	line.append(link);
	return line;
}

customElements.define("kept-pages", KeptPages);
