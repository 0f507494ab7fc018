/** A text as a QR code: an SVG that takes its colours from the style sheet. */
import { encode } from "uqr";

const SVG = "http://www.w3.org/2000/svg";

/** `label` says in words what it is; without it, the text stands beside the code. */
export function drawQrCode(text: string, look: string, label?: string): SVGElement {
	const { data, size } = encode(text, { ecc: "M", border: 2 });
	const path = data.flatMap((row, y) => row.map((dark, x) => (dark ? `M${x} ${y}h1v1h-1z` : ""))).join("");
	const svg = document.createElementNS(SVG, "svg");
	svg.setAttribute("viewBox", `0 0 ${size} ${size}`);
	svg.setAttribute("class", look);
	if (label === undefined) svg.setAttribute("aria-hidden", "true");
	else {
		svg.setAttribute("role", "img");
		svg.setAttribute("aria-label", label);
	}
	const squares = document.createElementNS(SVG, "path");
	squares.setAttribute("d", path);
	svg.append(squares);
	return svg;
}
