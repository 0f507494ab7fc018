import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { formatProblem } from "./problem.ts";
import { createMemory, readContent, readFiles } from "./read.ts";
import { fullEntry } from "./sample.ts";
import { writeEntry } from "./sample-text.ts";

let root = "";

beforeEach(() => {
	root = mkdtempSync(join(tmpdir(), "content-"));
	write("network.md", writeEntry(fullEntry("network"), false).text);
});

afterEach(() => rmSync(root, { recursive: true }));

function write(path: string, data: string | Uint8Array): void {
	mkdirSync(dirname(join(root, path)), { recursive: true });
	writeFileSync(join(root, path), data);
}

function problems(): string[] {
	return readFiles(root).problems.map(formatProblem);
}

describe("files that are no entries are refused", () => {
	it.each([
		["code", "town/opportunities/x.11ty.js", "Remove this file: it is no entry, and nothing in content/ is run or copied."],
		["data for a generator", "town/opportunities/opportunities.11tydata.js", "Remove this file: it is no entry"],
		["data for all", "content.json", "Remove this file: it is no entry"],
		["hidden files", "town/.htaccess", "Remove this file: hidden files are not read."],
		["capitals", "town/badges/Maker.md", "Rename this file with small letters, digits and single hyphens"],
		["spaces", "town/badges/my maker.md", "Rename this file with small letters"],
		["a language that is none", "town/badges/maker.english.md", "Rename this file with small letters"],
		["a device", "town/badges/con.md", 'Rename "con.md": Windows keeps this name for itself.'],
		["another device", "town/media/lpt1.jpg", 'Rename "lpt1.jpg": Windows keeps this name for itself.'],
		["another folder", "town/opportunity/x.md", 'Rename "opportunity", or did you mean "opportunities"?'],
		["a folder in a folder", "town/badges/deep/x.md", "Remove this folder: no folder may stand here."],
		["a folder of capitals", "Town/city.md", 'Rename "Town" with small letters, digits and single hyphens.'],
		["an entry outside of its folder", "town/open-lab.md", "Move this file"],
		["an entry of the wrong form", "town/awards/x.md", "Remove this file, or give its name the ending .json"],
		["a drawing", "town/media/x.svg", "Rename or remove this file: media are jpg, png, webp, avif or pdf"],
		["a name that is too long", `town/badges/${"a".repeat(65)}.md`, "Shorten the name of this file to 64 characters."],
	])("%s", (_, path, sentence) => {
		write(path, "x");
		expect(problems()).toHaveLength(1);
		expect(problems()[0]).toContain(sentence);
	});

	it("names that differ in capitals only", () => {
		write("town/badges/maker.md", "x");
		write("town/badges/Maker.md", "x");
		expect(problems().join("\n")).toContain("its name differs from Maker.md only in capital letters");
	});

	it("links, to files and to folders", () => {
		mkdirSync(join(root, "town"));
		symlinkSync("/etc/passwd", join(root, "town", "city.md"));
		symlinkSync("/etc", join(root, "town", "badges"));
		expect(problems()).toEqual([
			"content/town/badges:1 Put the file itself here: links are not followed.",
			"content/town/city.md:1 Put the file itself here: links are not followed.",
		]);
	});

	it("but an empty folder is kept by .gitkeep, and assertions are left to those who sign", () => {
		write("town/media/.gitkeep", "");
		write("town/assertions/00000000-0000-8000-8000-000000000000.json", "{}");
		expect(problems()).toEqual([]);
	});
});

