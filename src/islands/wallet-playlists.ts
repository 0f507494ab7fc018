/** <wallet-playlists>: the playlists under way in this browser, each with how far one is. */
import { announce } from "./announce.ts";
import { make } from "./make.ts";
import { readSite } from "./own-site.ts";
import { followHeldBadges } from "./progress-badges.ts";
import type { BegunPlaylist } from "./progress-items.ts";
import { formatDone, measure } from "./progress-plan.ts";
import { readBegun, writeBegun } from "./progress-store.ts";
import { addressOf } from "./saved-items.ts";

class WalletPlaylists extends HTMLElement {
	#held: ReadonlySet<string> = new Set();
	/** What was taken off the list, to put it back. */
	#removed: BegunPlaylist | undefined;

	connectedCallback() {
		this.querySelector(".put-back")?.addEventListener("click", () => this.#putBack());
		for (const event of ["storage", "pageshow"]) addEventListener(event, () => this.#show());
		this.#show();
		followHeldBadges(readSite(this), (held) => {
			this.#held = held;
			this.#show();
		});
	}

	#site(): string {
		return this.dataset.site ?? "/";
	}

	#show() {
		const playlists = readBegun(this.#site());
		this.hidden = playlists.length === 0 && this.#removed === undefined;
		this.querySelector("ul")?.replaceChildren(...playlists.map((playlist) => this.#row(playlist)));
		const back = this.querySelector<HTMLElement>(".put-back");
		if (back !== null) back.hidden = this.#removed === undefined;
	}

	#row(playlist: BegunPlaylist): HTMLLIElement {
		const { done, needed } = measure(playlist.plan, new Set(playlist.ticked), this.#held);
		const title = playlist.title || playlist.path;
		const sentence = formatDone(this.dataset.count, done, needed, document.documentElement.lang);
		const link = make("a", { href: this.#site() + addressOf(playlist), lang: playlist.lang || undefined }, title);
		const bar = make("progress", { max: String(Math.max(1, needed)), value: String(done), "aria-label": title });
		const remove = make(
			"button",
			{ type: "button", class: "remove", "aria-label": (this.dataset.remove ?? "").replace("{title}", title) },
			"×",
		);
		remove.addEventListener("click", () => this.#remove(playlist));
		return make("li", {}, make("div", { class: "begun" }, link, make("p", { class: "quiet" }, sentence), bar), remove);
	}

	#remove(playlist: BegunPlaylist) {
		this.#removed = playlist;
		this.#write(readBegun(this.#site()).filter(({ path }) => path !== playlist.path));
		this.querySelector<HTMLElement>(".put-back")?.focus();
	}

	#putBack() {
		const playlist = this.#removed;
		this.#removed = undefined;
		if (playlist !== undefined) this.#write([...readBegun(this.#site()).filter(({ path }) => path !== playlist.path), playlist]);
		this.querySelector<HTMLElement>("li:last-child a")?.focus();
	}

	#write(playlists: readonly BegunPlaylist[]) {
		if (!writeBegun(this.#site(), playlists)) announce(this.dataset.full ?? "");
		this.#show();
	}
}

customElements.define("wallet-playlists", WalletPlaylists);
