/** Pictures of the cities' media folders in the sizes and formats that pages offer; without metadata, named by their content, kept in a cache. */
import { access, mkdir, readFile, rename, writeFile } from "node:fs/promises";
import { join } from "node:path";
import sharp from "sharp";
import type { CityContent } from "../content/entry.ts";
import type { PictureFile, PictureSize } from "../views/reader.ts";
import { type BuiltFile, hashOf } from "./file.ts";

const WIDTHS = [480, 960, 1440];
/** Part of the name of a cached picture: a change of the settings makes them anew. */
const SETTINGS = "3";
/** The most bytes that a picture should have, and the qualities that are tried in turn until it has no more. */
const MOST_BYTES = 40_000;
const QUALITIES = { avif: [50, 43, 36, 29], webp: [72, 64, 56, 48] } as const;
const MOST_PIXELS = 50_000_000;

export interface Pictures {
	/** By `<city>/<file>`. */
	readonly pictures: ReadonlyMap<string, PictureFile>;
	readonly files: readonly BuiltFile[];
}

interface Folders {
	/** The folder `content/`. */
	readonly content: string;
	/** Where made pictures are kept between builds. */
	readonly cache: string;
}

export async function buildPictures(cities: readonly CityContent[], folders: Folders): Promise<Pictures> {
	await mkdir(folders.cache, { recursive: true });
	const pictures = new Map<string, PictureFile>();
	const files: BuiltFile[] = [];
	for (const { slug, media } of cities) {
		for (const name of media) {
			const source = await readFile(join(folders.content, slug, "media", name));
			if (name.endsWith(".pdf")) {
				files.push({ url: `/${slug}/media/${name}`, text: source });
				continue;
			}
			const { picture, made } = await buildPicture(source, name.slice(0, name.lastIndexOf(".")), folders.cache);
			pictures.set(`${slug}/${name}`, picture);
			files.push(...made);
		}
	}
	return { pictures, files };
}

async function buildPicture(source: Uint8Array, name: string, cache: string): Promise<{ picture: PictureFile; made: BuiltFile[] }> {
	const { width = 1, height = 1 } = await sharp(source, { limitInputPixels: MOST_PIXELS }).autoOrient().metadata();
	const widths = [...WIDTHS.filter((candidate) => candidate < width), Math.min(width, WIDTHS.at(-1) ?? width)];
	const made: BuiltFile[] = [];
	const sizes = async (format: "avif" | "webp"): Promise<PictureSize[]> => {
		const found: PictureSize[] = [];
		for (const size of [...new Set(widths)]) {
			const text = await readOrMake(join(cache, `${hashOf(source)}-${size}-${SETTINGS}.${format}`), () => resize(source, size, format));
			const url = `/assets/${name}-${size}-${hashOf(text)}.${format}`;
			made.push({ url, text });
			found.push({ url, width: size });
		}
		return found;
	};
	return { picture: { width, height, avif: await sizes("avif"), webp: await sizes("webp") }, made };
}

async function resize(source: Uint8Array, width: number, format: "avif" | "webp"): Promise<Uint8Array> {
	let made: Uint8Array = new Uint8Array();
	for (const quality of QUALITIES[format]) {
		const resized = sharp(source, { limitInputPixels: MOST_PIXELS }).autoOrient().resize({ width, withoutEnlargement: true });
		made = await (format === "avif" ? resized.avif({ quality, effort: 2 }) : resized.webp({ quality })).toBuffer();
		if (made.length <= MOST_BYTES) break;
	}
	return made;
}

/** By a temporary file and a rename, so that two builds may share the cache. */
export async function readOrMake(path: string, make: () => Promise<Uint8Array>): Promise<Uint8Array> {
	const cached = await access(path).then(
		() => true,
		() => false,
	);
	if (cached) return readFile(path);
	const made = await make();
	await writeFile(`${path}.${process.pid}.tmp`, made);
	await rename(`${path}.${process.pid}.tmp`, path);
	return made;
}
