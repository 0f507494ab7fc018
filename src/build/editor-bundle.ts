/** The editor's browser code: one bundle for all cities, its languages beside it. Nothing in it makes code from text, so the strictest policy holds. */
import { readFile } from "node:fs/promises";
import { basename } from "node:path";
import { fileURLToPath } from "node:url";
import { build, type Plugin } from "esbuild";
import type { BuiltFile } from "./file.ts";
import { formatValidators } from "./validators.ts";

export interface EditorBundle {
	/** From the root of the site. */
	readonly script: string;
	readonly style: string;
	readonly files: readonly BuiltFile[];
}

export async function buildEditorBundle(): Promise<EditorBundle> {
	const { outputFiles } = await build({
		entryPoints: ["admin.ts", "admin.css"].map((name) => fileURLToPath(new URL(`../cms/admin/${name}`, import.meta.url))),
		outdir: "/assets/editor",
		bundle: true,
		splitting: true,
		format: "esm",
		minify: true,
		write: false,
		target: ["chrome123", "firefox120", "safari17.5"],
		entryNames: "[name]-[hash]",
		chunkNames: "[name]-[hash]",
		legalComments: "none",
		loader: { ".wasm": "empty" },
		define: { "process.env.NODE_ENV": '"production"', global: "globalThis" },
		plugins: [replaceModules()],
		logLevel: "error",
	});
	const files = outputFiles.map(({ path, contents }) => ({ url: `/assets/editor/${basename(path)}`, text: contents }));
	const find = (ending: string) => files.find(({ url }) => new RegExp(`/admin-[A-Z0-9]{8}\\.${ending}$`).test(url))?.url ?? "";
	return { script: find("js"), style: find("css"), files };
}

/** Three modules are others in the browser: the reasons stand beside them. */
function replaceModules(): Plugin {
	return {
		name: "replace-modules",
		setup({ onLoad, onResolve }) {
			// Checks the configuration with code made from text; ours is made from schemas and tested.
			onLoad({ filter: /decap-cms-core[\\/]dist[\\/]esm[\\/]constants[\\/]configSchema\.js$/ }, () => ({
				contents: "export function validateConfig() {}",
			}));
			// Names files after titles in a way that content/ does not allow.
			onLoad({ filter: /decap-cms-core[\\/]dist[\\/]esm[\\/]lib[\\/]urlHelper\.js$/ }, async ({ path }) => ({
				contents: (await readFile(path, "utf8")).replace("export function sanitizeSlug(", "function sanitizeSlug(") + OUR_FILE_NAMES,
			}));
			// Compiles the schemas with code made from text: here they come compiled.
			onLoad({ filter: /src[\\/]content[\\/]schema\.ts$/ }, ({ path }) => ({
				contents: formatValidators(),
				loader: "js",
				resolveDir: fileURLToPath(new URL(".", `file://${path}`)),
			}));
			onResolve({ filter: /^file-name-of-ours$/ }, () => ({ path: fileURLToPath(new URL("../cms/file-name.ts", import.meta.url)) }));
		},
	};
}

const OUR_FILE_NAMES = '\nexport { formatFileName as sanitizeSlug } from "file-name-of-ours";\n';
