/** Modules of the editor that are others in its bundle, or a line of them: the reasons stand beside them. */
import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import type { OnLoadArgs, OnLoadResult, Plugin } from "esbuild";
import { schemas } from "../content/kinds.ts";
import { formatValidators } from "./validators.ts";

export function replaceModules(): Plugin {
	return {
		name: "replace-modules",
		setup({ onLoad, onResolve }) {
			// Checks the configuration with code made from text; ours is made from schemas and tested.
			onLoad({ filter: /decap-cms-core[\\/]dist[\\/]esm[\\/]constants[\\/]configSchema\.js$/ }, () => ({
				contents: "export function validateConfig() {}",
			}));
			// Names files after titles in a way that content/ does not allow.
			onLoad(
				{ filter: /decap-cms-core[\\/]dist[\\/]esm[\\/]lib[\\/]urlHelper\.js$/ },
				change([
					"export function sanitizeSlug(",
					'export { formatFileName as sanitizeSlug } from "file-name-of-ours";\nfunction sanitizeSlug(',
				]),
			);
			// Takes its items from the object of the editor; ours also know what helps to fill them in.
			onLoad(
				{ filter: /decap-cms-widget-list[\\/]dist[\\/]esm[\\/]ListControl\.js$/ },
				change([
					"import DecapCmsWidgetObject from 'decap-cms-widget-object';",
					'import { itemWidget as DecapCmsWidgetObject } from "items-of-ours";',
				]),
			);
			onLoad({ filter: /decap-cms-core[\\/]dist[\\/]esm[\\/]components[\\/]Editor[\\/]Editor\.js$/ }, change(SAVE_SOONER, OFFER_LATER));
			// A red that can be read on white, and white on it.
			onLoad({ filter: /decap-cms-ui-default[\\/]dist[\\/]esm[\\/]styles\.js$/ }, change(["red: '#ff003b'", "red: '#b3261e'"]));
			// Of all icons only those that a badge can have.
			onLoad({ filter: /lucide-static[\\/]icon-nodes\.json$/ }, async ({ path }) => ({
				contents: keepIcons(await readFile(path, "utf8")),
				loader: "json",
			}));
			// Compiles the schemas with code made from text: here they come compiled.
			onLoad({ filter: /src[\\/]content[\\/]schema\.ts$/ }, ({ path }) => ({
				contents: formatValidators(),
				loader: "js",
				resolveDir: fileURLToPath(new URL(".", `file://${path}`)),
			}));
			onResolve({ filter: /^items-of-ours$/ }, () => ({
				path: fileURLToPath(new URL("../cms/admin/object-control.tsx", import.meta.url)),
			}));
			onResolve({ filter: /^file-name-of-ours$/ }, () => ({ path: fileURLToPath(new URL("../cms/file-name.ts", import.meta.url)) }));
		},
	};
}

type Change = readonly [from: string, to: string];

/** What is typed was kept two seconds after the last key, and not at all while somebody went on typing. */
const SAVE_SOONER: Change = ["}, 2000);", "}, 300, { maxWait: 600 });"];

/** What was kept was offered while the entry was still loading, which then took its place. */
const OFFER_LATER: Change = [
	`    retrieveLocalBackup(collection, slug);
    if (newEntry) {
      createEmptyDraft(collection, this.props.location.search);
    } else {
      loadEntry(collection, slug);
    }`,
	`    const loading = newEntry ? createEmptyDraft(collection, this.props.location.search) : loadEntry(collection, slug);
    Promise.resolve(loading).then(() => retrieveLocalBackup(collection, slug));`,
];

/** Throws where a new version of the editor has another text. */
function change(...changes: readonly Change[]): (args: OnLoadArgs) => Promise<OnLoadResult> {
	return async ({ path }) => {
		let contents = await readFile(path, "utf8");
		for (const [from, to] of changes) {
			if (!contents.includes(from)) throw new Error(`${path} no longer has "${from}": look what this version does instead.`);
			contents = contents.replace(from, () => to);
		}
		return { contents };
	};
}

function keepIcons(text: string): string {
	const all = JSON.parse(text) as Readonly<Record<string, unknown>>;
	const names = schemas.badge.properties?.drawing?.properties?.icon?.enum ?? [];
	return JSON.stringify(Object.fromEntries(names.map((name) => [name, all[name]])));
}
