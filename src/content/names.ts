/** Judges the names of files and folders in `content/` before anything is opened. Knows no disk. */
import { findNearest } from "./nearest.ts";
import type { Problem } from "./problem.ts";
import { cityFolders, isJsonKind, parsePath, slugPattern } from "./tree.ts";

/** One thing in a folder, as the disk lists it. */
export interface Listed {
	readonly path: string;
	readonly type: "file" | "folder" | "link" | "other";
}

export interface Sorted {
	/** Paths of the entries to read. */
	readonly texts: readonly string[];
	/** Paths of pictures and papers. */
	readonly media: readonly string[];
	readonly problems: readonly Problem[];
}

const mediaName = /^[a-z0-9]+(-[a-z0-9]+)*\.(jpg|jpeg|png|webp|avif|pdf)$/;
const signedName = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}\.json$/;
const deviceName = /^(con|prn|aux|nul|com[0-9]|lpt[0-9])(\.|$)/i;

export function sortNames(listed: readonly Listed[]): Sorted {
	const texts: string[] = [];
	const media: string[] = [];
	const problems: Problem[] = [];
	const seen = new Map<string, string>();
	for (const item of listed) {
		const folded = item.path.toLowerCase();
		const twin = seen.get(folded);
		seen.set(folded, item.path);
		const message = twin === undefined ? judge(item) : `Rename this file: its name differs from ${baseName(twin)} only in capital letters.`;
		if (message !== "") problems.push({ file: showPath(item.path), line: 1, field: "", message, fix: "" });
		else if (item.type === "file" && isMediaPath(item.path)) media.push(item.path);
		else if (item.type === "file" && parsePath(item.path) !== undefined) texts.push(item.path);
	}
	return { texts, media, problems };
}

/** Whether a folder is worth looking into; the others are named as problems by their own name. */
export function isKnownFolder(path: string): boolean {
	return path === "content" || judge({ path, type: "folder" }) === "";
}

function judge({ path, type }: Listed): string {
	const name = baseName(path);
	if (type === "link") return "Put the file itself here: links are not followed.";
	if (type === "other") return "Remove this: only files and folders may stand here.";
	if (deviceName.test(name)) return `Rename "${showPath(name)}": Windows keeps this name for itself.`;
	if (type === "folder") return judgeFolder(path, name);
	if (name === ".gitkeep" || isMediaPath(path)) return "";
	if (/^content\/[^/]+\/assertions\//.test(path) && !signedName.test(name))
		return "Remove this file: only the signing command writes here.";
	if (/^content\/[^/]+\/endorsements\//.test(path) && !signedName.test(name))
		return 'Remove this file: only "npm run badge -- endorse" writes here.';
	return parsePath(path) === undefined ? explainFile(path, name) : "";
}

function judgeFolder(path: string, name: string): string {
	const [, city = "", folder, ...deeper] = path.split("/");
	if (deeper.length > 0 || (folder !== undefined && ["pages", "skills", "media"].includes(city)))
		return "Remove this folder: no folder may stand here.";
	if (folder === undefined)
		return slugPattern.test(city) && city.length <= 64 ? "" : `Rename "${showPath(name)}" with small letters, digits and single hyphens.`;
	const known = [...Object.keys(cityFolders), "media"];
	if (known.includes(folder)) return "";
	const nearest = findNearest(folder, known);
	return nearest === undefined
		? `Remove this folder: a city has only ${known.join(", ")}.`
		: `Rename "${showPath(name)}", or did you mean "${nearest}"?`;
}

function explainFile(path: string, name: string): string {
	const [, folder = "", second = ""] = path.split("/");
	if (name.startsWith(".")) return "Remove this file: hidden files are not read.";
	if (/\/media\/[^/]*$/.test(path))
		return "Rename or remove this file: media are jpg, png, webp, avif or pdf, named with small letters, digits and hyphens.";
	if (/\.(?:[cm]?[jt]sx?|11tydata\.json|json5?|ya?ml|njk|liquid|html?|svg|sh|php|py)$/i.test(name) && !isJsonPlace(path)) {
		return "Remove this file: it is no entry, and nothing in content/ is run or copied.";
	}
	const ending = isJsonPlace(path) ? ".json" : ".md";
	if (!name.endsWith(ending)) return `Remove this file, or give its name the ending ${ending}: entries here end in ${ending}.`;
	const stem = name.split(".", 1)[0] ?? "";
	if (stem.length > 64) return "Shorten the name of this file to 64 characters.";
	if (slugPattern.test(stem) && second === name)
		return `Move this file: of Markdown files ${folder === "" ? "" : "here "}only city.md stands in a city's folder.`;
	if (slugPattern.test(stem) && folder === name) return "Move this file: only network.md stands here.";
	return "Rename this file with small letters, digits and single hyphens, such as open-lab.md, or open-lab.lt.md for a translation.".replaceAll(
		".md",
		ending,
	);
}

function isJsonPlace(path: string): boolean {
	const probe = parsePath(path.replace(/[^/]*$/, "x.json"));
	return probe !== undefined && isJsonKind(probe.kind);
}

function isMediaPath(path: string): boolean {
	return /^content\/(?:[a-z0-9-]+\/)?media\/[^/]+$/.test(path) && mediaName.test(baseName(path)) && baseName(path).length <= 80;
}

function baseName(path: string): string {
	return path.slice(path.lastIndexOf("/") + 1);
}

/** A name as it may be printed: what is invisible or would break a line is shown as a question mark. */
function showPath(path: string): string {
	return path.replace(/[\p{C}\p{Zl}\p{Zp}]/gu, "?");
}
