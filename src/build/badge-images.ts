/** The picture of each badge as a PNG, for wallets that show no SVG: its own picture, or its drawing. Square, kept in the cache. */
import { mkdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import sharp from "sharp";
import type { Badge } from "../model/badge.ts";
import type { Network } from "../model/network.ts";
import { badgeImagePath, BADGE_IMAGE_SIZE as SIZE } from "../model/url.ts";
import { badgeSvg } from "../views/badge-picture.tsx";
import { type BuiltFile, hashOf } from "./file.ts";
import { readOrMake } from "./pictures.ts";

const TRANSPARENT = { r: 0, g: 0, b: 0, alpha: 0 };
/** Part of the name of a cached picture: a change of the settings makes them anew. */
const SETTINGS = "1";

interface Folders {
	/** The folder `content/`. */
	readonly content: string;
	readonly cache: string;
}

export async function buildBadgeImages({ cities }: Network, { content, cache }: Folders): Promise<BuiltFile[]> {
	const folder = join(cache, "badges");
	await mkdir(folder, { recursive: true });
	const files: BuiltFile[] = [];
	for (const badge of cities.flatMap(({ badges }) => badges)) {
		const source = await readSource(badge, content);
		const text = await readOrMake(join(folder, `${hashOf(source)}-${SETTINGS}.png`), () => draw(source));
		files.push({ url: badgeImagePath(badge), text });
	}
	return files;
}

async function readSource(badge: Badge, content: string): Promise<Uint8Array> {
	const { image } = badge.facts;
	return image === undefined ? Buffer.from(badgeSvg(badge, SIZE)) : readFile(join(content, badge.city.slug, "media", image.file));
}

async function draw(source: Uint8Array): Promise<Uint8Array> {
	return sharp(source).autoOrient().resize(SIZE, SIZE, { fit: "contain", background: TRANSPARENT }).png({ palette: true }).toBuffer();
}
