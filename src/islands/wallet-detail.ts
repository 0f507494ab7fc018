/** One badge of the wallet, opened: what it says, and everything that its holder can do with it. */

import { packJws } from "../badges/packed.ts";
import { bakePng } from "../badges/png.ts";
import { signPresentation } from "../badges/presentation.ts";
import { bakeSvg } from "../badges/svg.ts";
import type { BadgeLook } from "./badge-look.ts";
import { makePicture } from "./badge-verdict.ts";
import { make, makeButton } from "./make.ts";
import { type OwnSite, toOwn, uuidOfLink } from "./own-site.ts";
import { formatDay, type PageWords } from "./page-words.ts";
import { saveFile } from "./save-file.ts";
import type { AlbumBadge, SkillLabels } from "./wallet-album.ts";
import { noteOf } from "./wallet-cards.ts";
import type { printCertificate as PrintCertificate } from "./wallet-paper.ts";
import { formatForProfile, linkedInUrl } from "./wallet-share.ts";
import type { Held } from "./wallet-store.ts";

export interface DetailContext {
	readonly site: OwnSite;
	readonly words: PageWords;
	readonly labels: SkillLabels;
	/** What somebody asked for, by a link to this wallet. */
	readonly nonce: string;
	/** The address of the module that prints. */
	readonly paper: string;
	readonly close: () => void;
	readonly remove: () => void;
	readonly fail: (sentence: string) => void;
}

export function makeDetail(badge: AlbumBadge, context: DetailContext): Node[] {
	const { held, look } = badge;
	const { words, site, labels, close } = context;
	const closing = makeButton(words("wallet.back"), close);
	const title = look?.name ?? words(held.compact === undefined ? "wallet.waiting" : "wallet.damaged");
	const heading = make("h2", { id: "opened-badge", lang: look?.language, tabindex: "-1" }, title);
	if (look === undefined || held.compact === undefined)
		return [closing, heading, make("p", {}, words("claim.waiting")), makeRemoval(context)];
	const note = noteOf(held, Date.now(), words);
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
				make("p", { class: "lead" }, words("wallet.signedBy", { issuer: look.issuer, date: formatDay(look.awardedOn) })),
				note === undefined ? undefined : make("p", { class: "notice" }, note),
				look.isDemonstration ? make("p", { class: "notice notice-strong" }, words("issuer.demonstration")) : undefined,
			),
		),
		make("p", { lang: look.language }, look.description),
		make("p", { class: "signed-text", lang: look.language }, look.criteria),
		make("ul", { class: "chips" }, ...look.skills.map(({ name, url }) => make("li", {}, make("span", {}, labels[url] ?? name)))),
		makeProof(held, context),
		makeTaking(look, held.compact, context),
		makeRemoval(context),
	];
}

/** An answer to a question, or a lasting proof for one page. */
function makeProof({ key, did, compact = "" }: Held, { words, site, nonce }: DetailContext): HTMLElement {
	const panel = make("details", { class: "panel" }, make("summary", {}, words("wallet.prove")));
	if (nonce !== "") panel.open = true;
	if (key === undefined || did === undefined) {
		panel.append(make("p", {}, words("wallet.noKey")));
		return panel;
	}
	const shown = make("textarea", { readonly: "", rows: "3", "aria-label": words("wallet.answer"), hidden: "" });
	const copy = makeButton(words("tool.copy"), () => {
		navigator.clipboard.writeText(shown.value).then(() => {
			copy.textContent = words("tool.copied");
		}, String);
	});
	copy.hidden = true;
	const show = (text: string) => {
		shown.value = text;
		shown.hidden = false;
		copy.hidden = false;
		copy.textContent = words("tool.copy");
		shown.focus();
		shown.select();
	};
	const sign = (audience: string, asked?: string) =>
		signPresentation({
			credentials: [compact],
			holder: did,
			key,
			audience,
			now: Date.now(),
			...(asked === undefined ? {} : { nonce: asked }),
		});
	const question = makeAsked("question", words("wallet.question"), words("wallet.answerButton"), nonce, async (text) => {
		show(await sign(`${site.absolute}verify/`, /ask=([\w-]+)/.exec(text)?.[1] ?? text.trim()));
	});
	const profile = makeAsked("profile", words("wallet.profile"), words("wallet.profileButton"), "", async (page) => {
		show(`${site.absolute}verify/#${await packJws(await sign(page.trim()))}`);
	});
	panel.append(question, profile, shown, copy);
	return panel;
}

function makeAsked(id: string, label: string, button: string, value: string, act: (text: string) => Promise<void>): HTMLFormElement {
	const field = make("input", { id, type: "text", autocomplete: "off", required: "", value });
	const form = make("form", {}, make("label", { for: id }, label), field, make("button", { class: "button" }, button));
	form.addEventListener("submit", (event) => {
		event.preventDefault();
		act(field.value);
	});
	return form;
}

function makeTaking(look: BadgeLook, compact: string, { words, site, paper, fail }: DetailContext): HTMLElement {
	const page = `${site.absolute}credentials/${look.id.replace("urn:uuid:", "")}/`;
	const isOurs = look.image !== undefined && toOwn(look.image, site) !== undefined && uuidOfLink(page, site) !== undefined;
	const name = look.name.replace(/[^\p{L}\p{N}]+/gu, "-").toLowerCase();
	const picture = async () => new Uint8Array(await (await fetch(toOwn(look.image ?? "", site) ?? "")).arrayBuffer());
	const orFail = (act: () => Promise<void>) => () => void act().catch(() => fail(words("wallet.pictureFailed")));
	const person = make("input", { id: "person", type: "text", autocomplete: "name" });
	const text = make("textarea", { readonly: "", rows: "6", "aria-label": words("wallet.text") });
	text.value = formatForProfile(look, isOurs ? page : "", words);
	const files = [
		makeButton(words("credential.signedFile"), () => saveFile(`${name}.txt`, "text/plain", compact)),
		...(isOurs
			? [
					makeButton(
						words("wallet.png"),
						orFail(async () => saveFile(`${name}.png`, "image/png", bakePng(await picture(), compact) ?? "")),
					),
					makeButton(
						words("wallet.svg"),
						orFail(async () => saveFile(`${name}.svg`, "image/svg+xml", bakeSvg(frame(await picture()), compact) ?? "")),
					),
				]
			: []),
	];
	const printing = orFail(async () => {
		const { printCertificate } = (await import(paper)) as { printCertificate: typeof PrintCertificate };
		await printCertificate(look, compact, person.value.trim(), site, words);
	});
	return make(
		"div",
		{ class: "taking" },
		make("h3", {}, words("wallet.take")),
		make("div", { class: "tool-row" }, ...files),
		make("p", { class: "field" }, make("label", { for: "person" }, words("wallet.person")), person),
		make("div", { class: "tool-row" }, makeButton(words("wallet.print"), printing)),
		isOurs
			? make("p", {}, make("a", { href: linkedInUrl(look, page), target: "_blank", rel: "noopener noreferrer" }, words("wallet.linkedIn")))
			: undefined,
		make("details", { class: "panel" }, make("summary", {}, words("wallet.text")), text),
	);
}

/** The picture of the badge inside an SVG of its own. */
function frame(png: Uint8Array): string {
	const data = btoa(Array.from(png, (byte) => String.fromCharCode(byte)).join(""));
	return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 512 512" width="512" height="512"><image width="512" height="512" href="data:image/png;base64,${data}"/></svg>\n`;
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
