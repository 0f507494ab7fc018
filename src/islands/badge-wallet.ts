/** <badge-wallet>: the album of badges in this browser. Nothing of it is sent anywhere; the site is asked only for what it publishes to everybody. */
import { createReach } from "./badge-reach.ts";
import { readSite } from "./own-site.ts";
import { type PageWords, readWords } from "./page-words.ts";
import { saveFile } from "./save-file.ts";
import { takeFragment } from "./take-fragment.ts";
import { type AlbumBadge, type AlbumOrder, buildAlbum, gatherSkills, matchesWords, type SkillLabels, sortAlbum } from "./wallet-album.ts";
import type * as Backup from "./wallet-backup.ts";
import { makeCard, makeSkills } from "./wallet-cards.ts";
import { checkHeld } from "./wallet-check.ts";
import { makeDetail } from "./wallet-detail.ts";
import { chooseNew, readBadgeFile } from "./wallet-files.ts";
import { fetchLabels } from "./wallet-labels.ts";
import { type Held, openStore, type WalletStore } from "./wallet-store.ts";

class BadgeWallet extends HTMLElement {
	#words: PageWords = String;
	#store: WalletStore | undefined;
	#labels: SkillLabels = {};
	#album: readonly AlbumBadge[] = [];
	#nonce = "";

	async connectedCallback() {
		this.#words = readWords(this);
		const [, nonce = ""] = /^ask=([\w-]{1,100})$/.exec(takeFragment()) ?? [];
		this.#nonce = nonce;
		this.#find(".asked").hidden = nonce === "";
		this.#listen();
		try {
			this.#store = await openStore(this.#site().here);
			await this.#load();
		} catch {
			return this.#say(this.#words("wallet.broken"));
		}
		this.#store.watch(() => this.#load());
		this.#labels = await fetchLabels(this.dataset.skills ?? "");
		await this.#load();
		await this.#check();
	}

