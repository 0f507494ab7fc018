/** <save-button>: saves the page or takes it off the list again; cards get a star of the same kind. Where one can save, one can also share. */
import { announce } from "./announce.ts";
import { parseAddress, type SavedItem } from "./saved-items.ts";
import { readSaved, writeSaved } from "./saved-store.ts";
import "./copy-code.ts";
import "./share-button.ts";

/** What each button saves; cards come and go. */
const items = new WeakMap<Element, SavedItem>();

class SaveButton extends HTMLElement {
	connectedCallback() {
		const { site = "/", full = "" } = tools()?.dataset ?? {};
		const place = parseAddress(location.pathname.slice(site.length));
		const heading = document.querySelector("h1");
		const button = this.querySelector("button");
		if (button === null || place === undefined) return;
		wire(button, { ...place, title: heading?.textContent ?? "", lang: langOf(heading) }, site, full);
		press(button, savedPaths(site));
	}
}

/** Gives each card of an entry its star, also those that come later. */
function addStars(): void {
	const { site = "/", card = "", full = "" } = tools()?.dataset ?? {};
	const list = document.querySelector(".explore-list");
	const observer = new MutationObserver(() => add());
	const add = () => {
		const saved = savedPaths(site);
		for (const link of document.querySelectorAll<HTMLAnchorElement>(".card:not(:has(.star)) .card-title a")) {
			const place = parseAddress(link.pathname.slice(site.length));
			if (place === undefined) continue;
			const title = link.textContent ?? "";
			const star = document.createElement("button");
			star.type = "button";
			star.className = "star";
			star.setAttribute("aria-label", card.replace("{title}", title));
			wire(star, { ...place, title, lang: langOf(link) }, site, full);
			press(star, saved);
			link.closest(".card")?.append(star);
		}
		// The stars themselves are no news.
		observer.takeRecords();
	};
	add();
	if (list) observer.observe(list, { childList: true, subtree: true });
	// Another window, or this page when one comes back to it.
	for (const event of ["storage", "pageshow"]) addEventListener(event, () => showSaved(site));
}

function wire(button: HTMLElement, item: SavedItem, site: string, full: string): void {
	items.set(button, item);
	button.addEventListener("click", () => {
		const saved = readSaved(site);
		const others = saved.filter(({ path }) => path !== item.path);
		if (!writeSaved(site, others.length < saved.length ? others : [...others, item])) announce(full);
		showSaved(site);
	});
}

function showSaved(site: string): void {
	const saved = savedPaths(site);
	for (const button of document.querySelectorAll(".star, save-button button")) press(button, saved);
}

function press(button: Element, saved: ReadonlySet<string>): void {
	const item = items.get(button);
	if (item !== undefined) button.setAttribute("aria-pressed", String(saved.has(item.path)));
}

function savedPaths(site: string): ReadonlySet<string> {
	return new Set(readSaved(site).map(({ path }) => path));
}

/** The element whose data are the words and the place of the site. */
function tools(): HTMLElement | null {
	return document.querySelector("page-tools");
}

function langOf(element: Element | null): string {
	return element?.closest<HTMLElement>("[lang]")?.lang ?? "";
}

customElements.define("save-button", SaveButton);
addStars();
