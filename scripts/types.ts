/** Writes the TypeScript types of the schemas to `schemas/types.ts`; with `--check` it only says whether they are fresh. */
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { basename } from "node:path";
import { compile } from "json-schema-to-typescript";

const folder = new URL("../schemas/", import.meta.url);
const target = new URL("types.ts", folder);

const definitions: Record<string, unknown> = {};
for (const file of readdirSync(folder)
	.filter((name) => name.endsWith(".schema.json"))
	.sort()) {
	const schema = JSON.parse(readFileSync(new URL(file, folder), "utf8"));
	const name = basename(file, ".schema.json");
	Object.assign(definitions, name === "common" ? schema.$defs : { [`${name}Entry`]: schema });
}

const types = await compile({ title: "Schemas", $defs: toTypeShape(definitions) as object }, "Schemas", {
	additionalProperties: false,
	bannerComment: "/** The shapes of all entries. Written by `npm run types` from the schemas: change those, not this. */",
	unreachableDefinitions: true,
});
const text = types
	.replace(/export interface Schemas \{[^}]*\}\n/, "")
	.replace(/ \*\n \* This interface was referenced by[^*]*\n \* via[^*]*\n/g, "");

if (!process.argv.includes("--check")) writeFileSync(target, text);
else if (readFileSync(target, "utf8") !== text) {
	console.error('schemas/types.ts is older than the schemas. Run "npm run types" and commit the result.');
	process.exit(1);
}

/** What a type can say: without titles (they would become type names) and without rules that only validation needs. */
function toTypeShape(value: unknown): unknown {
	if (Array.isArray(value)) return value.map(toTypeShape);
	if (typeof value !== "object" || value === null) return value;
	if ("$ref" in value) return { $ref: String(value.$ref).replace("common.schema.json", "") };
	const validationOnly = [
		"$id",
		"$schema",
		"title",
		"oneOf",
		"minItems",
		"maxItems",
		"minProperties",
		"maxProperties",
		"dependentRequired",
		"propertyNames",
		"if",
		"then",
	];
	return Object.fromEntries(
		Object.entries(value)
			.filter(([key, inner]) => !(validationOnly.includes(key) && (key !== "title" || typeof inner === "string")))
			.map(([key, inner]) => [key, toTypeShape(inner)]),
	);
}