describe("bytes that are no text are refused", () => {
	const text = (message: string, line = 1) => [`content/town/badges/x.md:${line} ${message}`];
	it.each<[string, Uint8Array, string[]]>([
		["broken UTF-8", Buffer.from("---\na: \xe9\n", "latin1"), text("Save this file as UTF-8: a character in this line is broken.", 2)],
		["UTF-16", Buffer.from("\ufeff---", "utf16le"), text("Save this file as UTF-8: it is UTF-16.")],
		["a byte order mark", Buffer.from("\ufeff---\n"), text("Save this file as UTF-8 without a byte order mark (BOM).")],
		["NUL", Buffer.from("---\n\na: \0\n"), text("Save this file as UTF-8: there is a NUL byte in it.", 3)],
		["too much", Buffer.alloc(64 * 1024 + 1, "a"), text("Shorten this file to 64 KB.")],
	])("%s", (_, bytes, expected) => {
		write("town/badges/x.md", bytes);
		expect(problems()).toEqual(expected);
	});

	it("a picture is what its name says", () => {
		write("town/media/a.jpg", Buffer.from("\x89PNG\r\n\x1a\n", "latin1"));
		write("town/media/b.jpg", "<svg xmlns='http://www.w3.org/2000/svg'/>");
		write("town/media/c.jpg", Buffer.from("\xff\xd8\xff\xe0", "latin1"));
		write("town/media/d.pdf", "%PDF-1.7");
		const found = readFiles(root);
		expect(found.problems.map(({ message }) => message)).toEqual([
			"Rename this file to end in .png: that is what it is inside.",
			"Replace this file: it is no jpg picture or paper inside, whatever its name says.",
		]);
		expect(found.media.get("town")).toEqual(["c.jpg", "d.pdf"]);
	});
});

it("no bytes in any file make the check fail", async () => {
	const start = fc.constantFrom("", "---\n", "---\ntitle: ", "{", "---\n---\n", "---js\n");
	const names = fc.constantFrom(
		"town/city.md",
		"town/badges/x.md",
		"town/badges/x.lt.md",
		"town/awards/x.json",
		"town/revocations.json",
		"skills/x.json",
		"network.md",
	);
	await fc.assert(
		fc.asyncProperty(
			names,
			start,
			fc.oneof(
				fc.uint8Array({ maxLength: 200 }),
				fc.string({ unit: "binary" }).map((text) => Buffer.from(text)),
			),
			async (name, head, bytes) => {
				write(name, Buffer.concat([Buffer.from(head), bytes]));
				const { problems: found } = await readContent(root);
				for (const problem of found) expect(formatProblem(problem)).toMatch(/^content\S*:\d+ .+\.$/);
			},
		),
		{ numRuns: 300 },
	);
}, 30_000);

it("a folder that is not there is one sentence", async () => {
	expect((await readContent(join(root, "nothing"))).problems.map(formatProblem)).toContain(
		"content:1 Make a folder named content with a network.md in it: there is none.",
	);
});

it("2,000 files are read with 64 handles", () => {
	const { text } = writeEntry({ name: "Org", summary: "Does.", kind: "school" }, false);
	write("town/city.md", writeEntry(fullEntry("city"), false).text);
	for (let index = 0; index < 2000; index++) write(`town/organisations/o-${index}.md`, text);
	const script = `import { readFiles } from ${JSON.stringify(join(import.meta.dirname, "read.ts"))}; console.log(readFiles(${JSON.stringify(root)}).files.length)`;
	const node = join(import.meta.dirname, "../../node_modules/.bin/node");
	expect(execFileSync("sh", ["-c", `ulimit -n 64; exec "$0" --input-type=module -e "$1"`, node, script], { encoding: "utf8" }).trim()).toBe(
		"2002",
	);
});

it("what has not changed is not checked again", async () => {
	const memory = createMemory();
	write("town/city.md", "---\nname: Town\n---\n");
	const first = await readContent(root, memory);
	const known = memory.items.get("content/network.md");
	write("town/city.md", "---\nname: 5\n---\n");
	const second = await readContent(root, memory);
	expect(memory.items.get("content/network.md")).toBe(known);
	expect(second.problems.length).toBe(first.problems.length + 1);
	rmSync(join(root, "town"), { recursive: true });
	await readContent(root, memory);
	expect([...memory.items.keys()]).toEqual(["content/network.md"]);
});
