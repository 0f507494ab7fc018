/** A saved list is its slugs: they survive builds, files, links and hands. */
import { expect, test } from "vitest";
import { addressOf, formatLink, formatSaved, merge, parseAddress, parseLink, parseSaved, type SavedItem } from "./saved-items.ts";

const LAB: SavedItem = { path: "vilnius/opportunities/open-lab", language: "en", title: "Open lab & co", lang: "en" };
const PATHWAY: SavedItem = { path: "lorca/playlists/first-steps", language: "", title: "Primeros pasos", lang: "es" };

test("the address of an entry gives its slugs and language, and back again", () => {
	for (const address of ["vilnius/en/opportunities/open-lab/", "lorca/playlists/first-steps/", "vilnius/badges/x/"]) {
		const place = parseAddress(address);
		expect(place && addressOf(place)).toBe(address);
	}
	expect(parseAddress("vilnius/en/opportunities/open-lab/")).toEqual({ path: LAB.path, language: "en" });
});

test.each(["vilnius/", "vilnius/en/explore/", "vilnius/organisations/library/", "", "../opportunities/x/", "vilnius/opportunities/x"])(
	"the page %j is no entry that can be saved",
	(address) => {
		expect(parseAddress(address)).toBeUndefined();
	},
);

test("a list that was written is read again as it was", () => {
	expect(parseSaved(formatSaved([LAB, PATHWAY]))).toEqual([LAB, PATHWAY]);
});

test("what is no list gives none", () => {
	for (const text of ["", "null", "[]", "{", '{"format":"other","items":[]}', '{"format":"cities-of-learning/saved/1","items":{}}'])
		expect(parseSaved(text)).toBeUndefined();
});

test("hostile items are left out, and their fields are cut to what they may be", () => {
	const items = [
		null,
		1,
		{ path: "javascript:alert(1)" },
		{ path: "../../x/badges/y" },
		{ ...LAB, language: "../", lang: 5, title: "x".repeat(999) },
	];
	expect(parseSaved(JSON.stringify({ format: "cities-of-learning/saved/1", items }))).toEqual([
		{ path: LAB.path, language: "", lang: "", title: "x".repeat(300) },
	]);
});

test("a list that is added keeps the order of the older one, and no item twice", () => {
	const other = { ...LAB, title: "Another title" };
	expect(merge([PATHWAY, LAB], [other]).map(({ path }) => path)).toEqual([PATHWAY.path, LAB.path]);
	expect(merge([LAB], [PATHWAY, LAB])).toEqual([LAB, PATHWAY]);
});

test("a link carries slugs alone, and what is no slug in it is left out", () => {
	expect(formatLink([LAB, PATHWAY])).toBe("vilnius/opportunities/open-lab,lorca/playlists/first-steps");
	expect(parseLink(`${formatLink([PATHWAY])},<script>,vilnius/x/y,${PATHWAY.path}`)).toEqual([{ ...PATHWAY, title: "", lang: "" }]);
});
