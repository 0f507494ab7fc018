import { describe, expect, it } from "vitest";
import { formatAnnotation, formatReport } from "./report.ts";

const problem = {
	file: "content/vilnius/opportunities/open-lab.md",
	line: 7,
	field: "format",
	message: 'Set "format" to one of: online, 50%, x.',
	fix: "",
};
const other = { ...problem, file: "content/lorca/city.md", line: 2 };
const result = { content: undefined, files: 33, problems: [other, problem] };
const options = { root: "content", only: [], json: false, annotations: false };

describe("the report", () => {
	it("has one line a problem and a summary", () => {
		expect(formatReport(result, options).text).toBe(
			'content/lorca/city.md:2 Set "format" to one of: online, 50%, x.\ncontent/vilnius/opportunities/open-lab.md:7 Set "format" to one of: online, 50%, x.\n33 files, 2 problems.\n',
		);
		expect(formatReport({ ...result, problems: [] }, options).text).toBe("33 files, no problems.\n");
		expect(formatReport({ ...result, files: 1, problems: [problem] }, options).text).toMatch(/1 file, 1 problem\.\n$/);
	});

	it("is an array for machines", () => {
		expect(JSON.parse(formatReport(result, { ...options, json: true }).text)).toEqual([other, problem]);
	});

	it("escapes what a workflow would take for its own", () => {
		expect(formatAnnotation({ ...problem, file: "content/a,b:c.md", message: "100%\nx" })).toBe(
			"::error file=content/a%2Cb%3Ac.md,line=7::100%25%0Ax",
		);
		expect(formatReport(result, { ...options, annotations: true }).text).toContain("::error file=content/lorca/city.md,line=2::");
	});

	it.each([
		["content", ["content/lorca/city.md"]],
		["content", ["./content/lorca"]],
		["demo/content", ["demo/content/lorca/city.md"]],
		["/srv/content", ["/srv/content/lorca/"]],
		["content", ["/srv/cities/content/lorca/city.md"]],
		["content", ["content\\lorca\\city.md"]],
	])("in %s shows only what is asked for: %s", (root, only) => {
		const report = formatReport(result, { ...options, root, only });
		expect(report).toMatchObject({ problems: 1, unknown: [] });
		expect(report.text).toContain("content/lorca/city.md:2");
	});

	it("says which names lie outside of the content", () => {
		expect(formatReport(result, { ...options, only: ["README.md"] }).unknown).toEqual(["README.md"]);
	});
});
