import { describe, expect, it } from "vitest";
import { readContent } from "../content/read.ts";
import { buildPreviewData } from "./preview-data.ts";
import { renderPreview } from "./preview-html.tsx";
import type { Data } from "./tidy.ts";

const { content } = await readContent("content");
const city = content?.cities.find(({ slug }) => slug === "vilnius");
if (content === undefined || city === undefined) throw new Error("The demonstration network cannot be read.");
const known = buildPreviewData(content, city, "http://localhost:8080/", Date.parse("2026-11-21"));

const show = (kind: "opportunity" | "playlist" | "badge" | "organisation" | "city", data: Data, picture = "") =>
	renderPreview(known, { kind, slug: "new-entry", data, picture });

describe.each([
	["opportunity", city.opportunities],
	["playlist", city.playlists],
	["badge", city.badges],
	["organisation", city.organisations],
] as const)("the preview of a %s", (kind, entries) => {
	it("is the page of the site, for every entry", () => {
		for (const { slug, data, body } of entries) {
			const html = renderPreview(known, { kind, slug, data: { ...data, body }, picture: "" });
			expect(html).toContain('<article class="entry">');
			expect(html.match(/<h1/g)).toHaveLength(1);
		}
	});

	it("stands from the first letter on", () => {
		expect(show(kind, {})).toContain('<article class="entry">');
		expect(show(kind, { title: "Soon", name: "Soon", status: "draft" })).toMatch(/<h1[^>]*>Soon<\/h1>/);
	});

	it("lets no HTML and no script of a stranger's draft pass", () => {
		const hostile = '<img src=x onerror="alert(1)">';
		const html = show(kind, {
			title: hostile,
			name: hostile,
			summary: hostile,
			description: hostile,
			body: `${hostile}\n\n[press](javascript:alert(1))\n\n<script>alert(1)</script>`,
		});
		expect(html).not.toMatch(/<img src=x|<script|href="javascript/);
		expect(html).toContain("&lt;img src=x");
	});
});

it("a picture that is being added is shown from where the browser has it", () => {
	const html = show("opportunity", { title: "Soon", image: { file: "new.jpg", alt: "Two people" } }, "blob:http://localhost/1");
	expect(html).toContain('src="blob:http://localhost/1"');
	expect(html).toContain('alt="Two people"');
});

it("a whole city is previewed by its words", () => {
	expect(show("city", { name: "Vilnius", summary: "Come.", body: "**All** of it" })).toBe(
		'<h1>Vilnius</h1><p class="lead">Come.</p><div class="prose"><p><strong>All</strong> of it</p>\n</div>',
	);
});

it("what a preview needs is small enough to come with it", () => {
	expect(JSON.stringify(known).length).toBeLessThan(400_000);
	expect(JSON.stringify(known)).not.toContain('"assertions":[{');
});
