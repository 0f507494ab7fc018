/** <badge-award>: an organiser awards a badge in their own browser. It sends nothing: tickets and addresses stay here, the award file is the organiser's to hand over. */
import type { Batch, Way } from "./award-batch.ts";
import { chooseAsked, describeBadge } from "./award-choice.ts";
import { type Desk, openDesk } from "./award-desk.ts";
import { readGiven } from "./award-form.ts";
import { makeKept } from "./award-list.ts";
import { type BatchStore, keepOpen, openBatches, readOpen } from "./award-store.ts";
import { offerCamera } from "./badge-camera.ts";
import { make } from "./make.ts";
import { readSite } from "./own-site.ts";
import { type PageWords, readWords } from "./page-words.ts";

class BadgeAward extends HTMLElement {
	#words: PageWords = String;
	#store: BatchStore | undefined;
	#desk: Desk | undefined;
	/** A second press makes no second batch. */
	#isBusy = false;

	async connectedCallback() {
		this.#words = readWords(this);
		this.#listen();
		const missing = chooseAsked(this.#find("#award-badge"), location.search);
		if (missing !== undefined) this.#complain([this.#words("award.unknown", { badge: missing })]);
		this.#store = await openBatches(readSite(this).here);
		this.#desk = this.#openDesk();
		this.#store.watch(() => this.#follow());
		const kept = await this.#list();
		const asked = this.#value("#award-badge");
		const open = kept.find(({ id, badge }) => id === readOpen() && (asked === "" || asked === badge));
		if (open !== undefined) this.#open(open, false);
		else this.#showKept(kept);
	}

	#find<Found extends HTMLElement>(selector: string): Found | undefined {
		return this.querySelector<Found>(selector) ?? undefined;
	}

	#value(selector: string): string {
		return this.#find<HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement>(selector)?.value ?? "";
	}

	#way(): Way {
		const chosen = this.#value("input[name=way]:checked");
		return chosen === "addresses" || chosen === "wallets" ? chosen : "tickets";
	}

	async #list(): Promise<Batch[]> {
		return (await this.#store?.list().catch(() => [])) ?? [];
	}

	#listen() {
		const file = this.#find<HTMLInputElement>("#award-file");
		const codes = this.#find<HTMLTextAreaElement>("#award-codes");
		const list = this.#find<HTMLTextAreaElement>("#award-addresses");
		for (const radio of this.querySelectorAll("input[name=way]"))
			radio.addEventListener("change", () => {
				this.#showWay();
				this.#complain([]);
			});
		this.#showWay();
		file?.addEventListener("change", async () => {
			const [chosen] = file.files ?? [];
			if (list !== undefined && chosen !== undefined) list.value = await chosen.text();
		});
		this.#find("form.award-start")?.addEventListener("submit", (event) => {
			event.preventDefault();
			if (!this.#isBusy) this.#make();
		});
		const part = this.#find(".award-part[data-way=wallets]");
		const take = (text: string) => {
			if (codes !== undefined) codes.value = `${codes.value.trim()}\n${text.trim()}\n`.trimStart();
		};
		if (part !== undefined) offerCamera(part, take, () => this.#complain([this.#words("tool.cameraFailed")]));
	}

	/** What is not seen is not checked by the browser either. A reload may bring another choice back. */
	#showWay() {
		for (const part of this.querySelectorAll<HTMLElement>(".award-part")) {
			part.hidden = part.dataset.way !== this.#way();
			for (const field of part.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>("input, textarea")) field.disabled = part.hidden;
		}
	}

	async #make() {
		this.#isBusy = true;
		this.#complain([this.#words("verify.busy")]);
		const given = {
			way: this.#way(),
			count: this.#value("#award-count"),
			most: Number(this.#find<HTMLInputElement>("#award-count")?.max),
			addresses: this.#value("#award-addresses"),
			codes: this.#value("#award-codes"),
		};
		const { entries, faults } = await readGiven(given, this.#words, (length) => crypto.getRandomValues(new Uint8Array(length)));
		this.#isBusy = false;
		this.#complain(faults);
		if (faults.length > 0) return;
		const batch = { id: crypto.randomUUID(), way: given.way, badge: this.#value("#award-badge"), madeAt: Date.now(), entries };
		await this.#keep(batch);
		this.#empty();
		this.#open(batch, true);
	}

	/** What has become a batch stands in its form no longer. */
	#empty() {
		for (const field of this.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>("#award-addresses, #award-codes, #award-file"))
			field.value = "";
	}

	async #keep(batch: Batch) {
		try {
			await this.#store?.put(batch);
			if (this.#store?.isLasting === false) this.#complain([this.#words("award.forget")]);
		} catch {
			this.#complain([this.#words("award.forget")]);
		}
	}

	#openDesk(): Desk | undefined {
		const section = this.#find(".award-batch");
		return (
			section &&
			openDesk(section, {
				page: this,
				words: this.#words,
				today: () => formatToday(new Date()),
				list: () => this.#list(),
				keep: (batch) => this.#keep(batch),
				remove: async ({ id }) => {
					await this.#store?.remove(id);
					await this.#leave();
				},
				leave: () => this.#leave(),
				describe: (badge) => describeBadge(this.#find("#award-badge"), badge),
			})
		);
	}

	/** Another tab has ticked, or deleted: what was deleted there must not come back from here. */
	async #follow() {
		const kept = await this.#list();
		const open = kept.find(({ id }) => id === readOpen());
		if (open !== undefined) this.#desk?.open(open);
		else if (readOpen() !== undefined) this.#leave();
		else this.#showKept(kept);
	}

	/** `isNew`: the reader has just made or chosen it, and is led there. */
	#open(batch: Batch, isNew: boolean) {
		keepOpen(batch.id);
		this.#desk?.open(batch);
		this.#turn(true);
		if (isNew) this.#find("#batch-title")?.focus();
	}

	async #leave() {
		keepOpen();
		this.#turn(false);
		this.#complain([]);
		this.#showKept(await this.#list());
		this.#find("#award-badge")?.focus();
	}

	#turn(isOpen: boolean) {
		this.#find(".award-start")?.toggleAttribute("hidden", isOpen);
		this.#find(".award-batch")?.toggleAttribute("hidden", !isOpen);
		if (isOpen) this.#find(".kept-batches")?.setAttribute("hidden", "");
	}

	#showKept(batches: readonly Batch[]) {
		const items = makeKept(
			batches,
			(badge) => describeBadge(this.#find("#award-badge"), badge).name,
			this.#words,
			(batch) => this.#open(batch, true),
		);
		this.#find(".kept-batches ul")?.replaceChildren(...items);
		this.#find(".kept-batches")?.toggleAttribute("hidden", items.length === 0);
	}

	#complain(sentences: readonly string[]) {
		this.#find(".award-faults")?.replaceChildren(...sentences.map((sentence) => make("p", { class: "warning" }, sentence)));
	}
}

/** The day of the organiser's own clock: `2026-11-22`. */
function formatToday(now: Date): string {
	const pad = (value: number) => String(value).padStart(2, "0");
	return `${now.getFullYear()}-${pad(now.getMonth() + 1)}-${pad(now.getDate())}`;
}

customElements.define("badge-award", BadgeAward);
