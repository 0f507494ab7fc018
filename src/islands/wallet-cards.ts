/** The album as it is seen: a picture for each badge, and the skills that all of them prove. */
import { makePicture } from "./badge-verdict.ts";
import { make } from "./make.ts";
import type { OwnSite } from "./own-site.ts";
import { formatDay, type PageWords } from "./page-words.ts";
import type { AlbumBadge, GatheredSkill } from "./wallet-album.ts";
import { type Held, isWaiting } from "./wallet-held.ts";

/** How the last look of this visit went: not yet done, done, or without a connection. */
export type LookedUp = "not-yet" | "now" | "offline";

export function makeCard({ held, look }: AlbumBadge, site: OwnSite, words: PageWords, lookedUp: LookedUp, open: () => void): HTMLLIElement {
	const name = look?.name ?? words(isWaiting(held) ? "wallet.waiting" : "wallet.damaged");
	const picture =
		makePicture(look?.image, site) ?? make("span", { class: "blank-badge", "aria-hidden": "true" }, [...(look?.name ?? "…")][0]);
	const button = make("button", { type: "button", lang: look?.language }, name);
	button.addEventListener("click", open);
	const day = look && formatDay(look.awardedOn);
	const card = make(
		"li",
		{ class: "album-badge", "data-id": held.id },
		picture,
		make("h2", {}, button),
		make("p", { class: "quiet" }, look?.issuer ?? words("wallet.added", { date: formatDay(held.addedAt) })),
		day ? make("p", { class: "quiet" }, day) : undefined,
	);
	const note = noteOf(held, lookedUp);
	if (note !== undefined) card.append(make("p", { class: "tag" }, formatNote(note, words)));
	return card;
}

/** What a card says beside the badge: a word of the page, and the day that belongs into it. */
export interface Note {
	readonly key: "wallet.revoked" | "wallet.expired" | "wallet.unknown" | "wallet.since" | "wallet.unknownSince";
	readonly day?: number;
}

/** Undefined when a badge was looked up just now, and is valid. What was not looked up is never called so. */
export function noteOf(held: Held, lookedUp: LookedUp): Note | undefined {
	const { code, checkedAt, listFrom } = held;
	if (isWaiting(held)) return undefined;
	if (code === "revoked" || code === "hosted-revoked") return { key: "wallet.revoked" };
	if (code === "expired" || code === "hosted-expired") return { key: "wallet.expired" };
	if (code !== "valid" || checkedAt === undefined) return { key: "wallet.unknown" };
	switch (lookedUp) {
		case "now":
			return undefined;
		case "not-yet":
			return { key: "wallet.since", day: checkedAt };
		case "offline":
			return { key: "wallet.unknownSince", day: listFrom ?? checkedAt };
		default:
			return lookedUp satisfies never;
	}
}

export function formatNote({ key, day }: Note, words: PageWords): string {
	return words(key, day === undefined ? {} : { date: formatDay(day) });
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
