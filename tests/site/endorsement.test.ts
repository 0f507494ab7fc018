/** The endorsements of the built demo network: on the pages of what is endorsed, and as files that the verifier accepts. */
import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, inject, test } from "vitest";
import { DAY } from "../support/build.ts";
import { linksOf, openParser, readPage } from "../support/pages.ts";
import { verifyPublished } from "../support/published.ts";

const NOW = Date.parse(DAY) + 86_400_000 - 1;
const SIGNED_FOR = "http://localhost:8080/";

describe("in the built network", () => {
	const folder = inject("demo");
	const names = readdirSync(join(folder, "endorsements")).filter((name) => name.endsWith(".txt"));

	beforeAll(openParser);

	test("each endorsement of the content is published, and the verifier accepts those in date", async () => {
		const codes: string[] = [];
		for (const name of names) codes.push((await verifyPublished({ folder, siteUrl: SIGNED_FOR }, `endorsements/${name}`, NOW)).code);
		expect(codes.sort()).toEqual(["endorsement-expired", "endorsement-valid", "endorsement-valid", "endorsement-valid"]);
		expect(names.every((name) => existsSync(join(folder, "endorsements", name.replace(/txt$/, "json"))))).toBe(true);
	});

	test.each([
		["a badge", "vilnius/badges/first-volunteering", "without another introduction"],
		["an opportunity", "vilnius/opportunities/volunteer-first-steps", "Rekomenduojame pradėti būtent nuo čia."],
		["an organisation", "ljubljana/organisations/tipovej", "They look at what somebody can do"],
	])("the page of %s says who vouches for it and until when", (_, path, words) => {
		const section = readPage(folder, `${path}/index.html`).root.querySelector(".endorsements")?.textContent ?? "";
		const files = linksOf(readPage(folder, `${path}/index.html`)).filter((link) => /\/endorsements\/[0-9a-f-]{36}\.txt$/.test(link));
		expect(section).toContain(words);
		expect(files.length).toBeGreaterThan(0);
	});

	test("the words of an endorsement that has ended are not shown, only that it has", () => {
		const page = readPage(folder, "vilnius/en/badges/first-volunteering/index.html").html;
		expect(page.indexOf("without another introduction")).toBeLessThan(page.indexOf("Ended on"));
		expect(page).not.toContain("svetovalnici");
		expect(page).toContain("Ended on Tue, 30 June 2026");
	});
});
