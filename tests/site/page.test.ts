/** Every page of the built network by itself: valid HTML, one heading, a title, a language, and nothing inline. */
import { HtmlValidate, type ResolvedConfig, StaticConfigLoader } from "html-validate";
import { beforeAll, describe, expect, inject, test } from "vitest";
import { shorten } from "../support/faults.ts";
import { attribute, attributes, decode, isListed, listPages, openParser, type Page, readPage } from "../support/pages.ts";

/** The configuration is resolved once: resolving takes longer than checking a page. */
class ResolvedOnce extends StaticConfigLoader {
	#config: ResolvedConfig | Promise<ResolvedConfig> | undefined;

	override getConfigFor(handle: string): ResolvedConfig | Promise<ResolvedConfig> {
		this.#config ??= super.getConfigFor(handle);
		return this.#config;
	}
}

const validator = new HtmlValidate(
	new ResolvedOnce({
		root: true,
		extends: ["html-validate:recommended", "html-validate:document", "html-validate:a11y"],
		elements: ["html5"],
		rules: {
			// Preact writes void elements and the doctype in this style, and both are valid.
			"void-style": ["error", { style: "selfclose" }],
			"doctype-style": ["error", { style: "lowercase" }],
			// Everything is of the same origin; what is not would be found by the rule on other origins.
			"require-sri": ["error", { target: "crossorigin" }],
			// A name of a framework's term is as long as it is, and search engines cut it themselves.
			"long-title": "off",
		},
	}),
);

/** Each gives a sentence for each fault of a page. */
const rules: Record<string, (page: Page) => string[]> = {
	"has a language that exists": languageFaults,
	"has exactly one h1, and its headings leave no level out": headingFaults,
	"has no id twice": idFaults,
	"has a title and a description": titleFaults,
	"carries a content security policy that allows nothing inline": policyFaults,
	"has no inline script, style or event handler": inlineFaults,
	"describes each picture and says its size": pictureFaults,
	"has JSON-LD that parses and says what it is": jsonLdFaults,
};

describe("every page", () => {
	const folder = inject("demo");
	const faults: Record<string, string[]> = {};
	const known = new Map<string, string>();
	const repeated: string[] = [];

	beforeAll(async () => {
		await openParser();
		for (const file of listPages(folder)) {
			const page = readPage(folder, file);
			for (const [name, rule] of Object.entries(rules)) {
				faults[name] = [...(faults[name] ?? []), ...rule(page).map((fault) => `${file}: ${fault}`)];
			}
			if (isListed(page)) repeated.push(...noteRepeat(page, known));
		}
	});

	test.each(Object.keys(rules))("%s", (name) => {
		expect(shorten(faults[name])).toEqual([]);
	});

	test("says by its title and description what no other page of its language says", () => {
		expect(shorten(repeated)).toEqual([]);
	});

	test("is valid HTML", async () => {
		const invalid: string[] = [];
		for (const file of listPages(folder)) {
			const { results } = await validator.validateFile(`${folder}/${file}`);
			for (const { messages } of results) {
				for (const { line, ruleId, message, selector } of messages) invalid.push(`${file}:${line} ${ruleId}: ${message} (${selector})`);
			}
		}
		expect(shorten(invalid)).toEqual([]);
	}, 300_000);
});

function languageFaults(page: Page): string[] {
	const [own, ...others] = attributes(page, "[lang]", "lang");
	const all = own === undefined ? [] : [own, ...others];
	const unknown = all.filter((lang) => Intl.getCanonicalLocales(lang)[0] !== lang || nameOf(lang) === undefined);
	return [
		...(attribute(page, "html", "lang") === undefined ? ["no lang on the html element"] : []),
		...unknown.map((lang) => `"${lang}" is no language`),
	];
}

function nameOf(lang: string): string | undefined {
	return new Intl.DisplayNames("en", { type: "language", fallback: "none" }).of(lang);
}

