/** <playlist-progress>: ticks the steps of a playlist, by hand and by the badges in the wallet, and says what comes next. All of it stays in this browser. */
import { announce } from "./announce.ts";
import { readSite } from "./own-site.ts";
import { followHeldBadges } from "./progress-badges.ts";
import { replaceBegun } from "./progress-items.ts";
import { formatDone, isShown, measure, type Plan, type PlanStep, type Progress } from "./progress-plan.ts";
import { readBegun, writeBegun } from "./progress-store.ts";
import { parseAddress } from "./saved-items.ts";

class PlaylistProgress extends HTMLElement {
	#plan: Plan = [];
	#ticked: ReadonlySet<string> = new Set();
	#held: ReadonlySet<string> = new Set();
	/** What was ticked before everything was taken back. */
	#before: ReadonlySet<string> | undefined;

	connectedCallback() {
		this.#plan = readPlan(this);
		for (const row of this.#rows()) {
			const box = row.querySelector("input");
			box?.addEventListener("change", () => this.#tick(row.dataset.step ?? "", box.checked));
		}
		this.querySelector(".progress-clear")?.addEventListener("click", () => this.#clear());
		// Another window, or this page when one comes back to it.
		for (const event of ["storage", "pageshow"]) addEventListener(event, () => this.#read());
		this.#read();
		followHeldBadges(readSite(this), (held) => {
			this.#held = held;
			this.#keep();
			this.#show();
		});
	}

	#rows(): NodeListOf<HTMLElement> {
		return this.querySelectorAll<HTMLElement>("[data-step]");
	}

	#place() {
		return parseAddress(location.pathname.slice((this.dataset.site ?? "/").length));
	}

	#read() {
		const path = this.#place()?.path;
		this.#ticked = new Set(readBegun(this.dataset.site ?? "/").find((playlist) => playlist.path === path)?.ticked);
		this.#show();
	}

	#tick(key: string, isTicked: boolean) {
		const others = [...this.#ticked].filter((other) => other !== key);
		this.#before = undefined;
		this.#change(new Set(isTicked ? [...others, key] : others));
	}

	/** The same button gives back what it took. */
	#clear() {
		const before = this.#before;
		this.#before = before === undefined ? this.#ticked : undefined;
		this.#change(before ?? new Set());
	}

	#change(ticked: ReadonlySet<string>) {
		this.#ticked = ticked;
		if (!this.#keep()) announce(this.dataset.full ?? "");
		this.#show();
	}

	#keep(): boolean {
		const place = this.#place();
		const heading = document.querySelector("h1");
		if (place === undefined) return false;
		const { done, more } = this.#measure();
		const fresh = {
			...place,
			title: heading?.textContent ?? "",
			lang: heading?.closest<HTMLElement>("[lang]")?.lang ?? "",
			ticked: [...this.#ticked],
			plan: this.#plan,
		};
		const site = this.dataset.site ?? "/";
		return writeBegun(site, replaceBegun(readBegun(site), fresh, done + more > 0));
	}

	#measure(): Progress {
		return measure(this.#plan, this.#ticked, this.#held);
	}

	#show() {
		const { done, needed, more, next } = this.#measure();
		const { count, more: forms, undo = "", clear = "" } = this.dataset;
		const { lang } = document.documentElement;
		const line = this.querySelector(".progress-line");
		const sentences = [formatDone(count, done, needed, lang), ...(more > 0 ? [formatDone(forms, more, more, lang)] : [])];
		if (line !== null && line.textContent !== sentences.join(" ")) line.textContent = sentences.join(" ");
		const bar = this.querySelector("progress");
		if (bar !== null) bar.value = done;
		const steps = new Map(this.#plan.flatMap((group) => group.steps.map((step) => [step.key, step])));
		for (const row of this.#rows()) this.#showStep(row, steps.get(row.dataset.step ?? ""), next);
		this.#showNext(next);
		this.#hide(".progress-complete", next !== undefined);
		for (const item of this.querySelectorAll<HTMLElement>("[data-badge]")) {
			const isHeld = this.#held.has(item.dataset.badge ?? "");
			for (const part of item.querySelectorAll<HTMLElement>(".ask, .held")) part.hidden = part.matches(".ask") === isHeld;
		}
		const button = this.querySelector(".progress-clear");
		if (button !== null) button.textContent = this.#before === undefined ? clear : undo;
		this.#hide(".progress-clear", this.#ticked.size === 0 && this.#before === undefined);
	}

	#showStep(row: HTMLElement, step: PlanStep | undefined, next: PlanStep | undefined) {
		const byBadge = step !== undefined && isShown(step, this.#held);
		const isTicked = this.#ticked.has(row.dataset.step ?? "");
		const box = row.querySelector("input");
		if (box !== null) box.checked = isTicked;
		row.classList.toggle("step-done", byBadge || isTicked);
		for (const [selector, isHidden] of [
			["label", byBadge],
			[".by-badge", !byBadge],
		] as const) {
			const part = row.querySelector<HTMLElement>(selector);
			if (part !== null) part.hidden = isHidden;
		}
		if (row.dataset.step === next?.key) row.setAttribute("aria-current", "step");
		else row.removeAttribute("aria-current");
	}

	/** A step without a page leads to its place in the list. */
	#showNext(next: PlanStep | undefined) {
		this.#hide(".progress-next", next === undefined);
		const row = [...this.#rows()].find(({ dataset }) => dataset.step === next?.key);
		const link = this.querySelector<HTMLAnchorElement>(".progress-next a");
		const title = row?.querySelector<HTMLElement>(".step-title");
		if (link === null || row === undefined || !title) return;
		const page = title.querySelector("a");
		link.href = page?.getAttribute("href") ?? `#${row.id}`;
		link.textContent = (page ?? title).textContent;
		link.lang = (page ?? title).closest<HTMLElement>("[lang]")?.lang ?? "";
	}

	#hide(selector: string, isHidden: boolean) {
		const part = this.querySelector<HTMLElement>(selector);
		if (part !== null) part.hidden = isHidden;
	}
}

/** The page says what each rung asks for and which badges show a step. */
function readPlan(element: HTMLElement): Plan {
	return [...element.querySelectorAll<HTMLElement>(".steps-group")].map((group) => ({
		choose: group.dataset.choose === undefined ? undefined : Number(group.dataset.choose),
		steps: [...group.querySelectorAll<HTMLElement>("[data-step]")].map(readStep),
	}));
}

function readStep({ dataset, classList }: HTMLElement): PlanStep {
	return {
		key: dataset.step ?? "",
		isOptional: classList.contains("step-optional"),
		badges: (dataset.badges ?? "").split(" ").filter((badge) => badge !== ""),
	};
}

customElements.define("playlist-progress", PlaylistProgress);
