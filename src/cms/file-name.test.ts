import fc from "fast-check";
import { expect, it } from "vitest";
import { parsePath } from "../content/tree.ts";
import { formatFileName } from "./file-name.ts";

it.each([
	["Atvira dirbtuvė, 2-as kartas", "atvira-dirbtuve-2-as-kartas"],
	["Straße & Łódź", "strasse-lodz"],
	["v1.2 of it", "v1-2-of-it"],
	["Mano FOTO_1.JPG", "mano-foto-1.jpg"],
	["你好", "new-entry"],
	[".git/config", "git-config"],
	["../../etc/passwd", "etc-passwd"],
	["con.pdf.exe", "con-pdf-exe"],
])("%s becomes %s", (text, name) => {
	expect(formatFileName(text)).toBe(name);
});

it("whatever the title, an entry may stand under the name made from it", () => {
	fc.assert(
		fc.property(fc.string({ unit: "grapheme", maxLength: 300 }), (title) => {
			expect(parsePath(`content/vilnius/opportunities/${formatFileName(`${title} x`)}.md`)).toBeDefined();
		}),
	);
});
