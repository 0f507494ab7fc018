/** docs/performance.md is written section by section: a run that measures one part leaves the others as they were. */

/** Puts a section that begins with `## ` in the place of the one with the same heading, or at the end. */
export function replaceSection(page: string, section: string): string {
	const [heading = ""] = section.split("\n");
	const parts = page.trimEnd().split(/^(?=## )/m);
	const index = parts.findIndex((part) => part.split("\n")[0] === heading);
	const kept = parts.map((part) => part.trimEnd());
	return `${(index === -1 ? [...kept, section.trimEnd()] : kept.with(index, section.trimEnd())).join("\n\n")}\n`;
}
