/** The colours of a place, derived from its one or two strong colours, for light and dark. */
import { contrast, mix } from "./colour.ts";

const PAPER = "#fdfbf6";
const NIGHT = "#17161b";
const INK = "#1d1b19";
const CHALK = "#f3efe8";
const READABLE = 4.6;

/** The custom properties as CSS; each pair of text and ground reads at 4.5 to 1 or better. */
export function buildPalette(main: string, second?: string): string {
	const light = { strong: darken(main, PAPER), second: darken(second ?? turn(main), PAPER) };
	const dark = { strong: lighten(main, NIGHT), second: lighten(second ?? turn(main), NIGHT) };
	const tintLight = mix(PAPER, main, 0.07);
	const tintDark = mix(NIGHT, main, 0.22);
	return `:root{color-scheme:light dark;
--paper:light-dark(${PAPER},${NIGHT});
--ink:light-dark(${INK},${CHALK});
--soft:light-dark(${mix(INK, PAPER, 0.32)},${mix(CHALK, NIGHT, 0.28)});
--line:light-dark(${mix(PAPER, INK, 0.16)},${mix(NIGHT, CHALK, 0.2)});
--sheet:light-dark(#ffffff,${mix(NIGHT, CHALK, 0.06)});
--main:${main};
--strong:light-dark(${light.strong},${dark.strong});
--second:light-dark(${light.second},${dark.second});
--on-strong:light-dark(#ffffff,${NIGHT});
--tint:light-dark(${tintLight},${tintDark});
--deep:${deepen(main)};
--on-deep:#ffffff;
--deep-soft:${mix(deepen(main), "#ffffff", 0.22)}}`;
}

function darken(colour: string, ground: string): string {
	return towards(colour, "#000000", (candidate) => contrast(candidate, ground) >= READABLE + 0.6);
}

function lighten(colour: string, ground: string): string {
	return towards(colour, "#ffffff", (candidate) => contrast(candidate, ground) >= READABLE + 1.5);
}

/** Dark enough for white text, also at reduced opacity. */
function deepen(colour: string): string {
	return towards(colour, "#000000", (candidate) => contrast(candidate, "#ffffff") >= 7);
}

function towards(colour: string, goal: string, done: (candidate: string) => boolean): string {
	for (let share = 0; share <= 1; share += 0.04) {
		const candidate = mix(colour, goal, share);
		if (done(candidate)) return candidate;
	}
	return goal;
}

/** A colour from the other side of the wheel, as strong as the first. */
function turn(colour: string): string {
	const [red, green, blue] = [1, 3, 5].map((index) => colour.slice(index, index + 2));
	return `#${blue}${red}${green}`;
}
