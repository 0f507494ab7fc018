/** Links lead where a browser goes from a page, and nowhere else. */
import { expect, test } from "vitest";
import { countDone, parseLink, reportName } from "./task-progress.ts";

test.each([
	["https://example.org/my work?x=1", "https://example.org/my%20work?x=1"],
	["  example.org/film ", "https://example.org/film"],
	["http://example.org", "http://example.org/"],
])("%j is a link", (text, link) => {
	expect(parseLink(text)).toBe(link);
});

test.each(["", "film", "javascript:alert(1)", "data:text/html,x", "file:///etc/passwd", "https://", "https:// x", "localhost"])(
	"%j is no link",
	(text) => {
		expect(parseLink(text)).toBe(undefined);
	},
);

test("a file is named after its badge", () => {
	expect(reportName("vilnius/badges/maker")).toBe("maker-tasks.html");
});

test("more than is needed counts as enough", () => {
	expect(countDone([true, false, true, true], 2)).toBe(2);
	expect(countDone([true, false], 2)).toBe(1);
});
