/** The album as it is seen: a picture for each badge, and the skills that all of them prove. */
import { makePicture } from "./badge-verdict.ts";
import { make } from "./make.ts";
import type { OwnSite } from "./own-site.ts";
import { formatDay, type PageWords } from "./page-words.ts";
import type { AlbumBadge, GatheredSkill } from "./wallet-album.ts";

/** A look that is older than this, in milliseconds, is said to be old. */
const FRESH = 60_000;

export function makeCard({ held, look }: AlbumBadge, site: OwnSite, words: PageWords, open: () => void): HTMLLIElement {
	const name = look?.name ?? words(held.compact === undefined ? "wallet.waiting" : "wallet.damaged");
	const picture =
		makePicture(look?.image, site) ?? make("span", { class: "blank-badge", "aria-hidden": "true" }, look?.name.slice(0, 1) ?? "…");
	const button = make("button", { type: "button", lang: look?.language }, name);
	button.addEventListener("click", open);
	const where = look === undefined ? words("wallet.added", { date: formatDay(held.addedAt) }) : look.issuer;
	const card = make(
		"li",
		{ class: "album-badge", "data-id": held.id },
		picture,
		make("h2", {}, button),
		make("p", { class: "quiet" }, where),
	);
	const note = noteOf(held, Date.now(), words);
	if (note !== undefined) card.append(make("p", { class: "tag" }, note));
	return card;
}

/** What its owner should know of a badge; undefined when it was valid a moment ago. */
export function noteOf({ compact, code, checkedAt }: AlbumBadge["held"], now: number, words: PageWords): string | undefined {
	if (compact === undefined) return undefined;
	if (code === "revoked") return words("wallet.revoked");
	if (code === "expired") return words("wallet.expired");
	if (code === "valid" && checkedAt !== undefined && now - checkedAt < FRESH) return undefined;
	return code === "valid" && checkedAt !== undefined ? words("wallet.since", { date: formatDay(checkedAt) }) : words("wallet.unknown");
}

export function makeSkills(frameworks: ReadonlyMap<string, readonly GatheredSkill[]>): HTMLElement[] {
	return [...frameworks].map(([framework, skills]) =>
		make(
			"section",
			{ class: "gathered" },
			make("h3", {}, framework),
			make(
				"ul",
				{ class: "chips" },
				...skills.map(({ name, count }) => make("li", {}, make("span", {}, name, make("small", {}, ` ×${count}`)))),
			),
		),
	);
}
