/** The parts that we use of opentype.js, which brings no types. */
declare module "opentype.js/dist/opentype.mjs" {
	export interface Glyph {
		readonly advanceWidth?: number;
		getPath(x: number, y: number, size: number): { readonly commands: readonly PathCommand[] };
	}
	/** One of M, L, Q, C and Z with its numbers. */
	export interface PathCommand {
		readonly type: string;
		readonly x1?: number;
		readonly y1?: number;
		readonly x2?: number;
		readonly y2?: number;
		readonly x?: number;
		readonly y?: number;
	}
	export interface Font {
		readonly unitsPerEm: number;
		/** 0 when the font lacks the letter. */
		charToGlyphIndex(letter: string): number;
		charToGlyph(letter: string): Glyph;
	}
	export function parse(file: ArrayBuffer): Font;
}
