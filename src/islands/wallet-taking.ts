/** What a holder takes along of a badge: the signed file, pictures with the badge inside, a certificate on paper, a line in a profile. */
import { bakePng } from "../badges/png.ts";
import { bakeSvg } from "../badges/svg.ts";
import type { BadgeLook } from "./badge-look.ts";
import { make, makeButton } from "./make.ts";
import { toOwn, uuidOfLink } from "./own-site.ts";
import { pngUrl } from "./png-url.ts";
import { saveFile } from "./save-file.ts";
import type { DetailContext } from "./wallet-detail.ts";
import type { Held } from "./wallet-held.ts";
import type * as Paper from "./wallet-paper.ts";
import { formatForProfile, linkedInUrl } from "./wallet-share.ts";

export function makeTaking(look: BadgeLook, { compact, document }: Held, { words, site, paper }: DetailContext): HTMLElement {
	const page = `${site.absolute}credentials/${look.id.replace("urn:uuid:", "")}/`;
	const image = look.image === undefined ? undefined : toOwn(look.image, site);
	const isOurs = image !== undefined && uuidOfLink(page, site) !== undefined;
	const name = look.name.replace(/[^\p{L}\p{N}]+/gu, "-").toLowerCase();
	const failure = make("p", { class: "notice", role: "status", hidden: "" });
	const orFail = (act: () => Promise<void>) => async () => {
		failure.hidden = true;
		await act().catch(() => {
			failure.hidden = false;
			failure.textContent = words("wallet.failed");
		});
	};
	const files: HTMLElement[] = [];
	const printing: HTMLElement[] = [];
	if (document !== undefined)
		files.push(makeButton(words("credential.signedFile"), () => saveFile(`${name}.json`, "application/json", document)));
	if (compact !== undefined) {
		files.push(makeButton(words("credential.signedFile"), () => saveFile(`${name}.txt`, "text/plain", compact)));
		const person = make("input", { id: "person", type: "text", autocomplete: "name" });
		const print = orFail(async () => {
			const { printCertificate } = (await import(paper)) as typeof Paper;
			await printCertificate(look, compact, person.value.trim(), site, words);
		});
		printing.push(
			make("p", { class: "field" }, make("label", { for: "person" }, words("wallet.person")), person),
			make("div", { class: "tool-row" }, makeButton(words("wallet.print"), print)),
		);
	}
	if (isOurs && compact !== undefined)
		files.push(
			makeButton(
				words("wallet.png"),
				orFail(async () => saveFile(`${name}.png`, "image/png", bakePng(await fetchPicture(image), compact) ?? "")),
			),
			makeButton(
				words("wallet.svg"),
				orFail(async () => saveFile(`${name}.svg`, "image/svg+xml", bakeSvg(frame(await fetchPicture(image)), compact) ?? "")),
			),
		);
	const text = make("textarea", { readonly: "", rows: "6", "aria-label": words("wallet.text") });
	text.value = formatForProfile(look, isOurs ? page : "", words);
	const linkedIn = make("a", { href: linkedInUrl(look, page), target: "_blank", rel: "noopener noreferrer" }, words("wallet.linkedIn"));
	return make(
		"div",
		{ class: "taking" },
		make("h3", {}, words("wallet.take")),
		make("div", { class: "tool-row" }, ...files),
		failure,
		...printing,
		isOurs ? make("p", {}, linkedIn) : undefined,
		make("details", { class: "panel" }, make("summary", {}, words("wallet.text")), text),
	);
}

async function fetchPicture(address: string): Promise<Uint8Array<ArrayBuffer>> {
	const answer = await fetch(address);
	if (!answer.ok) throw new Error(String(answer.status));
	return new Uint8Array(await answer.arrayBuffer());
}

/** The picture of the badge inside an SVG of its own. */
function frame(png: Uint8Array): string {
	return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 512 512" width="512" height="512"><image width="512" height="512" href="${pngUrl(png)}"/></svg>\n`;
}
