/** The browser code: each island one file, so that a page asks for few; what only some readers need is a file of its own, loaded by its address. */
import { basename } from "node:path";
import { fileURLToPath } from "node:url";
import { type BuildOptions, type BuildResult, build, type Metafile } from "esbuild";
import type { BuiltFile } from "./file.ts";
import { compiledSchemas } from "./validators.ts";

export interface Islands {
	/** By the name of the file. */
	readonly urls: ReadonlyMap<string, string>;
	/** By the address of a file: those that it cannot start without, in the order in which they are run. */
	readonly needs: ReadonlyMap<string, readonly string[]>;
	readonly files: readonly BuiltFile[];
}

/** The files of src/islands that are loaded by themselves; the others are their parts. */
const ENTRIES = [
	"explorer-downloads",
	"explorer-near",
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
	const bundles = await Promise.all([bundle(ENTRIES, false), bundleDraft(), ...signed]);
	const files = bundles.flatMap(toFiles);
	const needs = new Map(bundles.flatMap(({ metafile }) => Object.entries(metafile.outputs).map(toNeeds)));
	const urls = new Map(
		[...ENTRIES, DRAFT, ...SIGNED_ENTRIES].map((element) => [
			element,
			files.find(({ url }) => new RegExp(`/${element}-[A-Z0-9]{8}\\.js$`).test(url))?.url ?? "",
		]),
	);
	return { urls, needs, files };
}

function bundleDraft(): Promise<Bundle> {
	return build({
		entryPoints: { [DRAFT]: fileURLToPath(new URL("../suggestions/draft.ts", import.meta.url)) },
		...SHARED,
		plugins: [compiledSchemas(["opportunity"])],
		// What splits the front matter also keeps its bytes, which nobody reads here.
		define: { "Buffer.from": "String" },
	});
}

function bundle(entries: readonly string[], splitting: boolean): Promise<Bundle> {
	const folder = fileURLToPath(new URL("../islands/", import.meta.url));
	return build({
		entryPoints: entries.map((element) => `${folder}${element}.ts`),
		...SHARED,
		splitting,
		// Within the script, so that a page which may ask for nothing can use it too.
		loader: { ".wasm": "base64" },
		// Its own entry is not tree-shaken.
		alias: { leaflet: "leaflet/dist/leaflet-src.esm.js" },
	});
}

const SHARED = {
	outdir: "/assets",
	bundle: true,
	format: "esm",
	minify: true,
	write: false,
	metafile: true,
	target: ["chrome123", "firefox120", "safari17.5"],
	entryNames: "[name]-[hash]",
	legalComments: "none",
} as const satisfies BuildOptions;

type Bundle = BuildResult<typeof SHARED>;

function toFiles({ outputFiles }: Bundle): BuiltFile[] {
	return outputFiles.map(({ path, contents }) => ({ url: toUrl(path), text: contents }));
}

function toNeeds([path, { imports }]: [string, Metafile["outputs"][string]]): [string, readonly string[]] {
	return [toUrl(path), imports.filter(({ kind }) => kind === "import-statement").map((each) => toUrl(each.path))];
}

function toUrl(path: string): string {
	return `/assets/${basename(path)}`;
}
