/** The built pages, read back as a browser would: what each says about itself, what it links to, and the language of each of its texts. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { type DOMNode, type HtmlElement, Parser, type ResolvedConfig, StaticConfigLoader, TextNode } from "html-validate";
import { DEMO_PATH } from "./build.ts";
import { listFiles } from "./folder.ts";

export interface Page {
	/** From the root of the site: `vilnius/explore/index.html`. */
	readonly file: string;
	/** As in the address bar: `/network/vilnius/explore/`. */
	readonly path: string;
	readonly html: string;
	readonly root: HtmlElement;
}

export interface Text {
	readonly text: string;
	/** Of the nearest element that has a `lang`. */
	readonly lang: string;
}

let parserConfig: ResolvedConfig | undefined;

export async function openParser(): Promise<void> {
	parserConfig = await new StaticConfigLoader({ root: true, elements: ["html5"] }).getConfigFor("");
}

/** Calls `visit` with every page, one after another, so that only one is held in memory. */
export function forEachPage(folder: string, visit: (page: Page) => void): void {
	for (const file of listPages(folder)) visit(readPage(folder, file));
}

export function listPages(folder: string): string[] {
	return listFiles(folder).filter((file) => file.endsWith(".html"));
}

export function readPage(folder: string, file: string): Page {
	if (parserConfig === undefined) throw new Error("Await openParser() first.");
	const html = readFileSync(join(folder, file), "utf8");
	const root = new Parser(parserConfig).parseHtml({ data: html, filename: file, line: 1, column: 1, offset: 0 });
	return { file, path: DEMO_PATH + file.replace(/(^|\/)index\.html$/, "$1"), html, root };
}

/** The value of an attribute of the first element that matches, or `undefined`. */
export function attribute({ root }: Page, selector: string, name: string): string | undefined {
	return root.querySelector(selector)?.getAttributeValue(name) ?? undefined;
}

/** The value of an attribute of every element that matches and has it. */
export function attributes({ root }: Page, selector: string, name: string): string[] {
	return root.querySelectorAll(selector).flatMap((element) => element.getAttributeValue(name) ?? []);
}

export function isListed(page: Page): boolean {
	return !attribute(page, 'meta[name="robots"]', "content")?.includes("noindex");
}

/** Addresses that the page leads to. */
export function linksOf(page: Page): string[] {
	return [...attributes(page, "a", "href"), ...attributes(page, "form", "action")].map(decode);
}

/** Addresses that a browser loads with the page. */
export function resourcesOf(page: Page): string[] {
	const sets = [...attributes(page, "source", "srcset"), ...attributes(page, "img", "srcset")];
	return [
		...page.root
			.querySelectorAll("link")
			.filter((link) => /\b(stylesheet|icon|preload|modulepreload|manifest)\b/.test(link.getAttributeValue("rel") ?? ""))
			.flatMap((link) => link.getAttributeValue("href") ?? []),
		...["script", "img", "iframe", "video", "audio", "source", "embed", "object"].flatMap((tag) => attributes(page, tag, "src")),
		...sets.flatMap((set) => set.split(",").map((candidate) => candidate.trim().split(" ")[0] ?? "")),
	].map(decode);
}

/** Every text of the page's body that a reader sees, with its language. */
export function textsOf({ root }: Page): Text[] {
	const texts: Text[] = [];
	const walk = (node: DOMNode, outer: string) => {
		for (const child of node.childNodes) {
			if (child instanceof TextNode) {
				const text = decode(child.textContent).replaceAll(/\s+/g, " ").trim();
				if (text !== "") texts.push({ text, lang: outer });
			} else if (child.nodeName !== "head" && child.nodeName !== "script") {
				walk(child, (child as HtmlElement).getAttributeValue?.("lang") ?? outer);
			}
		}
	};
	walk(root, "");
	return texts;
}

/** The entities that the pages use; a browser does the same. */
export function decode(text: string): string {
	return text.replaceAll("&quot;", '"').replaceAll("&#39;", "'").replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&amp;", "&");
}
