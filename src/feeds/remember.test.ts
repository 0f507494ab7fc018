import { describe, expect, it } from "vitest";
import { builtOpportunity } from "../../tests/sample.ts";
import { remember } from "./remember.ts";

const context = { siteUrl: "https://example.org/", language: "en", now: 0 };

describe("remember", () => {
	it("asks once for the same opportunity, and again when anything of the context differs", () => {
		const asked: string[] = [];
		const ask = remember((opportunity, { siteUrl, language, now }) => {
			asked.push(opportunity.id);
			return `${siteUrl} ${language} ${now}`;
		});
		const lab = builtOpportunity();
		expect([ask(lab, context), ask(lab, { ...context })]).toEqual(["https://example.org/ en 0", "https://example.org/ en 0"]);
		expect(asked).toHaveLength(1);
		const others = [
			{ ...context, language: "lt" },
			{ ...context, now: 1 },
			{ ...context, siteUrl: "https://example.com/" },
		];
		expect(others.map((other) => ask(lab, other))).toEqual([
			"https://example.org/ lt 0",
			"https://example.org/ en 1",
			"https://example.com/ en 0",
		]);
		expect(ask(builtOpportunity(), { ...context, siteUrl: "https://example.com/" })).toBe("https://example.com/ en 0");
		expect(asked).toHaveLength(5);
	});
});
