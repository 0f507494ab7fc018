/** <badge-wallet>: the album of badges in this browser. Nothing of it is sent anywhere; the site is asked only for what it publishes to everybody. */
import { keepOffline } from "./badge-offline.ts";
import { createReach, type Reach } from "./badge-reach.ts";
import { readSite } from "./own-site.ts";
import { type PageWords, readWords } from "./page-words.ts";
import { takeFragment } from "./take-fragment.ts";
import { type AlbumBadge, type AlbumOrder, buildAlbum, type SkillLabels, sortAlbum } from "./wallet-album.ts";
import type { LookedUp } from "./wallet-cards.ts";
import { checkHeld } from "./wallet-check.ts";
import { listenToCopies } from "./wallet-copies.ts";
import { makeDetail } from "./wallet-detail.ts";
import { type Held, joinBrought, joinChecked } from "./wallet-held.ts";
import { fetchLabels } from "./wallet-labels.ts";
import { AlbumList, drawSkills } from "./wallet-list.ts";
import { openStore, type WalletStore } from "./wallet-store.ts";
// On the same page: one file less to ask for.
import "./wallet-playlists.ts";

class BadgeWallet extends HTMLElement {
	#words: PageWords = String;
	#store: WalletStore | undefined;
	/** Missing until there is a badge whose skills have names. */
	#labels: SkillLabels | undefined;
	#album: readonly AlbumBadge[] = [];
	#list: AlbumList | undefined;
	#lookedUp: LookedUp = "not-yet";
	#nonce = "";

	async connectedCallback() {
		this.#words = readWords(this);
		this.#readQuestion();
		addEventListener("hashchange", () => this.#readQuestion());
		this.#list = new AlbumList(this);
		this.#listen();
		try {
			this.#store = await openStore(this.#site().here);
			await this.#load();
		} catch {
			return this.#say(this.#words("wallet.broken"));
		}
		this.#store.watch(() => this.#load());
		await this.#check();
		if (this.#album.length > 0) {
			const pictures = this.#album.map(({ look }) => look?.image);
			await keepOffline(this.dataset.keep ?? "", pictures, this.#site());
		}
	}

	/** A later link of another page that asks comes to the same tab; its question takes the place of the first. */
	#readQuestion() {
		const [, nonce] = /^ask=([\w-]{1,100})$/.exec(takeFragment()) ?? [];
		if (nonce !== undefined) this.#nonce = nonce;
		this.querySelector(".asked")?.toggleAttribute("hidden", this.#nonce === "");
	}

	#site() {
		return readSite(this);
	}

	#reach(): Reach {
		return createReach(this.#site(), this.#store, Date.now());
	}

	#value(selector: string): string {
		return this.querySelector<HTMLInputElement | HTMLSelectElement>(selector)?.value ?? "";
	}

	#listen() {
		const on = (selector: string, type: string, act: () => void) => this.querySelector(selector)?.addEventListener(type, act);
		on(".album-search", "input", () => this.#list?.search(this.#value(".album-search")));
		on(".album-order", "change", () => this.#show());
		on(".check-again", "click", () => this.#check());
		listenToCopies(this, {
			words: this.#words,
			reach: () => this.#reach(),
			list: async () => (await this.#store?.list()) ?? [],
			add: (brought) => this.#add(brought),
			check: () => this.#check(),
			say: (sentence) => this.#say(sentence),
		});
	}

	async #load() {
		this.#album = buildAlbum((await this.#store?.list()) ?? [], this.#labels ?? {});
		this.#show();
		if (this.#labels === undefined && this.#album.length > 0) this.#name();
	}

	/** Skills have names in the reader's language when these have come; the album does not wait for them. */
	async #name() {
		this.#labels = {};
		this.#labels = await fetchLabels(this.dataset.skills ?? "");
		this.#album = buildAlbum(
			this.#album.map(({ held }) => held),
			this.#labels,
		);
		this.#show();
	}

	#show() {
		this.#album = sortAlbum(this.#album, this.#value(".album-order") as AlbumOrder, document.documentElement.lang);
		this.#list?.show(this.#album, this.#value(".album-search"), {
			site: this.#site(),
			words: this.#words,
			lookedUp: this.#lookedUp,
			open: (id) => this.#open(id),
		});
		drawSkills(this, this.#album, this.#labels ?? {});
	}

	#open(id: string) {
		const dialog = this.querySelector<HTMLDialogElement>("dialog.opened-badge");
		const badge = this.#album.find(({ held }) => held.id === id);
		if (dialog === null || badge === undefined) return;
		const context = {
			site: this.#site(),
			words: this.#words,
			labels: this.#labels ?? {},
			lookedUp: this.#lookedUp,
			nonce: this.#nonce,
			paper: this.dataset.paper ?? "",
			claim: this.dataset.claim ?? "",
			close: () => dialog.close(),
			remove: () => {
				dialog.close();
				this.#remove(id);
			},
		};
		dialog.replaceChildren(...makeDetail(badge, context).filter((part) => part !== undefined));
		dialog.setAttribute("aria-labelledby", "opened-badge");
		dialog.showModal();
		dialog.scrollTop = 0;
		dialog.querySelector<HTMLElement>("h2")?.focus();
	}

	async #remove(id: string) {
		await this.#write((store) => store.remove(id));
		// The badge that had the focus is gone.
		this.querySelector<HTMLElement>(".album-badge button, a.button")?.focus();
	}

	async #check() {
		const held = this.#album.map((badge) => badge.held);
		if (held.length === 0) return;
		const reach = this.#reach();
		const checked = await checkHeld(held, this.#site(), reach);
		this.#lookedUp = reach.isOnline() ? "now" : "offline";
		if (reach.isOnline()) {
			await this.#write((store) => store.merge(checked, joinChecked));
			this.#unsay(this.#words("wallet.offline"));
		} else {
			this.#show();
			this.#say(this.#words("wallet.offline"));
		}
	}

	/** How many came in that were not there; undefined when the browser refuses. */
	async #add(brought: readonly Held[]): Promise<number | undefined> {
		return this.#write((store) => store.merge(brought, joinBrought));
	}

	/** Says so when the browser refuses; what was there stays. */
	async #write<T>(act: (store: WalletStore) => Promise<T>): Promise<T | undefined> {
		try {
			if (this.#store === undefined) throw new Error("There is no store.");
			const outcome = await act(this.#store);
			await this.#load();
			return outcome;
		} catch {
			this.#say(this.#words("wallet.full"));
			return undefined;
		}
	}

	#unsay(sentence: string) {
		if (this.querySelector(".wallet-note")?.textContent === sentence) this.#say("");
	}

	#say(sentence: string) {
		const line = this.querySelector<HTMLElement>(".wallet-note");
		if (line === null) return;
		line.textContent = sentence;
		line.hidden = sentence === "";
	}
}

customElements.define("badge-wallet", BadgeWallet);
