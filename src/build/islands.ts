/** The browser code: each island one file, so that a page asks for few; what only some readers need is a file of its own, loaded by its address. */
import { basename } from "node:path";
import { fileURLToPath } from "node:url";
import { type BuildOptions, build, type OutputFile } from "esbuild";
import type { BuiltFile } from "./file.ts";
import { compiledSchemas } from "./validators.ts";

export interface Islands {
	/** By the name of the file. */
	readonly urls: ReadonlyMap<string, string>;
	readonly files: readonly BuiltFile[];
}

/** The files of src/islands that are loaded by themselves; the others are their parts. */
const ENTRIES = [
	"explorer-downloads",
	"explorer-words",
	"keep-offline",
	"kept-pages",
	"leaflet-map",
	"opportunity-explorer",
	"opportunity-map",
	"page-tools",
	"playlist-progress",
	"save-button",
	"saved-list",
	"site-search",
	"suggest-opportunity",
	"task-list",
	"vector-ground",
];

/** What checks a suggestion: the rules of the content, loaded when somebody asks for it. */
const DRAFT = "suggestion-draft";

/** Those that check signatures load what only few badges need when one of these comes: it is cut off. Each by itself, or what they share would be many small files. */
const SIGNED_ENTRIES = [
	"badge-award",
	"badge-claim",
	"badge-codes",
	"badge-verifier",
	"badge-wallet",
	"wallet-backup",
	"wallet-holder",
	"wallet-paper",
];

export async function buildIslands(): Promise<Islands> {
	const signed = SIGNED_ENTRIES.map((entry) => bundle([entry], true));
	const files = (await Promise.all([bundle(ENTRIES, false), bundleDraft(), ...signed])).flat();
	const urls = new Map(
		[...ENTRIES, DRAFT, ...SIGNED_ENTRIES].map((element) => [
			element,
			files.find(({ url }) => new RegExp(`/${element}-[A-Z0-9]{8}\\.js$`).test(url))?.url ?? "",
		]),
	);
	return { urls, files };
}

async function bundleDraft(): Promise<BuiltFile[]> {
	const { outputFiles } = await build({
		entryPoints: { [DRAFT]: fileURLToPath(new URL("../suggestions/draft.ts", import.meta.url)) },
		...SHARED,
		plugins: [compiledSchemas(["opportunity"])],
		// What splits the front matter also keeps its bytes, which nobody reads here.
		define: { "Buffer.from": "String" },
	});
	return toFiles(outputFiles);
}

async function bundle(entries: readonly string[], splitting: boolean): Promise<BuiltFile[]> {
	const folder = fileURLToPath(new URL("../islands/", import.meta.url));
	const { outputFiles } = await build({
		entryPoints: entries.map((element) => `${folder}${element}.ts`),
		...SHARED,
		splitting,
		// Within the script, so that a page which may ask for nothing can use it too.
		loader: { ".wasm": "base64" },
		// Its own entry is not tree-shaken.
		alias: { leaflet: "leaflet/dist/leaflet-src.esm.js" },
	});
	return toFiles(outputFiles);
}

const SHARED = {
	outdir: "/assets",
	bundle: true,
	format: "esm",
	minify: true,
	write: false,
	target: ["chrome123", "firefox120", "safari17.5"],
	entryNames: "[name]-[hash]",
	legalComments: "none",
} as const satisfies BuildOptions;

function toFiles(files: readonly OutputFile[]): BuiltFile[] {
	return files.map(({ path, contents }) => ({ url: `/assets/${basename(path)}`, text: contents }));
}
