import { expect, test } from "vitest";
import { cleanCell, isFormula, parseDegrees, parseList, parseNumber, parseYesNo } from "./cells.ts";

test.each([
	["12", 12],
	["12.50", 12.5],
	["12,50 €", 12.5],
	["1.200", 1200],
	["1,200.50", 1200.5],
	["1 200,5", 1200.5],
	["EUR 7", 7],
	["0.125", 0.125],
	["0", 0],
	["-3", -3],
	["free", undefined],
	["12-15", undefined],
	["", undefined],
])("the number in %j is %s", (cell, number) => {
	expect(parseNumber(cell)).toBe(number);
});

test.each([
	["54.689", 54.689],
	["54,68916", 54.68916],
	["-33.9", -33.9],
	["1e5", undefined],
	["north", undefined],
])("the degrees in %j are %s", (cell, degrees) => {
	expect(parseDegrees(cell)).toBe(degrees);
});

test("what a spreadsheet would run is a formula; titles that look a little like one are not", () => {
	for (const cell of ["=1+1", "＝1", "@SUM(A1)", "+cmd|' /C calc'!A0", "-HYPERLINK(1)"]) expect(isFormula(cell)).toBe(true);
	for (const cell of ["@home", "-18 only", "+1 friend", "1=1", "'=1", "a@b"]) expect(isFormula(cell)).toBe(false);
});

test("the apostrophe that feeds put before a text is taken away, and no other", () => {
	expect(cleanCell("'=1")).toBe("=1");
	expect(cleanCell("'s avonds")).toBe("'s avonds");
});

test("a list stands between semicolons or on lines", () => {
	expect(parseList("a; b;; c\nd")).toEqual(["a", "b", "c", "d"]);
});

test("yes and no are known in the words of spreadsheets", () => {
	expect(["yes", "TRUE", "x", "no", "0", "maybe"].map(parseYesNo)).toEqual([true, true, true, false, false, undefined]);
});
