/** The files of a whole build, written into a new folder; the search index is made by another process at the same time. */
import { buildHostFiles } from "../pages/host-files.ts";
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
	const writeAll = async () => {
		await writePages(folder, build, renderers);
		await writeFiles(folder, [...texts(), ...explorers(), ...files, ...(cities === undefined ? buildHostFiles(site, routes) : [])]);
	};
	const [index] = await Promise.all([buildSearch(site, cities), writeAll()]);
	await writeFiles(folder, index);
}
