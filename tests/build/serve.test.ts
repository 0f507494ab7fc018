/** While people work on it, a site is made as far as it is looked at: an edit shows at once, and no other page is rendered. */
import { existsSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { serveBuild } from "../../src/build/served.ts";
import { type BuildOptions, buildSite, createBuildMemory } from "../../src/build/site.ts";
import type { RouteName } from "../../src/pages/page.ts";
import { DAY } from "../support/build.ts";
import { listFiles } from "../support/folder.ts";
import { opportunityFile, writeFiles, writeNetwork } from "../support/network.ts";

const OPPORTUNITY = "/alpha/opportunities/open-lab/";
const folder = writeNetwork({ "alpha/opportunities/second.md": opportunityFile("Second") });
const memory = createBuildMemory();
const options: BuildOptions = {
	content: folder.content,
	cache: join(folder.path, "cache"),
	siteUrl: "https://example.org/",
	cities: undefined,
	allowsDemonstration: false,
	now: Date.parse(DAY),
};

/** The addresses of the pages that were rendered, in order. */
const rendered: string[] = [];
interface Shown {
	readonly url: string;
	readonly entry?: { readonly texts: readonly { readonly data: { readonly title?: string } }[] };
}

/** In place of the page files, for every kind of route: a page is its address and the title of its entry. */
class Renderers extends Map<RouteName, (route: never) => string> {
	override get() {
		return ({ url, entry }: Shown) => {
			rendered.push(url);
			return `${url} ${entry?.texts[0]?.data.title ?? ""}`;
		};
	}
}

const renderers = new Renderers();

async function build() {
	return serveBuild(await buildSite(options, memory), renderers);
}

let answer: Awaited<ReturnType<typeof build>>;

beforeAll(async () => {
	answer = await build();
});
afterAll(() => folder[Symbol.dispose]());

test("building the model renders no page and writes no site", () => {
	expect(rendered).toEqual([]);
	expect(existsSync(folder.output)).toBe(false);
});

test("an edit is shown by the next answer; only the page that is asked for is rendered, and only the edited file is checked", async () => {
	expect((await answer(OPPORTUNITY)).body).toBe(`${OPPORTUNITY} Open lab`);
	const known = new Map(memory.content.items);
	writeFiles(folder.content, { "alpha/opportunities/open-lab.md": opportunityFile("Open laboratory") });
	rendered.length = 0;
	answer = await build();
	expect((await answer(OPPORTUNITY)).body).toBe(`${OPPORTUNITY} Open laboratory`);
	expect(rendered).toEqual([OPPORTUNITY]);
	const checked = [...memory.content.items].filter(([path, item]) => known.get(path) !== item).map(([path]) => path);
	expect(checked).toEqual(["content/alpha/opportunities/open-lab.md"]);
});

test("a broken edit is named, and the rest is served", async () => {
	writeFiles(folder.content, { "alpha/opportunities/second.md": opportunityFile("Second").replace("kind: workshop", "kind: walk-in") });
	const built = await buildSite(options, memory);
	expect(built.problems.map(({ file }) => file)).toEqual(["content/alpha/opportunities/second.md"]);
	const answerBroken = serveBuild(built, renderers);
	expect((await answerBroken("/alpha/opportunities/second/")).status).toBe(404);
	expect((await answerBroken(OPPORTUNITY)).status).toBe(200);
	writeFiles(folder.content, { "alpha/opportunities/second.md": opportunityFile("Second") });
});

test("every kind of file of a built site is served", async () => {
	answer = await build();
	const entry = JSON.parse(String((await answer("/pagefind/pagefind-entry.json")).body));
	expect(Object.keys(entry.languages)).toEqual(["en"]);
	const paths = [
		"/alpha/feed.xml",
		`${OPPORTUNITY}calendar.ics`,
		"/icon.svg",
		"/sitemap.xml",
		"/robots.txt",
		"/alpha/pagefind/pagefind-entry.json",
	];
	for (const path of paths) expect([path, (await answer(path)).status]).toEqual([path, 200]);
});

test("an address without its last slash leads to the page, and an unknown one to the page that says so", async () => {
	expect(await answer("/alpha/explore")).toMatchObject({ status: 301, url: "/alpha/explore/" });
	expect(await answer("/alpha/nothing/")).toMatchObject({ status: 404, url: "/404.html", body: "/404.html " });
	expect((await answer("/alpha/nothing.css")).status).toBe(404);
});

test("what is served is written nowhere: beside the content there is only what builds keep", () => {
	expect(listFiles(folder.path).filter((file) => !file.startsWith("content/") && !file.startsWith("cache/"))).toEqual([]);
});
