/** The picture of each badge for links, in each language that the badge has a page in; all its proofs share it. Made once, then kept in the cache. */
import { mkdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import sharp from "sharp";
import type { Badge } from "../model/badge.ts";
import type { Network } from "../model/network.ts";
import { textIn } from "../model/text.ts";
import { pageLanguages, sharePicturePath } from "../model/url.ts";
import { badgeSvg } from "../views/badge-picture.tsx";
import { type BuiltFile, hashOf } from "./file.ts";
import { once } from "./once.ts";
import { loadOutlines } from "./outlines.ts";
import { readOrMake } from "./pictures.ts";
import { BADGE, layOutShare, type ShareWords } from "./share-layout.ts";

/** Part of the name of a cached picture: a change of the settings or the layout makes them anew. */
const SETTINGS = "1";
/** Pictures that are drawn at the same time. */
const AT_ONCE = 4;

interface Folders {
	/** The folder `content/`. */
	readonly content: string;
	readonly cache: string;
}

export async function buildSharePictures({ cities }: Network, { content, cache }: Folders): Promise<BuiltFile[]> {
	const folder = join(cache, "share");
	await mkdir(folder, { recursive: true });
	const outlines = once(loadOutlines);
	const build = async ({ badge, language }: (typeof wanted)[number]): Promise<BuiltFile> => {
		const words = { ...wordsOf(badge, language), badge: await readBadge(badge, content) };
		const name = `${hashOf(JSON.stringify(words))}-${SETTINGS}.png`;
		const text = await readOrMake(join(folder, name), async () => draw(layOutShare(words, await outlines())));
		return { url: sharePicturePath(badge, language), text };
	};
	const wanted = cities.flatMap(({ badges }) => badges.flatMap((badge) => pageLanguages(badge).map((language) => ({ badge, language }))));
	const files: BuiltFile[] = [];
	for (let start = 0; start < wanted.length; start += AT_ONCE)
		files.push(...(await Promise.all(wanted.slice(start, start + AT_ONCE).map(build))));
	return files;
}

function wordsOf(badge: Badge, language: string): Omit<ShareWords, "badge"> {
	return {
		name: textIn(badge, language).data.name,
		issuer: badge.issuer === undefined ? "" : textIn(badge.issuer, language).data.name,
		place: textIn(badge.city, language).data.name,
		colour: badge.city.facts.colours.main,
	};
}

/** As a part of an SVG: a picture of its own is put into it. */
async function readBadge(badge: Badge, content: string): Promise<string> {
	const { size, left, top } = BADGE;
	const { image } = badge.facts;
	if (image === undefined) return badgeSvg(badge, size).replace("<svg", `<svg x="${left}" y="${top}"`);
	const file = await readFile(join(content, badge.city.slug, "media", image.file));
	const small = await sharp(file).autoOrient().resize(size, size, { fit: "inside" }).png().toBuffer();
	const data = `data:image/png;base64,${small.toString("base64")}`;
	return `<image x="${left}" y="${top}" width="${size}" height="${size}" href="${data}"/>`;
}

async function draw(svg: string): Promise<Uint8Array> {
	return sharp(Buffer.from(svg)).png({ palette: true }).toBuffer();
}
