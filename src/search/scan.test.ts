/** Words are found in the texts of cards as a reader types them: without capitals, accents or ends. */
import { expect, test } from "vitest";
import { scanCards } from "./scan.ts";

const CARDS = new Map([
	[0, '<article class="card"><a href="/robots/">Építs robotot</a> <p>Žaismingos dirbtuvės &amp; kava</p></article>'],
	[4, "<article><a>Open lab</a><p>Tools for everybody</p></article>"],
]);

test.each([
	["lab", [4]],
	["EPITS", [0]],
	["zaisming dirbtuves", [0]],
	["open robotot", []],
	["article", []],
	["robots", []],
	["  ", []],
])("the query %j finds the cards %j", (query, ids) => {
	expect(scanCards(CARDS, query)).toEqual(ids);
});
