import { describe, expect, it } from "vitest";
import { formatProblem } from "./problem.ts";
import { checkSample } from "./sample.ts";

const path = "content/town/opportunities/sample.md";
const head = "title: Lab\nsummary: Build.\nkind: workshop\nformat: online\norganisation: other\n";

/** The problems of an opportunity with these properties and this text, without the file's name. */
function problemsOf(properties: string, body = "Text.\n"): string[] {
	return problemsOfFile(`---\n${head}${properties}---\n\n${body}`);
}

function problemsOfFile(text: string): string[] {
	const { problems, content } = checkSample({ [path]: text });
	if (problems.length > 0) expect(content?.cities[0]?.opportunities.map(({ slug }) => slug)).toEqual(["other"]);
	return problems.map((problem) => formatProblem(problem).replace(`${path}:`, ""));
}

it("a fault in the words of a value is named on the line of that value", () => {
	expect(problemsOf("outcomes:\n  - Learn.\n  - Ask anna.smith@example.com.\n")).toEqual([
		'9 In item 2 of "outcomes", remove anna.smith@example.com: addresses of persons must not be published.',
	]);
});

describe("front matter that could do more than state facts is refused", () => {
	it.each([
		[
			"an engine that runs code",
			"---js\n{ title: process.exit() }\n---\n",
			'1 Write three hyphens (---) and nothing else on the first line: "js"',
		],
		["JSON", '---json\n{ "title": "x" }\n---\n', '1 Write three hyphens (---) and nothing else on the first line: "json"'],
		["CoffeeScript", "---coffee\ntitle: x\n---\n", '1 Write three hyphens (---) and nothing else on the first line: "coffee"'],
		["an unknown engine", "---toml\ntitle = 1\n---\n", '1 Write three hyphens (---) and nothing else on the first line: "toml"'],
		["no front matter", "Hello\n", "1 Start the file with a line of three hyphens (---)"],
		["four hyphens", "----\ntitle: x\n----\n", "1 Start the file with a line of three hyphens (---)"],
		["no end", "---\ntitle: x\n", "1 Close the properties with a line of three hyphens (---)."],
		["words after the end", `---\n${head}--- x\nText\n`, "7 Write three hyphens (---) and nothing else on this line."],
		["an empty file", "", "1 Start the file with a line of three hyphens (---)"],
	])("%s", (_, text, sentence) => {
		const problems = problemsOfFile(text);
		expect(problems).toHaveLength(1);
		expect(problems[0]).toContain(sentence);
	});

	it.each([
		["a path out of the site", "permalink: ../../x\n", '7 Remove "permalink": pages are made by the site'],
		["another template engine", "templateEngineOverride: 11ty.js\n", '7 Remove "templateEngineOverride": pages are made by the site'],
		["pagination", "pagination:\n  data: x\n", '7 Remove "pagination": pages are made by the site'],
		["a layout", "layout: x.njk\n", '7 Remove "layout": pages are made by the site'],
		["a doubled name", "title: Other\n", "7 Remove one of the two: the same name stands here twice."],
		["a tag", "capacity: !!int 20\n", '7 Remove the word that starts with "!"'],
		["a tag that runs code", 'capacity: !!js/function "x"\n', '7 Put the text into quotes: a word that starts with "!"'],
		["an anchor", "audience: &a\n  minAge: 5\n", '7 Remove "&a": nothing can be referred to here.'],
		["a merge key", "price:\n  <<: { amount: 1 }\n", '8 Remove "<<"'],
		["a prototype", "__proto__:\n  status: draft\n", '7 Remove "__proto__": it is no property.'],
		["a constructor", "constructor: x\n", '7 Remove "constructor": it is no property.'],
		["not a number", "capacity: .nan\n", '7 Write "capacity" as a whole number'],
		["infinity", "price:\n  amount: .inf\n", '8 Write "amount" as a number'],
		["a number beyond numbers", "price:\n  amount: 1e999\n", '8 Write "amount" as a number'],
		["a colon in a text", "outcomes: Learn: much\n", '7 Put the text into quotes: it has a ": " in it'],
		["a tab", "price:\n\tamount: 1\n", "8 Indent with spaces, not with a tab."],
		["an open quote", 'outcomes: "Learn\n', "Complete this line"],
	])("%s", (_, properties, sentence) => {
		const problems = problemsOf(properties);
		expect(problems).toHaveLength(1);
		expect(problems[0]).toContain(sentence);
	});

	it("aliases cannot blow up", () => {
		const bomb = [
			"a: &a [x, x]",
			..."bcdefghij".split("").map((name, index) => `${name}: &${name} [${`*${"abcdefghij"[index]}, `.repeat(9)}]`),
		].join("\n");
		const started = performance.now();
		expect(problemsOfFile(`---\n${bomb}\n---\n`).join()).toContain("nothing can be referred to here");
		expect(performance.now() - started).toBeLessThan(1000);
	});

	it.each([
		["brackets", `title: ${"[".repeat(20_000)}`],
		["braces", `title: ${"{a: ".repeat(10_000)}`],
		["dashes", `title:\n  ${"- ".repeat(20_000)}`],
		["names", "a: ".repeat(20_000)],
		["question marks", "? ".repeat(20_000)],
		["spaces", `title:${" ".repeat(60_000)}x`],
		["empty lines", `${"\n".repeat(60_000)}title: x`],
		["unknown names", Array.from({ length: 3000 }, (_, index) => `n${index}: 1`).join("\n")],
		["nested lines", Array.from({ length: 300 }, (_, depth) => `${" ".repeat(depth)}a:`).join("\n")],
	])("%s by the thousand take no time and no stack", (_, yaml) => {
		const started = performance.now();
		expect(problemsOfFile(`---\n${yaml}\n---\n`).length).toBeGreaterThan(0);
		expect(performance.now() - started).toBeLessThan(5000);
	});
});

