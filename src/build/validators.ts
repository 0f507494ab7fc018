/** The validators of all schemas as the text of a module that stands in for `src/content/schema.ts` in the browser. */
import { fileURLToPath } from "node:url";
import { _ } from "ajv";
import standaloneCode from "ajv/dist/standalone/index.js";
import type { Plugin } from "esbuild";
import { type Kind, kinds, schemas } from "../content/kinds.ts";
import { createAjv } from "../content/schema.ts";
import { translationSchema } from "../content/translation-schema.ts";
import { isJsonKind } from "../content/tree.ts";

/** Imports only what lies beside the module that it replaces, and what ajv needs when it runs. */
export function formatValidators(wanted: readonly Kind[] = kinds): string {
	const ajv = createAjv({ code: { source: true, esm: true, formats: _`ourFormats` } });
	const names: Record<string, string> = {};
	const edited = wanted.filter((kind) => !isJsonKind(kind));
	for (const kind of edited) {
		ajv.addSchema(schemas[kind], `own-${kind}`);
		ajv.addSchema({ ...translationSchema(kind), $id: `translation-${kind}` });
		names[`validate_${kind}`] = `own-${kind}`;
		names[`validate_${kind}_translation`] = `translation-${kind}`;
	}
	const table = edited.map((kind) => `"${kind}": validate_${kind}, "${kind} translation": validate_${kind}_translation`).join(",\n");
	return `import { formats as ourFormats } from "./formats.ts";
${standaloneCode.default(ajv, names)}
const validators = {
${table}
};
export function validatorOf(kind, isTranslation = false) {
	const validate = validators[isTranslation ? kind + " translation" : kind];
	return (data) => (validate(data) ? [] : (validate.errors ?? []));
}
`;
}

/** For a bundle that checks entries of these kinds: compiling a schema makes code from text, which no policy of ours allows. */
export function compiledSchemas(wanted: readonly Kind[]): Plugin {
	return {
		name: "compiled-schemas",
		setup({ onLoad }) {
			onLoad({ filter: /src[\\/]content[\\/]schema\.ts$/ }, ({ path }) => ({
				contents: formatValidators(wanted),
				loader: "js",
				resolveDir: fileURLToPath(new URL(".", `file://${path}`)),
			}));
		},
	};
}
