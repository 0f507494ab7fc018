/** <save-button>: saves the page or takes it off the list again; cards get a star of the same kind. Where one can save, one can also share. */
import { announce } from "./announce.ts";
import { parseAddress, type SavedItem } from "./saved-items.ts";
import { readSaved, writeSaved } from "./saved-store.ts";
import "./share-button.ts";

class SaveButton extends HTMLElement {
	connectedCallback() {
		const { site = "/", full = "" } = tools()?.dataset ?? {};
		const place = parseAddress(location.pathname.slice(site.length));
		const heading = document.querySelector("h1");
		const button = this.querySelector("button");
		if (button && place) wire(button, { ...place, title: heading?.textContent ?? "", lang: langOf(heading) }, site, full);
	}
}

/** Gives each card of an entry its star, also those that come later. */
function addStars(): void {
	const { site = "/", card = "", full = "" } = tools()?.dataset ?? {};
	const add = () => {
		for (const link of document.querySelectorAll<HTMLAnchorElement>(".card:not(:has(.star)) .card-title a")) {
			const place = parseAddress(link.pathname.slice(site.length));
			if (place === undefined) continue;
			const title = link.textContent ?? "";
			const star = document.createElement("button");
			star.type = "button";
			star.className = "star";
			star.setAttribute("aria-label", card.replace("{title}", title));
			wire(star, { ...place, title, lang: langOf(link) }, site, full);
			link.closest(".card")?.append(star);
		}
	};
	add();
	const list = document.querySelector(".explore-list");
	if (list) new MutationObserver(add).observe(list, { childList: true, subtree: true });
}

function wire(button: HTMLElement, item: SavedItem, site: string, full: string): void {
	const isSaved = () => readSaved(site).some(({ path }) => path === item.path);
	const show = () => button.setAttribute("aria-pressed", String(isSaved()));
	button.addEventListener("click", () => {
		const others = readSaved(site).filter(({ path }) => path !== item.path);
		if (!writeSaved(site, isSaved() ? others : [...others, item])) announce(full);
		show();
	});
	// Another window, or this page when one comes back to it.
	addEventListener("storage", show);
	addEventListener("pageshow", show);
	show();
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
