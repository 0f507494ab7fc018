/** <keep-offline>: keeps a city on this device; says first how much it is, then how far it has come, and lets it be undone. */
import type { KeepList, Kept } from "./keep-list.ts";
import { forgetCity, keepCity, type Place, readKept } from "./kept-city.ts";
import { workerReady } from "./worker-ready.ts";

class KeepOffline extends HTMLElement {
	async connectedCallback() {
		if (!("caches" in globalThis)) return this.#say(this.dataset.cannot ?? "");
		for (const [name, action] of [
			["start", () => this.#keep()],
			["remove", () => this.#forget()],
		] as const)
			this.querySelector(`.keep-${name}`)?.addEventListener("click", action);
		await this.#show();
	}

	async #show(sentence?: string) {
		const kept = await readKept(this.#place()).catch(() => undefined);
		const list = await this.#list().catch(() => undefined);
		const start = this.querySelector<HTMLElement>(".keep-start");
		const remove = this.querySelector<HTMLElement>(".keep-remove");
		if (start === null || remove === null) return;
		start.hidden = list === undefined || list.id === kept?.id;
		start.textContent = (kept === undefined ? this.dataset.start : this.dataset.update) ?? "";
		remove.hidden = kept === undefined;
		const size = this.querySelector(".keep-size");
		if (size !== null) size.textContent = list === undefined ? "" : fill(this.dataset.size, this.#figures(list));
		this.#say(sentence ?? (kept === undefined ? (list === undefined ? this.dataset.failed : "") : this.#describe(kept)) ?? "");
	}

	async #keep() {
		const progress = this.querySelector("progress");
		try {
			const list = await this.#list();
			// Asks the browser not to throw it away when room gets scarce; it may say no.
			navigator.storage?.persist?.().catch(() => false);
			if (progress !== null) {
				progress.hidden = false;
				progress.max = list.files.length;
			}
			await workerReady();
			await keepCity(this.#place(), list, Date.now(), (done) => {
				if (progress !== null) progress.value = done;
				if (done % 20 === 0) this.#say(fill(this.dataset.progress, { done, total: list.files.length }));
			});
			await this.#show();
		} catch (error) {
			const isFull = error instanceof DOMException && error.name === "QuotaExceededError";
			await this.#show(isFull ? this.dataset.full : this.dataset.failed);
		} finally {
			if (progress !== null) progress.hidden = true;
		}
	}

	async #forget() {
		await forgetCity(this.#place());
		await this.#show();
		this.querySelector<HTMLElement>(".keep-start")?.focus();
	}

	#place(): Place {
		const full = (path = "/") => new URL(path, location.href).href;
		return { site: full(this.dataset.site), folder: full(this.dataset.home) };
	}

	async #list(): Promise<KeepList> {
		const answer = await fetch(`${this.dataset.home}keep.json`);
		if (!answer.ok) throw new Error(String(answer.status));
		return answer.json();
	}

	#describe(kept: Kept): string {
		const day = new Intl.DateTimeFormat(document.documentElement.lang, { dateStyle: "long" });
		return fill(this.dataset.kept, {
			...this.#figures(kept),
			date: day.format(kept.at),
			build: day.format(new Date(`${kept.build}T12:00`)),
		});
	}

	#figures({ bytes, pages, total }: Kept | KeepList): Record<string, string | number> {
		const size = new Intl.NumberFormat(document.documentElement.lang, {
			style: "unit",
			unit: "megabyte",
			maximumSignificantDigits: 2,
		});
		return { size: size.format(bytes / 1_000_000), pages, total };
	}

	#say(sentence: string) {
		const line = this.querySelector("output");
		if (line !== null) line.textContent = sentence;
	}
}

function fill(sentence = "", values: Readonly<Record<string, string | number>>): string {
	return sentence.replaceAll(/\{(\w+)\}/g, (gap, name: string) => String(values[name] ?? gap));
}

customElements.define("keep-offline", KeepOffline);
