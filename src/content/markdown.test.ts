import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { formatMarkdown, formatPlainText } from "./markdown.ts";

describe("the HTML of a text", () => {
	it.each([
		["headings start at h2", "# One\n\n## Two\n", "<h2>One</h2>\n<h3>Two</h3>\n"],
		["headings that start lower start at h2 too", "## One\n\n### Two\n", "<h2>One</h2>\n<h3>Two</h3>\n"],
		["headings leave out no level", "# One\n\n#### Two\n\n# Three\n", "<h2>One</h2>\n<h3>Two</h3>\n<h2>Three</h2>\n"],
		["links lead out without a way back", "[x](https://example.org/)", '<p><a href="https://example.org/" rel="noopener">x</a></p>\n'],
		["links may be addresses of roles", "[x](mailto:info@example.org)", '<p><a href="mailto:info@example.org">x</a></p>\n'],
		["links may lead to the same page", "[x](#y)", '<p><a href="#y">x</a></p>\n'],
		["links to persons leave their words", "[x](mailto:jonas.jonaitis@example.org)", "<p>x</p>\n"],
		["links that run code leave their words", "[x](javascript:alert(1))", "<p>x</p>\n"],
		["links without a scheme leave their words", "[x](//example.org)", "<p>x</p>\n"],
		["bare addresses are no links", "https://example.org", "<p>https://example.org</p>\n"],
		["HTML is shown as it was typed", "<b>x</b>", "<p>&lt;b&gt;x&lt;/b&gt;</p>\n"],
		["pictures become their words", '![A "lab" <b>](https://example.org/x.jpg)', "<p>A &quot;lab&quot; &lt;b&gt;</p>\n"],
		["quotes stay as they were typed", '"x" -- (c)', "<p>&quot;x&quot; -- (c)</p>\n"],
	])("%s", (_, text, html) => {
		expect(formatMarkdown(text)).toBe(html);
	});

	it("has no tag and no attribute but those of prose, whatever is typed", () => {
		const part = fc.oneof(
			fc.string(),
			fc.constantFrom(
				"<script>",
				"](javascript:x)",
				"[a",
				"![",
				"](https://a.example)",
				"\n\n",
				"# ",
				"`",
				"|",
				"---\n",
				"- ",
				"&#106;",
				'" onclick="',
				"<!--",
			),
		);
		const tag =
			/^<(?:\/?(?:p|h[2-6]|ul|ol|li|strong|em|s|blockquote|code|pre|table|thead|tbody|tr|th|td)|br|hr|\/a|ol start="\d+"|code class="language-[^"<>]*"|t[hd] style="text-align:(?:left|right|center)"|a href="(?:https:|mailto:|#)[^"<>]*"(?: title="[^"<>]*")?(?: rel="noopener")?)>$/;
		fc.assert(
			fc.property(fc.array(part, { maxLength: 30 }), (parts) => {
				for (const [found] of formatMarkdown(parts.join("")).matchAll(/<[^>]*>/g)) expect(found).toMatch(tag);
			}),
			{ numRuns: 2000 },
		);
	});
});

it("plain text has the words and nothing else", () => {
	expect(
		formatPlainText("# Lab\n\nCome **by** and\nbuild [this](https://example.org) ![a car](x.jpg).\n\n- `one`\n- two\n\n    code\n"),
	).toBe("Lab\nCome by and build this a car.\none\ntwo\ncode");
});
