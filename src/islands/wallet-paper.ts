/** The certificate: one sheet of A4 with a QR code in which the whole signed badge stands, so that it can be checked without asking anybody. Loaded when it is printed. */
import { encode } from "uqr";
import { packJws } from "../badges/packed.ts";
import type { BadgeLook } from "./badge-look.ts";
import { makePicture } from "./badge-verdict.ts";
import { make } from "./make.ts";
import type { OwnSite } from "./own-site.ts";
import { formatDay, type PageWords } from "./page-words.ts";

const SVG = "http://www.w3.org/2000/svg";

/** `name` is printed and forgotten. */
export async function printCertificate(look: BadgeLook, compact: string, name: string, site: OwnSite, words: PageWords): Promise<void> {
	const link = `${site.absolute}verify/#${await packJws(compact)}`;
	const line = (text: string, look = "") => (text === "" ? undefined : make("p", { class: look }, text));
	const sheet = make(
		"section",
		{ class: "certificate" },
		line(words("wallet.certificate"), "kicker"),
		name === "" ? undefined : make("p", { class: "certificate-name" }, name),
		line(words(name === "" ? "wallet.earnedBy" : "wallet.earned")),
		makePicture(look.image, site, 180),
		make("h1", { lang: look.language }, look.name),
		line(look.description, "lead"),
		line(look.skills.map((skill) => skill.name).join(" · ")),
		line(words("wallet.signedBy", { issuer: look.issuer, date: formatDay(look.awardedOn) }), "certificate-issuer"),
		look.isDemonstration ? line(words("issuer.demonstration"), "warning") : undefined,
		makeFoot(link, site, words),
	);
	sheet.querySelector("img")?.setAttribute("loading", "eager");
	document.body.append(sheet);
	document.body.classList.add("printing-certificate");
	await sheet
		.querySelector("img")
		?.decode()
		.catch(() => undefined);
	const clear = () => {
		sheet.remove();
		document.body.classList.remove("printing-certificate");
	};
	addEventListener("afterprint", clear, { once: true });
	print();
}

function makeFoot(link: string, { absolute }: OwnSite, words: PageWords): HTMLElement {
	return make("footer", {}, drawCode(link), make("p", {}, words("wallet.paperCheck", { page: `${absolute}verify/` })));
}

function drawCode(text: string): SVGElement {
	const { data, size } = encode(text, { ecc: "L", border: 2 });
	const path = data.flatMap((row, y) => row.map((dark, x) => (dark ? `M${x} ${y}h1v1h-1z` : ""))).join("");
	const svg = document.createElementNS(SVG, "svg");
	svg.setAttribute("viewBox", `0 0 ${size} ${size}`);
	svg.setAttribute("class", "certificate-code");
	svg.setAttribute("role", "presentation");
	const squares = document.createElementNS(SVG, "path");
	squares.setAttribute("d", path);
	svg.append(squares);
	return svg;
}