	#site() {
		return readSite(this);
	}

	#find(selector: string): HTMLElement {
		return this.querySelector<HTMLElement>(selector) ?? document.createElement("div");
	}

	#value(selector: string): string {
		return this.querySelector<HTMLInputElement | HTMLSelectElement>(selector)?.value ?? "";
	}

	#listen() {
		const on = (selector: string, type: string, act: () => void) => this.querySelector(selector)?.addEventListener(type, act);
		const file = this.querySelector<HTMLInputElement>(".badge-files");
		const copy = this.querySelector<HTMLInputElement>(".backup-file");
		on(".album-search", "input", () => this.#filter());
		on(".album-order", "change", () => this.#show());
		on(".check-again", "click", () => this.#check());
		on(".import", "click", () => file?.click());
		on(".badge-files", "change", () => this.#import([...(file?.files ?? [])]));
		on(".restore", "click", () => this.#withPassphrase(() => copy?.click()));
		on(".backup-file", "change", () => this.#restore(copy?.files?.[0]));
		on(".backup", "submit", () => this.#withPassphrase(() => this.#backup()));
		this.querySelector(".backup")?.addEventListener("submit", (event) => event.preventDefault());
	}

	async #load() {
		this.#album = buildAlbum((await this.#store?.list()) ?? [], this.#labels);
		this.#show();
	}

	#show() {
		const sorted = sortAlbum(this.#album, this.#value(".album-order") as AlbumOrder, document.documentElement.lang);
		this.#album = sorted;
		const cards = sorted.map((badge) => makeCard(badge, this.#site(), this.#words, () => this.#open(badge.held.id)));
		const focused = document.activeElement?.closest<HTMLElement>(".album-badge")?.dataset.id;
		this.#find(".album").replaceChildren(...cards);
		if (focused !== undefined)
			cards
				.find(({ dataset }) => dataset.id === focused)
				?.querySelector("button")
				?.focus();
		const skills = gatherSkills(sorted, this.#labels);
		this.#find(".skills").replaceChildren(...makeSkills(skills));
		this.#find(".skills-part").hidden = skills.size === 0;
		this.#find(".album-tools").hidden = sorted.length === 0;
		this.#find(".empty-album").hidden = sorted.length > 0;
		this.#filter();
	}

	#filter() {
		const query = this.#value(".album-search");
		const cards = this.#find(".album").children;
		let count = 0;
		this.#album.forEach((badge, index) => {
			const isShown = matchesWords(badge, query);
			const card = cards[index] as HTMLElement | undefined;
			if (card !== undefined && card.hidden === isShown) card.hidden = !isShown;
			if (isShown) count++;
		});
		this.#find(".album-count").textContent = this.#words("wallet.count", { number: count });
	}

	#open(id: string) {
		const dialog = this.querySelector("dialog");
		const badge = this.#album.find(({ held }) => held.id === id);
		if (dialog === null || badge === undefined) return;
		const context = {
			site: this.#site(),
			words: this.#words,
			labels: this.#labels,
			nonce: this.#nonce,
			paper: this.dataset.paper ?? "",
			close: () => dialog.close(),
			fail: (sentence: string) => this.#say(sentence),
			remove: () => {
				dialog.close();
				this.#write((store) => store.remove(id));
			},
		};
		dialog.replaceChildren(...makeDetail(badge, context));
		dialog.setAttribute("aria-labelledby", "opened-badge");
		dialog.showModal();
		dialog.scrollTop = 0;
		dialog.querySelector<HTMLElement>("h2")?.focus();
	}

	async #check() {
		const held = this.#album.map((badge) => badge.held);
		if (held.length === 0) return;
		const reach = createReach(this.#site(), this.#store, Date.now());
		const checked = await checkHeld(held, this.#site(), reach);
		if (!reach.isOnline()) return this.#say(this.#words("wallet.offline"));
		await this.#write((store) => store.put(checked));
	}

	async #import(files: readonly File[]) {
		const reach = createReach(this.#site(), this.#store, Date.now());
		const read = await Promise.all(files.map(async (file) => readBadgeFile(new Uint8Array(await file.arrayBuffer()), reach)));
		const found = read.filter((each): each is Held => typeof each !== "string");
		const fault = read.find((each) => typeof each === "string");
		await this.#add(found, fault);
	}

	async #add(brought: readonly (Held | Backup.BackupEntry)[], fault?: string) {
		const fresh = chooseNew((await this.#store?.list()) ?? [], brought);
		const isWritten = await this.#write((store) => store.put(fresh));
		if (isWritten) this.#say(fault ?? this.#words("wallet.added-count", { number: fresh.length }), fault === undefined ? undefined : "en");
	}

	/** Says so when the browser refuses; what was there stays. */
	async #write(act: (store: WalletStore) => Promise<void>): Promise<boolean> {
		try {
			if (this.#store === undefined) throw new Error("There is no store.");
			await act(this.#store);
			await this.#load();
			return true;
		} catch {
			this.#say(this.#words("wallet.full"));
			return false;
		}
	}

	#withPassphrase(act: () => void) {
		if (this.#value(".passphrase").length < 12) return this.#say(this.#words("wallet.passphraseShort"));
		act();
	}

	async #backup() {
		this.#say(this.#words("verify.busy"));
		const { sealBackup } = await this.#loadBackup();
		const text = await sealBackup((await this.#store?.list()) ?? [], this.#value(".passphrase"));
		saveFile("badges.wallet", "application/jose", text);
		this.#say(this.#words("wallet.saved"));
	}

	async #restore(file: File | undefined) {
		if (file === undefined) return;
		this.#say(this.#words("verify.busy"));
		const { openBackup } = await this.#loadBackup();
		const entries = await openBackup(await file.text(), this.#value(".passphrase"));
		if (entries === undefined) return this.#say(this.#words("wallet.passphraseWrong"));
		await this.#add(entries);
		await this.#check();
	}

	#loadBackup(): Promise<typeof Backup> {
		return import(this.dataset.backup ?? "");
	}

	#say(sentence: string, lang?: string) {
		const line = this.#find(".wallet-note");
		line.textContent = sentence;
		line.hidden = sentence === "";
		if (lang === undefined) line.removeAttribute("lang");
		else line.lang = lang;
	}
}

customElements.define("badge-wallet", BadgeWallet);
