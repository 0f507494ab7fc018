/** The editor's browser code: one bundle for all cities, its languages beside it. Nothing in it makes code from text, so the strictest policy holds. */
import { basename } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { replaceModules } from "./editor-modules.ts";
import type { BuiltFile } from "./file.ts";

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
		loader: { ".wasm": "empty", ".png": "dataurl" },
		define: { "process.env.NODE_ENV": '"production"', global: "globalThis" },
		plugins: [replaceModules()],
		logLevel: "error",
	});
	const files = outputFiles.map(({ path, contents }) => ({ url: `/assets/editor/${basename(path)}`, text: contents }));
	const find = (ending: string) => files.find(({ url }) => new RegExp(`/admin-[A-Z0-9]{8}\\.${ending}$`).test(url))?.url ?? "";
	return { script: find("js"), style: find("css"), files };
}