function headingFaults({ root }: Page): string[] {
	const levels = root.querySelectorAll("h1, h2, h3, h4, h5, h6").map((heading) => ({
		level: Number(heading.tagName.slice(1)),
		text: heading.textContent.trim(),
	}));
	const first = levels.filter(({ level }) => level === 1).length;
	const gaps = levels.filter(({ level }, index) => level > (levels[index - 1]?.level ?? 0) + 1);
	return [
		...(first === 1 ? [] : [`${first} h1`]),
		...gaps.map(({ level, text }) => `h${level} "${text}" leaves a level out`),
		...levels.filter(({ text }) => text === "").map(({ level }) => `an h${level} is empty`),
	];
}

function idFaults(page: Page): string[] {
	const ids = attributes(page, "[id]", "id");
	return ids.filter((id, index) => ids.indexOf(id) !== index).map((id) => `"${id}" stands twice`);
}

function titleFaults(page: Page): string[] {
	const title = titleOf(page);
	const description = descriptionOf(page);
	return [
		...(title.length < 2 ? ["no title"] : []),
		...(description.length < 20 ? [`the description is "${description}"`] : []),
		...(/undefined|NaN|\[object|\{\w+\}/.test(title + description) ? [`a gap was not filled: ${title}, ${description}`] : []),
	];
}

function descriptionOf(page: Page): string {
	return decode(attribute(page, 'meta[name="description"]', "content") ?? "");
}

function titleOf({ root }: Page): string {
	return decode(root.querySelector("title")?.textContent ?? "").trim();
}

function noteRepeat(page: Page, known: Map<string, string>): string[] {
	const key = `${attribute(page, "html", "lang")}: ${titleOf(page)}, ${descriptionOf(page)}`;
	const other = known.get(key);
	known.set(key, page.file);
	return other === undefined ? [] : [`${page.file} and ${other}: ${key}`];
}

function policyFaults(page: Page): string[] {
	const policy = decode(attribute(page, "meta[http-equiv]", "content") ?? "");
	const before = page.html.slice(0, page.html.indexOf("Content-Security-Policy"));
	return [
		...(/default-src 'none'/.test(policy) ? [] : ["the policy does not begin with nothing allowed"]),
		...(/unsafe-inline|unsafe-eval(?<!wasm-unsafe-eval)|\*/.test(policy) ? [`the policy is too wide: ${policy}`] : []),
		...(/<(script|link|style|img)/.test(before) ? ["something is loaded before the policy"] : []),
	];
}

function inlineFaults({ root }: Page): string[] {
	const scripts = root.querySelectorAll("script").filter((script) => {
		return !script.hasAttribute("src") && script.getAttributeValue("type") !== "application/ld+json";
	});
	const handlers = root.querySelectorAll("*").flatMap((element) => element.attributes.filter(({ key }) => /^on|^style$/.test(key)));
	return [
		...scripts.map((script) => `an inline script: ${script.textContent.slice(0, 60)}`),
		...root.querySelectorAll("style").map(() => "an inline style sheet"),
		...handlers.map(({ key }) => `the attribute ${key}`),
	];
}

function pictureFaults({ root }: Page): string[] {
	return root.querySelectorAll("img").flatMap((picture) => {
		const missing = ["alt", "width", "height"].filter((name) => !picture.hasAttribute(name));
		return missing.map((name) => `${picture.getAttributeValue("src")} has no ${name}`);
	});
}

interface LinkedData {
	readonly "@context"?: unknown;
	readonly "@type"?: unknown;
	readonly "@graph"?: readonly LinkedData[];
}

function jsonLdFaults({ root }: Page): string[] {
	return root
		.querySelectorAll("script")
		.filter((script) => script.getAttributeValue("type") === "application/ld+json")
		.flatMap(({ textContent }) => {
			try {
				const value: LinkedData = JSON.parse(textContent);
				const things = value["@graph"] ?? [value];
				const typed = things.length > 0 && things.every((thing) => [thing["@type"]].flat().every((type) => typeof type === "string"));
				return value["@context"] === "https://schema.org" && typed ? [] : ["JSON-LD without @context or @type"];
			} catch (error) {
				return [`JSON-LD does not parse: ${error}`];
			}
		});
}
