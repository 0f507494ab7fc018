/** The album on the page: the badges that fit a search, as many as the reader gets to. */
import type { OwnSite } from "./own-site.ts";
import type { PageWords } from "./page-words.ts";
import { type AlbumBadge, foldWords, gatherSkills, matchesWords, type SkillLabels } from "./wallet-album.ts";
import { type LookedUp, makeCard, makeSkills } from "./wallet-cards.ts";
import type { Held } from "./wallet-held.ts";

export interface AlbumView {
	readonly site: OwnSite;
	readonly words: PageWords;
	readonly lookedUp: LookedUp;
	readonly open: (id: string) => void;
}

/** More than a screen shows; the next ones are drawn as the reader comes near the end of these, and all of them on paper. */
const STEP = 30;

export class AlbumList {
	readonly #root: ParentNode;
	readonly #list: Element;
	readonly #nearEnd = new IntersectionObserver((entries) => entries.some((entry) => entry.isIntersecting) && this.#draw(STEP), {
		rootMargin: "50% 0px",
	});
	#album: readonly AlbumBadge[] = [];
	#fitting: readonly AlbumBadge[] = [];
	/** By what they show. */
	#cards = new WeakMap<Held, HTMLLIElement>();
	#view: AlbumView | undefined;

	constructor(root: ParentNode) {
		this.#root = root;
		this.#list = root.querySelector(".album") ?? document.createElement("ul");
		addEventListener("beforeprint", () => this.#draw(Number.POSITIVE_INFINITY));
	}

	/** Anew: a badge has changed, or their order. The reader stays where they are. */
	show(album: readonly AlbumBadge[], query: string, view: AlbumView): void {
		const focused = document.activeElement?.closest<HTMLElement>(".album-badge")?.dataset.id;
		const drawn = this.#list.childElementCount;
		if (view.lookedUp !== this.#view?.lookedUp) this.#cards = new WeakMap();
		this.#album = album;
		this.#view = view;
		this.#hide(".album", album.length === 0);
		this.#hide(".album-tools", album.length === 0);
		this.#hide(".empty-album", album.length > 0);
		this.search(query, Math.max(STEP, drawn));
		const kept = this.#fitting.find(({ held }) => held.id === focused);
		if (kept !== undefined) this.#cards.get(kept.held)?.querySelector("button")?.focus();
	}

	search(query: string, count = STEP): void {
		const wanted = foldWords(query);
		this.#fitting = this.#album.filter((badge) => matchesWords(badge, wanted));
		this.#list.replaceChildren();
		this.#draw(count);
		const line = this.#root.querySelector(".album-count");
		if (line !== null && this.#view) line.textContent = this.#view.words("wallet.count", { number: this.#fitting.length });
	}

	#draw(count: number): void {
		const drawn = this.#list.childElementCount;
		this.#list.append(...this.#fitting.slice(drawn, drawn + count).flatMap((badge) => this.#cardOf(badge) ?? []));
		this.#nearEnd.disconnect();
		const last = this.#list.lastElementChild;
		if (last !== null && this.#list.childElementCount < this.#fitting.length) this.#nearEnd.observe(last);
	}

	#cardOf(badge: AlbumBadge): HTMLLIElement | undefined {
		if (this.#view === undefined) return undefined;
		const { site, words, lookedUp, open } = this.#view;
		const card = this.#cards.get(badge.held) ?? makeCard(badge, site, words, lookedUp, () => open(badge.held.id));
		this.#cards.set(badge.held, card);
		return card;
	}

	#hide(selector: string, isHidden: boolean): void {
		this.#root.querySelector(selector)?.toggleAttribute("hidden", isHidden);
	}
}

export function drawSkills(root: ParentNode, album: readonly AlbumBadge[], labels: SkillLabels): void {
	const skills = gatherSkills(album, labels);
	root.querySelector(".skills")?.replaceChildren(...makeSkills(skills));
	root.querySelector(".skills-part")?.toggleAttribute("hidden", skills.size === 0);
}
