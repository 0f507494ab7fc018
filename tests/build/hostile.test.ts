/** Content that wants to run code, to write elsewhere or to break a page: it does not, and each gets a sentence. */
import { existsSync, readFileSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { runBuild } from "../support/build.ts";
import { listFiles } from "../support/folder.ts";
import { type Folder, opportunityFile, writeFiles, writeNetwork } from "../support/network.ts";

/** What hostile content would write if it ran: a file beside the content folder. */
const RAN = "ran.txt";
const WRITES = (folder: Folder) => `require("node:fs").writeFileSync(${JSON.stringify(join(folder.path, RAN))}, "ran")`;
/** A word that is only in the hostile files. */
const MARK = "hostileword";
const BAD = "alpha/opportunities/bad.md";

interface Attack {
	readonly name: string;
	readonly sentence: string;
	readonly plant: (folder: Folder) => void;
}

const attacks: readonly Attack[] = [
	{
		name: "front matter in JavaScript",
		sentence: 'content/alpha/opportunities/bad.md:1 Write three hyphens (---) and nothing else on the first line: "js" is not read here.',
		plant: (folder) =>
			writeFiles(folder.content, { [BAD]: `---js\n${WRITES(folder)}\nmodule.exports = { title: "${MARK}" };\n---\n${MARK}\n` }),
	},
	{
		name: "an address outside of the site",
		sentence: 'content/alpha/opportunities/bad.md:10 Remove "permalink": pages are made by the site, not by what a file says about them.',
		plant: ({ content }) => writeFiles(content, { [BAD]: opportunityFile(MARK, `permalink: ../../../${RAN}\n`) }),
	},
	{
		name: "a template engine",
		sentence:
			'content/alpha/opportunities/bad.md:10 Remove "templateEngineOverride": pages are made by the site, not by what a file says about them.',
		plant: ({ content }) => writeFiles(content, { [BAD]: opportunityFile(MARK, "templateEngineOverride: njk\n", "{{ 7 * 191 }}") }),
	},
	{
		name: "a data file with code",
		sentence:
			"content/alpha/opportunities/opportunities.11tydata.js:1 Remove this file: it is no entry, and nothing in content/ is run or copied.",
		plant: (folder) => writeFiles(folder.content, { "alpha/opportunities/opportunities.11tydata.js": WRITES(folder) }),
	},
	{
		name: "a template with code",
		sentence: "content/alpha/bad.11ty.js:1 Remove this file: it is no entry, and nothing in content/ is run or copied.",
		plant: (folder) => writeFiles(folder.content, { "alpha/bad.11ty.js": `${WRITES(folder)}; module.exports = () => "${MARK}";` }),
	},
	{
		name: "a link to a file outside",
		sentence: "content/alpha/opportunities/bad.md:1 Put the file itself here: links are not followed.",
		plant: ({ content, path }) => {
			writeFiles(path, { "secret.md": opportunityFile(MARK) });
			symlinkSync(join(path, "secret.md"), join(content, BAD));
		},
	},
	{
		name: "a link to a folder outside",
		sentence: "content/alpha/media:1 Put the file itself here: links are not followed.",
		plant: ({ content, path }) => {
			writeFiles(path, { "secret/passwd.pdf": `%PDF-1.4 ${MARK}` });
			symlinkSync(join(path, "secret"), join(content, "alpha/media"));
		},
	},
	{
		name: "an alias that grows",
		sentence: 'content/alpha/opportunities/bad.md:10 Remove "&a": nothing can be referred to here.',
		plant: ({ content }) => writeFiles(content, { [BAD]: opportunityFile(MARK, "themes: &a [digital]\n") }),
	},
];

describe.each(attacks)("$name", ({ sentence, plant }) => {
	test("does not run, writes nothing outside, reaches no page, gets one sentence, and leaves the sound entries", async () => {
		using folder = writeNetwork();
		plant(folder);
		const before = listFiles(folder.path);
		const { code, output } = await runBuild(folder.settings);
		expect(code).toBe(0);
		expect(output.split("\n").filter((line) => line.startsWith("content/"))).toEqual([sentence]);
		expect(output).not.toMatch(/^\s+at /m);
		expect(listFiles(folder.path).filter((file) => !file.startsWith("site/"))).toEqual(before);
		expect(existsSync(join(folder.path, RAN))).toBe(false);
		expect(filesWith(folder.output, [MARK, "1337"])).toEqual([]);
		expect(existsSync(join(folder.output, "alpha/opportunities/open-lab/index.html"))).toBe(true);
	});
});

test("HTML and script in a title or text are refused with a sentence and reach no page", async () => {
	const script = `<script>${MARK}()</script>`;
	using folder = writeNetwork({
		[BAD]: opportunityFile("'Tea & <b>cake</b>'", "", `Before\n\n${script}\n\n<img src=x onerror=${MARK}()>\n\n[x](javascript:${MARK}())`),
	});
	const { output } = await runBuild(folder.settings);
	expect(output).toContain("content/alpha/opportunities/bad.md:");
	expect(filesWith(folder.output, [`<script>${MARK}`, "<img src=x", `"javascript:`, "<b>cake"])).toEqual([]);
});

test("characters with a meaning in HTML stand in a page as they were written", async () => {
	using folder = writeNetwork({ [BAD]: opportunityFile("C++ & <3 for O'Brien", "", "5 < 6 && 7 > 6") });
	const { output } = await runBuild(folder.settings);
	expect(output).not.toContain("content/");
	const page = readFileSync(join(folder.output, "alpha/opportunities/bad/index.html"), "utf8");
	expect(page).toMatch(/<h1>C\+\+ &amp; &lt;3 for O(?:'|&#39;)Brien<\/h1>/);
	expect(page).toContain("5 &lt; 6 &amp;&amp; 7 &gt; 6");
});

function filesWith(folder: string, marks: readonly string[]): string[] {
	return listFiles(folder).filter((file) => {
		const text = readFileSync(join(folder, file), "latin1");
		return /\.(html|json|geojson|xml|csv|ics|txt|pdf)$/.test(file) && marks.some((mark) => text.includes(mark));
	});
}
