/** Shows the outcome of a check: the verdict first and large, then the badge in one sentence, then each fact on a line. */
import type { Verification } from "../badges/verify.ts";
import { type FactLine, listFacts, type Mark, verdictOf } from "./badge-facts.ts";
import { lookOf } from "./badge-look.ts";
import { make } from "./make.ts";
import { type OwnSite, toOwn } from "./own-site.ts";
import { formatDay, type PageWords } from "./page-words.ts";

const SIGNS: Readonly<Record<Mark, string>> = { good: "✓", bad: "✕", open: "?" };

export interface Shown {
	readonly result: Verification;
	readonly since: number | undefined;
	/** The page for which a lasting proof was made. */
	readonly page: string | undefined;
}

export function makeVerdict({ result, since, page }: Shown, site: OwnSite, words: PageWords): HTMLElement {
	const { mark, title, detail } = verdictOf(result, since, words);
	const look = result.credential && lookOf(result.credential);
	const facts: FactLine[] = [
		...listFacts(result, since, words),
		...(page === undefined || !result.isHolderProved ? [] : [{ mark: "open" as const, text: words("verify.forPage", { page }) }]),
	];
	const heading = make("h2", { tabindex: "-1" }, make("span", { class: "sign", "aria-hidden": "true" }, SIGNS[mark]), title);
	const body = make("div", {});
	if (look !== undefined) {
		const { name, issuer, awardedOn } = look;
		body.append(make("p", { class: "lead" }, words("verify.lead", { issuer, badge: name, date: formatDay(awardedOn) })));
		if (look.isDemonstration) body.append(make("p", { class: "notice notice-strong" }, words("issuer.demonstration")));
	}
	if (detail !== undefined) body.append(make("p", {}, detail));
	if (facts.length > 0) body.append(make("ul", { class: "fact-lines" }, ...facts.map(makeLine)));
	return make(
		"section",
		{ class: `verdict verdict-${mark}` },
		heading,
		make("div", { class: "verdict-body" }, makePicture(look?.image, site), body),
	);
}

function makeLine({ mark, text }: FactLine): HTMLElement {
	return make("li", { class: `fact-${mark}` }, make("span", { class: "sign", "aria-hidden": "true" }, SIGNS[mark]), make("span", {}, text));
}

/** Pictures of other sites are never loaded: that would tell them who looks. Those that came in a file are here. The name of the badge stands beside it. */
export function makePicture(image: string | undefined, site: OwnSite, size = 140): HTMLElement | undefined {
	const source = image?.startsWith("data:image/png;base64,") ? image : image === undefined ? undefined : toOwn(image, site);
	const shared = { class: "badge-picture", width: String(size), height: String(size), alt: "" };
	return source === undefined ? undefined : make("img", { ...shared, src: source, loading: "lazy", decoding: "async" });
}
