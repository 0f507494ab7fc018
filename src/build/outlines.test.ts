/** Words that are drawn need no font on the machine, and never have a gap. */
import { expect, test } from "vitest";
import { loadOutlines } from "./outlines.ts";

const draw = await loadOutlines();
/** A command of a path with as many numbers as it takes. */
const COMMAND = /[ML]-?[\d.]+ -?[\d.]+|Q(?:-?[\d.]+ ){3}-?[\d.]+|C(?:-?[\d.]+ ){5}-?[\d.]+|Z/g;

test.each([
	["Lithuanian", "Žalias kaimynas – ąčęėįšųūž"],
	["German", "Über Grenzen, groß"],
	["French", "L’idée « œuvre »"],
	["Slovenian", "Moj življenjepis"],
	["Serbian in both scripts", "Глас младих, glas mladih ђ љ"],
	["Spanish and Norwegian", "¿Señal? Pusterøm på sjøen"],
	["Greek", "Μαθαίνω"],
])("%s words have outlines and a width", (_language, words) => {
	const outline = draw(words, 50, 700);
	expect(outline?.path.replaceAll(COMMAND, "")).toBe("");
	expect(outline?.width).toBeGreaterThan(words.length * 10);
});

test("words in letters that the font lacks are not drawn at all", () => {
	expect(draw("مدينة", 50, 700)).toBe(undefined);
	expect(draw("Maker 🛠", 50, 700)).toBe(undefined);
});

test("a letter is as wide as its size says, and one of two parts with a mark is one letter", () => {
	const small = draw("Ž", 10, 400)?.width ?? 0;
	expect(draw("Ž", 20, 400)?.width).toBeCloseTo(2 * small);
	expect(draw("Z\u030c", 10, 400)?.width).toBeCloseTo(small);
});
