/** The files of a whole build, written into a new folder; the search index is made by another process at the same time. */
import { statSync } from "node:fs";
import { join } from "node:path";
import { buildHostFiles } from "../pages/host-files.ts";
import { placeTiles } from "./basemap.ts";
import { buildKeepLists } from "./keep.ts";
import { listPages, type Renderers } from "./pages.ts";
import { buildSearch } from "./search.ts";
import type { BuildOptions, SiteBuild } from "./site.ts";
import { writeFiles } from "./write.ts";

/** Also for measuring: pages and assets without feeds, data and search. */
export async function writePages(folder: string, build: SiteBuild, renderers: Renderers): Promise<void> {
	await writeFiles(folder, listPages(build.routes, renderers));
}

export async function writeSite(folder: string, build: SiteBuild, renderers: Renderers, { cities }: BuildOptions): Promise<void> {
	const { site, routes, texts, explorers, files } = build;
	const others = [
		...texts(),
		...explorers(),
		...(await build.signed()),
		...(await build.editor()),
		...files,
		...(cities === undefined ? buildHostFiles(site, routes) : []),
	];
	const writeAll = async () => {
		await writePages(folder, build, renderers);
		await writeFiles(folder, others);
	};
	const [index] = await Promise.all([buildSearch(site, cities), writeAll()]);
	await writeFiles(folder, index);
	await placeTiles(folder, build.tiles);
	const sizeOf = (url: string) => statSync(join(folder, url.replace(/\/$/, "/index.html"))).size;
	const addresses = [...others, ...index].map(({ url }) => url);
	await writeFiles(folder, await buildKeepLists(site, routes, addresses, sizeOf, cities));
}
