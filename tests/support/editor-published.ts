/** What the editor has published: the file is as the check and the formatter want it, and nothing else has changed. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect } from "vitest";
import { formatEntryText, parseEntryText } from "../../src/cms/entry-text.ts";
import type { Kind } from "../../src/content/kinds.ts";
import { readContent } from "../../src/content/read.ts";
import type { EditorSite } from "./editor.ts";

/** The text of the file; `path`: such as `content/vilnius/badges/maker.md`. */
export async function readPublished(site: EditorSite, kind: Kind, path: string): Promise<string> {
	const text = readFileSync(join(site.folder, path), "utf8");
	expect(formatEntryText(kind, parseEntryText(text), /\.\w\w\.md$/.test(path))).toBe(text);
	expect(site.git("show", `main:${path}`)).toBe(text);
	expect(site.git("status", "--porcelain", "content")).toBe("");
	expect((await readContent(join(site.folder, "content"))).problems).toEqual([]);
	return text;
}
