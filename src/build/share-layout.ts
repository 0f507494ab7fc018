/** The picture that a link to a badge shows, as SVG without any text in it: the badge, its name, who issues it, and the colour of the place. Pure. */
import { SHARE_PICTURE_SIZE } from "../model/url.ts";
import { mix } from "../styles/colour.ts";
import type { DrawWords, Weight } from "./outlines.ts";

export interface ShareWords {
	readonly name: string;
	readonly issuer: string;
	readonly place: string;
	/** `#rrggbb` */
	readonly colour: string;
	/** The badge as an SVG element of `BADGE` by `BADGE` with its own place in it. */
	readonly badge: string;
}

const { width: WIDTH, height: HEIGHT } = SHARE_PICTURE_SIZE;
const PAPER = "#fdfbf6";
const INK = "#1d1b19";
/** Pixels of the side of the badge, and where it stands. */
export const BADGE = { size: 380, left: 30, top: 116 } as const;
const TEXT_LEFT = 490;
const TEXT_WIDTH = WIDTH - TEXT_LEFT - 60;
/** The largest first; the name takes the first in which it needs no more lines than that. */
const NAME_SIZES = [
	{ size: 92, lines: 2 },
	{ size: 74, lines: 3 },
	{ size: 58, lines: 4 },
] as const;
const LINE = 1.12;

export function layOutShare({ name, issuer, place, colour, badge }: ShareWords, draw: DrawWords): string {
	const title = fitName(name, draw);
	const top = (HEIGHT - title.lines.length * title.size * LINE) / 2 + title.size * 0.72;
	const lines = title.lines.flatMap((line, index) => placed(draw(line, title.size, 700)?.path, top + index * title.size * LINE, INK));
	const below = top + title.lines.length * title.size * LINE;
	return [
		`<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${HEIGHT}" viewBox="0 0 ${WIDTH} ${HEIGHT}">`,
		`<path d="M0 0h${WIDTH}v${HEIGHT}H0z" fill="${PAPER}"/>`,
		`<path d="M0 0h440v${HEIGHT}H0z" fill="${mix(PAPER, colour, 0.14)}"/>`,
		`<path d="M0 ${HEIGHT - 18}h${WIDTH}v18H0z" fill="${colour}"/>`,
		badge,
		...placed(drawCut(place, 34, 700, draw), top - title.size - 14, mix(INK, PAPER, 0.28)),
		...lines,
		...placed(drawCut(issuer, 36, 400, draw), below + 6, mix(INK, PAPER, 0.2)),
		"</svg>",
	].join("\n");
}

/** Nothing where there are no outlines. */
function placed(path: string | undefined, y: number, fill: string): string[] {
	return path === undefined || path === ""
		? []
		: [`<path transform="translate(${TEXT_LEFT} ${y.toFixed(1)})" fill="${fill}" d="${path}"/>`];
}

/** The lines of the name in the size that suits them; none when it cannot be drawn. */
function fitName(name: string, draw: DrawWords): { readonly size: number; readonly lines: readonly string[] } {
	for (const { size, lines: most } of NAME_SIZES) {
		const lines = breakLines(name, (words) => (draw(words, size, 700)?.width ?? Number.POSITIVE_INFINITY) <= TEXT_WIDTH);
		if (lines !== undefined && lines.length <= most) return { size, lines };
	}
	const { size } = NAME_SIZES[2];
	const cut = cutToFit(name, (words) => (draw(words, size, 700)?.width ?? Number.POSITIVE_INFINITY) <= TEXT_WIDTH);
	return { size, lines: cut === "" ? [] : [cut] };
}

/** At spaces; undefined when a word alone does not fit. */
export function breakLines(text: string, fits: (words: string) => boolean): string[] | undefined {
	const lines: string[] = [];
	for (const word of text.split(" ")) {
		const longer = `${lines.at(-1)} ${word}`;
		if (lines.length > 0 && fits(longer)) lines[lines.length - 1] = longer;
		else if (fits(word)) lines.push(word);
		else return undefined;
	}
	return lines;
}

function drawCut(text: string, size: number, weight: Weight, draw: DrawWords): string | undefined {
	const cut = cutToFit(text, (words) => (draw(words, size, weight)?.width ?? Number.POSITIVE_INFINITY) <= TEXT_WIDTH);
	return draw(cut, size, weight)?.path;
}

/** With an ellipsis where it is cut; empty when nothing fits. */
export function cutToFit(text: string, fits: (words: string) => boolean): string {
	if (fits(text)) return text;
	const letters = [...text];
	for (let length = letters.length - 1; length > 0; length--) {
		const cut = `${letters.slice(0, length).join("").trimEnd()}…`;
		if (fits(cut)) return cut;
	}
	return "";
}
