/** The browser code: each island a module of its own, what they share or load later in chunks. */
import { basename } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import type { BuiltFile } from "./file.ts";

export interface Islands {
	/** By the name of the custom element. */
	readonly urls: ReadonlyMap<string, string>;
	readonly files: readonly BuiltFile[];
}

/** The files of src/islands that define a custom element; the others are their parts. */
const ELEMENTS = ["opportunity-explorer", "opportunity-map", "site-search"];

export async function buildIslands(): Promise<Islands> {
	const folder = fileURLToPath(new URL("../islands/", import.meta.url));
	const { outputFiles } = await build({
		entryPoints: ELEMENTS.map((element) => `${folder}${element}.ts`),
		outdir: "/assets",
		bundle: true,
		splitting: true,
		format: "esm",
		minify: true,
		write: false,
		target: ["chrome123", "firefox120", "safari17.5"],
		entryNames: "[name]-[hash]",
		chunkNames: "chunk-[hash]",
		legalComments: "none",
		// Its own entry is not tree-shaken.
		alias: { leaflet: "leaflet/dist/leaflet-src.esm.js" },
	});
	const files = outputFiles.map(({ path, contents }) => ({ url: `/assets/${basename(path)}`, text: contents }));
	const urls = new Map(
		ELEMENTS.map((element) => [element, files.find(({ url }) => new RegExp(`/${element}-[A-Z0-9]{8}\\.js$`).test(url))?.url ?? ""]),
	);
	return { urls, files };
}
