/** One badge of the wallet, opened: what it says, and everything that its holder can do with it. */
import { makePicture } from "./badge-verdict.ts";
import { make, makeButton } from "./make.ts";
import type { OwnSite } from "./own-site.ts";
import { formatDay, type PageWords } from "./page-words.ts";
import type { AlbumBadge, SkillLabels } from "./wallet-album.ts";
import { formatNote, type LookedUp, noteOf } from "./wallet-cards.ts";
import { type Held, isWaiting } from "./wallet-held.ts";
import { makeProof } from "./wallet-proof.ts";
import { makeTaking } from "./wallet-taking.ts";

export interface DetailContext {
	readonly site: OwnSite;
	readonly words: PageWords;
	readonly labels: SkillLabels;
	readonly lookedUp: LookedUp;
	/** What somebody asked for, by a link to this wallet. */
	readonly nonce: string;
	/** The address of the module that prints. */
	readonly paper: string;
	/** The address of the page that takes tickets. */
	readonly claim: string;
	readonly close: () => void;
	readonly remove: () => void;
}

export function makeDetail({ held, look }: AlbumBadge, context: DetailContext): (Node | undefined)[] {
	const { words, site, labels, lookedUp, close, claim } = context;
	const closing = makeButton(words("wallet.back"), close, "button button-quiet opened-close");
	const title = look?.name ?? words(isWaiting(held) ? "wallet.waiting" : "wallet.damaged");
	const heading = make("h2", { id: "opened-badge", lang: look?.language, tabindex: "-1" }, title);
	if (look === undefined) {
		const enter = make("a", { class: "button", href: claim }, words("claim.title"));
		return [closing, heading, isWaiting(held) ? make("p", {}, words("claim.waiting")) : make("p", {}, enter), makeRemoval(context)];
	}
	const note = noteOf(held, lookedUp);
	const facts = [words("wallet.signedBy", { issuer: look.issuer, date: formatDay(look.awardedOn) })];
	if (look.validUntil !== undefined) facts.push(words("wallet.until", { date: formatDay(look.validUntil) }));
	return [
		closing,
		make(
			"header",
			{ class: "opened-head" },
			makePicture(look.image, site, 200),
			make(
				"div",
				{},
				heading,
				...facts.map((fact) => make("p", { class: "lead" }, fact)),
				note === undefined ? undefined : make("p", { class: "notice" }, formatNote(note, words), explain(held, words)),
				look.isDemonstration ? make("p", { class: "notice notice-strong" }, words("issuer.demonstration")) : undefined,
			),
		),
		make("p", { lang: look.language }, look.description),
		make("p", { class: "signed-text", lang: look.language }, look.criteria),
		look.skills.length === 0 ? undefined : make("h3", {}, words("opportunity.skills")),
		make("ul", { class: "chips" }, ...look.skills.map(({ name, url }) => make("li", {}, make("span", {}, labels[url] ?? name)))),
		held.compact === undefined ? undefined : makeProof(held, held.compact, context),
		makeTaking(look, held, context),
		makeRemoval(context),
	];
}

/** Why a badge is not called valid, by what the last look said. */
function explain({ code }: Held, words: PageWords): HTMLElement | undefined {
	if (code === undefined || code === "valid") return undefined;
	const sentence = words(`code.${code}`);
	return sentence === `code.${code}` ? undefined : make("small", { class: "reason" }, sentence);
}

function makeRemoval({ words, remove }: DetailContext): HTMLElement {
	return make(
		"details",
		{ class: "panel" },
		make("summary", {}, words("wallet.delete")),
		make("p", {}, words("wallet.deleteText")),
		makeButton(words("wallet.deleteYes"), remove),
	);
}
