/**
 * `node --import ./scripts/load-tsx.ts …`: Node.js runs TypeScript itself, but no JSX: esbuild turns that into calls. What was turned and compiled once
 * is kept in `.cache/`, so that a command starts sooner: docs/decisions/0020-jsx-by-a-hook.md.
 */
import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { enableCompileCache, registerHooks, setSourceMapsSupport } from "node:module";
import { fileURLToPath } from "node:url";
import { transformSync, version } from "esbuild";

const FOLDER = fileURLToPath(new URL("../.cache/tsx/", import.meta.url));

enableCompileCache(fileURLToPath(new URL("../.cache/compiled/", import.meta.url)));
setSourceMapsSupport(true);
registerHooks({
	load(url, context, next) {
		if (!URL.parse(url)?.pathname.endsWith(".tsx")) return next(url, context);
		return { format: "module", source: turn(fileURLToPath(url)), shortCircuit: true };
	},
});

function turn(path: string): string {
	const text = readFileSync(path, "utf8");
	const kept = `${FOLDER}${createHash("sha256").update(`${version} ${path}\n${text}`).digest("hex")}.js`;
	try {
		return readFileSync(kept, "utf8");
	} catch {
		const { code } = transformSync(text, {
			loader: "tsx",
			jsx: "automatic",
			jsxImportSource: "preact",
			sourcefile: path,
			sourcemap: "inline",
		});
		keep(kept, code);
		return code;
	}
}

/** Another command may do the same now. What cannot be kept is turned each time. */
function keep(path: string, code: string): void {
	const temporary = `${path}.${process.pid}`;
	try {
		mkdirSync(FOLDER, { recursive: true });
		writeFileSync(temporary, code);
		renameSync(temporary, path);
	} catch {}
}
