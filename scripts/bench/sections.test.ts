import { describe, expect, test } from "vitest";
import { replaceSection } from "./sections.ts";

const PAGE = "# Performance\n\nHow.\n\n## Build\n\nold build\n\n## Explorer\n\nold explorer\n";

describe("a section of the page", () => {
	test("takes the place of the one with its heading, and leaves the others", () => {
		expect(replaceSection(PAGE, "## Build\n\nnew build\n")).toBe(PAGE.replace("old build", "new build"));
		expect(replaceSection(PAGE, "## Explorer\n\nnew explorer\n")).toBe(PAGE.replace("old explorer", "new explorer"));
	});

	test("is added at the end when it is new", () => {
		expect(replaceSection("# Performance\n\nHow.\n", "## Explorer\n\nnew\n")).toBe("# Performance\n\nHow.\n\n## Explorer\n\nnew\n");
	});

	test("put twice stands there once", () => {
		const once = replaceSection(PAGE, "## Signing\n\nfigures\n");
		expect(replaceSection(once, "## Signing\n\nfigures\n")).toBe(once);
	});
});