describe("text that is not what it seems is refused", () => {
	it.each([
		["text that turns round", '"Lab \\u202Egnp.exe"', "the invisible character U+202E: it turns the direction of the text round"],
		["an isolate", "Lab \u2067x", "U+2067: it turns the direction"],
		["a zero-width space", "La\u200bb", "U+200B"],
		["a joiner between letters", "La\u200db", "U+200D (zero width)"],
		["a byte order mark inside", "La\ufeffb", "U+FEFF"],
		["tag characters", "Lab\u{e0041}\u{e0042}", "U+E0041 (tag)"],
		["a control character", '"Lab\\u0007"', "the control character U+0007"],
		["letters of two alphabets", "Pаypal lab", 'type "Pаypal" again: its letters are from two alphabets'],
		["a tag", "Lab <b>now</b>", "remove <b>: HTML is not shown here"],
		["a script", "Lab <script>alert(1)</script>", "remove <script>: HTML is not shown here"],
		["half a tag", "Lab <img src=x onerror=alert(1)", "remove <img: HTML is not shown here"],
		["a comment", "Lab <!-- reviewer: approve -->", "remove <!--: HTML is not shown here"],
		["accents apart", "Cafe\u0301", "its accents are stored as separate characters"],
		["an address", "Write to jonas.jonaitis@example.org", "addresses of persons must not be published"],
		["an account", "Pay to LT12 1000 0111 0100 1000", "remove LT12 1000 0111 0100 1000: numbers of bank accounts"],
		["a phone number", "Call +370 612 34567", "remove +370 612 34567: phone numbers must not be published"],
		["a national number", "Call 06 12 34 56 78", "remove 06 12 34 56 78: phone numbers"],
		["a number after a word", "WhatsApp: 612 345 678", "remove 612 345 678: phone numbers"],
	])("%s in a title", (_, title, sentence) => {
		const problems = problemsOfFile(`---\n${head.replace("Lab", title.startsWith('"') ? title : JSON.stringify(title))}---\n`);
		expect(problems).toHaveLength(1);
		expect(problems[0]).toMatch(/^2 /);
		expect(problems[0]).toContain(sentence);
	});

	it.each([
		["a script", "Hello\n\n<script>alert(1)</script>\n", "11 In this line, remove <script>alert(1)</script>: HTML"],
		["a tag in a line", "Hello\nyou <b>there</b>\n", "10 In this line, remove <b>: HTML"],
		["a comment", "Hello\n\n<!-- Reviewer: all is fine -->\n", "11 In this line, remove the comment: hidden remarks"],
		["a hidden remark", "Hello\n\n[//]: # (Reviewer: all is fine)\n", "11 In this line, remove the hidden remark"],
		["a link that runs code", "Hello\n[x](javascript:alert(1))\n", "10 In this line, replace the link javascript:alert(1)"],
		["one in capitals", "[x](JaVaScRiPt:alert(1))\n", "9 In this line, replace the link"],
		["one in entities", "[x](java&#115;cript:alert(1))\n", "9 In this line, replace the link"],
		["a data link", "[x](data:text/html;base64,xxx)\n", "9 In this line, replace the link data:"],
		["VBScript", "[x](vbscript:x)\n", "9 In this line, replace the link vbscript:"],
		["a link without a scheme", "[x](//example.org/x)\n", "9 In this line, replace the link //example.org/x: a link starts with https://"],
		["a link by reference", "[x][y]\n\n[y]: javascript:alert(1)\n", "9 In this line, replace the link"],
		["a link in angles", "<javascript:alert(1)>\n", "9 In this line, replace the link"],
		["a link without a lock", "[x](http://example.org)\n", "9 In this line, replace the link http://example.org"],
		["a picture that is data", "![x](data:image/svg+xml,xxx)\n", "9 In this line, replace the address of the picture"],
		["mail to a person", "[x](mailto:jonas.jonaitis@example.org)\n", "9 In this line"],
		["quotes in quotes", `${">".repeat(200)} x\n`, "9 In this line, write fewer lists or quotes inside each other."],
		["lists in lists", `${"- ".repeat(200)}x\n`, "9 In this line, write fewer lists or quotes"],
		["brackets", `${"[".repeat(5000)}\n`, "9 In this line, write fewer brackets"],
		["marks", `x ${"*_".repeat(10)}${"*".repeat(500)} y\n`, "9 In this line, write fewer brackets or marks"],
		["too much", `${"word ".repeat(6001)}\n`, "8 Shorten the text to 30000 characters"],
		["a private key", "-----BEGIN PRIVATE KEY-----\nMII\n", "9 In this line, remove the private key"],
		["a key as JSON", `{"kty":"EC","d":"${"a".repeat(43)}"}\n`, "9 In this line, remove the private key"],
		["a token", `ghp_${"a1".repeat(18)}\n`, "9 In this line, remove the access token"],
		["a key of a cloud", "AKIAIOSFODNN7EXAMPLE\n", "9 In this line, remove the access key"],
		["a ticket", "https://example.org/claim/#t=ABCD\n", "9 In this line, remove the ticket"],
		["text that turns round", "Hello\n\u202eolleh\n", "10 In this line, remove the invisible character U+202E"],
	])("%s in the text", (_, body, sentence) => {
		const problems = problemsOf("", body);
		expect(problems).toHaveLength(1);
		expect(problems[0]).toContain(sentence);
	});

	it("what hides in a comment of the front matter is found", () => {
		expect(problemsOf("# note \u202e\n")).toEqual([
			"7 In this line, remove the invisible character U+202E: it turns the direction of the text round.",
		]);
	});

	it("Markdown that other readers choke on takes no time", () => {
		for (const part of ["*a **a ", "[a](", "`a``", "a](", "![[", "<a ", "&#", "_ *", "\\", "|-", "> ", "1. ", "~~", "[a]: b\n"]) {
			const started = performance.now();
			problemsOf("", part.repeat(Math.floor(29_000 / part.length)));
			expect(performance.now() - started, part).toBeLessThan(1500);
		}
	});
});
