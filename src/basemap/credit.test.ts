import { describe, expect, test } from "vitest";
import { parseCredit } from "./credit.ts";

describe("the credit of an archive", () => {
	test("is its text, with the first link of its HTML", () => {
		const attribution = '<a href="https://www.openstreetmap.org/copyright" target="_blank">&copy; OpenStreetMap</a> &amp; others';
		expect(parseCredit({ attribution })).toEqual({ text: "© OpenStreetMap & others", link: "https://www.openstreetmap.org/copyright" });
	});

	test("has no link that does not start with https://", () => {
		expect(parseCredit({ attribution: '<a href="javascript:alert(1)">Maps</a>' })).toEqual({ text: "Maps" });
	});

	test("is cut where it is longer than a line", () => {
		expect(parseCredit({ attribution: "word ".repeat(1000) })?.text.length).toBeLessThanOrEqual(160);
	});

	test.each([[undefined], [null], ["text"], [{}], [{ attribution: "" }], [{ attribution: "<b></b> – " }], [{ attribution: null }]])(
		"is missing in %j",
		(metadata) => expect(parseCredit(metadata)?.text ?? "null").toBe("null"),
	);
});
