/** <saved-list>: what this browser saved, or what a link brings, checked against the site; as a file and as a link it goes elsewhere. */
import { announce } from "./announce.ts";
import { findSaved, type Standing } from "./find-saved.ts";
import { saveFile } from "./save-file.ts";
import { addressOf, formatLink, formatSaved, merge, parseLink, parseSaved, type SavedItem } from "./saved-items.ts";
import { readSaved, writeSaved } from "./saved-store.ts";
import "./share-button.ts";

/** Pages that are asked for at the same time. */
const AT_ONCE = 4;

class SavedList extends HTMLElement {
	/** What a link brought; empty on one's own list. */
	#shared = parseLink(new URLSearchParams(location.search).get("items") ?? "");
	/** What is known of each path. */
	readonly #standing = new Map<string, Standing>();

	connectedCallback() {
		const on = (selector: string, type: string, act: (event: Event) => void) => this.querySelector(selector)?.addEventListener(type, act);
		const file = this.querySelector<HTMLInputElement>("input[type=file]");
		on(".export", "click", () => saveFile("saved-list.json", "application/json", formatSaved(this.#items())));
		on(".import", "click", () => file?.click());
		on("input[type=file]", "change", () => this.#import(file?.files?.[0]));
		on(".add-all", "click", () => {
			const items = this.#shared;
			history.replaceState(null, "", location.pathname);
			this.#shared = [];
			this.#add(items);
		});
		this.#show();
		this.#check();
	}

	#site(): string {
		return this.dataset.site ?? "/";
	}

	#items(): readonly SavedItem[] {
		return this.#shared.length > 0 ? this.#shared : readSaved(this.#site());
	}

	#add(items: readonly SavedItem[]) {
		if (!writeSaved(this.#site(), merge(readSaved(this.#site()), items))) announce(this.dataset.full ?? "");
		this.#show();
		this.#check();
	}

	async #import(file: File | undefined) {
		const items = file && parseSaved(await file.text());
		if (items === undefined) announce(this.dataset.importFailed ?? "");
		else this.#add(items);
	}

	/** Asks the site for each item, a few at a time, and learns their titles. */
	async #check() {
		const queue = [...this.#items()];
		const work = async () => {
			for (let item = queue.shift(); item !== undefined; item = queue.shift()) {
				const found = await findSaved(this.#site(), item, document.documentElement.lang);
				this.#standing.set(item.path, found.standing);
				this.#replace(found.item);
				this.#show();
			}
		};
		await Promise.all(Array.from({ length: AT_ONCE }, work));
	}

	#replace(item: SavedItem) {
		const swap = (items: readonly SavedItem[]) => items.map((other) => (other.path === item.path ? item : other));
		if (this.#shared.length > 0) this.#shared = swap(this.#shared);
		else writeSaved(this.#site(), swap(readSaved(this.#site())));
	}

	#show() {
		const items = this.#items();
		const isShared = this.#shared.length > 0;
		const focused = document.activeElement?.getAttribute("data-path");
		this.querySelector("ul")?.replaceChildren(...items.map((item) => this.#row(item, isShared)));
		for (const [selector, shown] of [
			[".none-saved", items.length === 0],
			[".shared-note", isShared],
			[".export, .share", items.length > 0],
		] as const)
			for (const element of this.querySelectorAll<HTMLElement>(selector)) element.hidden = !shown;
		const share = this.querySelector<HTMLElement>("share-button");
		if (share !== null) share.dataset.link = `${location.origin}${location.pathname}?items=${formatLink(items)}`;
		if (focused) this.querySelector<HTMLElement>(`[data-path="${focused}"]`)?.focus();
	}

	#row(item: SavedItem, isShared: boolean): HTMLLIElement {
		const { opportunities, playlists, badges, gone, unknown, remove = "" } = this.dataset;
		const kinds: Readonly<Record<string, string | undefined>> = { opportunities, playlists, badges };
		const standing = this.#standing.get(item.path);
		const [, kind = ""] = item.path.split("/");
		const title = item.title || item.path;
		const name = document.createElement(standing === "gone" ? "s" : "a");
		name.textContent = title;
		if (item.lang !== "") name.lang = item.lang;
		if (name instanceof HTMLAnchorElement) name.href = this.#site() + addressOf(item);
		const note = document.createElement("p");
		note.className = "quiet";
		note.textContent = [kinds[kind], standing === "gone" ? gone : standing === "unknown" ? unknown : undefined].filter(Boolean).join(" · ");
		const row = document.createElement("li");
		const words = document.createElement("div");
		words.append(name, note);
		row.append(words);
		if (isShared) return row;
		const button = document.createElement("button");
		button.type = "button";
		button.className = "remove";
		button.dataset.path = item.path;
		button.textContent = "×";
		button.setAttribute("aria-label", remove.replace("{title}", title));
		button.addEventListener("click", () => this.#remove(item));
		row.append(button);
		return row;
	}

	/** The focus goes on to the next item, else to what stands there instead. */
	#remove(item: SavedItem) {
		const items = readSaved(this.#site());
		const index = items.findIndex(({ path }) => path === item.path);
		const left = items.filter(({ path }) => path !== item.path);
		if (!writeSaved(this.#site(), left)) announce(this.dataset.full ?? "");
		this.#show();
		const next = left[Math.min(index, left.length - 1)];
		(next === undefined
			? this.querySelector<HTMLElement>(".import")
			: this.querySelector<HTMLElement>(`[data-path="${next.path}"]`)
		)?.focus();
	}
}

customElements.define("saved-list", SavedList);
