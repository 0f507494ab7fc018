/** What a draft may touch: the entries of one kind in one city, and that city's pictures. Everything else is refused, whatever it looks like. */
import { type Kind, kinds } from "../content/kinds.ts";
import { isJsonKind, parsePath, slugPattern } from "../content/tree.ts";
import { Refusal } from "./refusal.ts";

export interface DraftName {
	readonly collection: string;
	readonly slug: string;
	readonly kind: Kind;
	/** Empty for the hub. */
	readonly city: string;
}

export function parseDraftName(collection: unknown, slug: unknown): DraftName {
	const [city = "", kind = "", ...more] = String(collection).split("_");
	const known = kinds.find((each) => each === kind && !isJsonKind(each));
	const isPlace = slugPattern.test(city) && city.length <= 64;
	if (known === undefined || !isPlace || more.length > 0) throw new Refusal(400, `There is no collection "${show(collection)}".`);
	if (typeof slug !== "string" || !slugPattern.test(slug) || slug.length > 64) {
		throw new Refusal(400, `Give the entry a title with some letters: "${show(slug)}" cannot be the name of its file.`);
	}
	return { collection: String(collection), slug, kind: known, city: city === "pages" ? "" : city };
}

/** The file of the entry itself or of one of its translations. */
export function checkEntryPath({ kind, city, slug }: DraftName, path: unknown): string {
	const location = typeof path === "string" && path.startsWith("content/") ? parsePath(path) : undefined;
	const name = kind === "city" ? city : slug;
	if (location === undefined || location.kind !== kind || location.city !== city || (kind !== "city" && location.slug !== name)) {
		throw new Refusal(403, `This editor may not write "${show(path)}".`);
	}
	return String(path);
}

export function checkMediaPath(city: string, path: unknown): string {
	const folder = mediaFolder(city);
	const name = typeof path === "string" && path.startsWith(`${folder}/`) ? path.slice(folder.length + 1) : "";
	if (name.length > 80 || !/^[a-z0-9]+(-[a-z0-9]+)*\.(jpg|jpeg|png|webp|avif|pdf)$/.test(name)) {
		throw new Refusal(
			403,
			`A picture is a jpg, png, webp or avif in ${folder}, named with small letters, digits and hyphens: not "${show(path)}".`,
		);
	}
	return `${folder}/${name}`;
}

/** Whatever else got onto a draft's branch, it is not published with the draft. */
export function checkChangedPath(name: DraftName, path: string): void {
	if (path.startsWith(`${mediaFolder(name.city)}/`)) checkMediaPath(name.city, path);
	else checkEntryPath(name, path);
}

/** A folder that may be read: `content/`, a city's, or one inside it. */
export function checkFolder(folder: unknown): string {
	if (typeof folder !== "string" || !/^content(?:\/[a-z0-9-]+){0,2}$/.test(folder))
		throw new Refusal(403, `This editor may not read "${show(folder)}".`);
	return folder;
}

export function checkReadable(path: unknown): string {
	if (
		typeof path !== "string" ||
		(parsePath(path) === undefined && !/^content\/(?:[a-z0-9-]+\/)?media\/[a-z0-9.-]+$/.test(path)) ||
		!path.startsWith("content/")
	) {
		throw new Refusal(403, `This editor may not read "${show(path)}".`);
	}
	return path;
}

export function mediaFolder(city: string): string {
	return city === "" ? "content/media" : `content/${city}/media`;
}

function show(value: unknown): string {
	return String(value)
		.replace(/[\p{C}\p{Zl}\p{Zp}]/gu, "?")
		.slice(0, 120);
}
