/** Words as outlines of an open font: a picture with them is the same on every machine, also on one without fonts. */
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import type { Font, PathCommand } from "opentype.js/dist/opentype.mjs";

/** The parts of the font by script; each letter comes from the first that has it. */
const PARTS = ["latin", "latin-ext", "cyrillic", "cyrillic-ext", "greek"];
const WEIGHTS = [400, 700] as const;

export type Weight = (typeof WEIGHTS)[number];

export interface Outline {
	/** SVG path data; the words stand on y = 0 and begin at x = 0. */
	readonly path: string;
	readonly width: number;
}

/** `size`: of the font, in the units of the picture. Undefined when the font lacks a letter: a gap would be worse than no words. */
export type DrawWords = (words: string, size: number, weight: Weight) => Outline | undefined;

/** The package is large, and only needed when a picture has to be drawn. */
export async function loadOutlines(): Promise<DrawWords> {
	const { parse } = await import("opentype.js/dist/opentype.mjs");
	const load = async (weight: Weight) =>
		[weight, (await Promise.all(PARTS.map((part) => readFont(part, weight)))).map((file) => parse(file))] as const;
	const fonts: ReadonlyMap<Weight, readonly Font[]> = new Map(await Promise.all(WEIGHTS.map(load)));
	return (words, size, weight) => {
		let width = 0;
		let path = "";
		for (const letter of words.normalize("NFC").replaceAll(/\s/g, " ")) {
			const font = fonts.get(weight)?.find((each) => each.charToGlyphIndex(letter) > 0);
			if (font === undefined) return undefined;
			const glyph = font.charToGlyph(letter);
			path += glyph.getPath(width, 0, size).commands.map(formatCommand).join("");
			width += ((glyph.advanceWidth ?? 0) * size) / font.unitsPerEm;
		}
		return { path, width };
	};
}

/** With one decimal. The package's own way to write a path leaves out spaces that are needed, and says NaN for numbers close to whole ones. */
function formatCommand({ type, x1, y1, x2, y2, x, y }: PathCommand): string {
	const numbers = [x1, y1, x2, y2, x, y].filter((number) => number !== undefined);
	return type + numbers.map((number) => Math.round(number * 10) / 10).join(" ");
}

async function readFont(part: string, weight: Weight): Promise<ArrayBuffer> {
	const require = createRequire(import.meta.url);
	const folder = join(dirname(require.resolve("@fontsource/source-serif-4/package.json")), "files");
	return new Uint8Array(await readFile(join(folder, `source-serif-4-${part}-${weight}-normal.woff`))).buffer;
}
