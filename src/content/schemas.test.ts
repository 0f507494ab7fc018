import { checkSync } from "recheck";
import { describe, expect, it } from "vitest";
import { commonSchema, kinds, type Schema, schemas } from "./kinds.ts";
import { createAjv, validatorOf } from "./schema.ts";

interface Part {
	readonly name: string;
	readonly schema: Schema;
}

const parts: readonly Part[] = [
	...kinds.flatMap((kind) => listParts(kind, schemas[kind])),
	...Object.entries(commonSchema.$defs ?? {}).flatMap(([name, schema]) => listParts(`common.${name}`, schema)),
].filter(({ schema }) => schema.$ref === undefined);

describe("by the schema of schemas", () => {
	const ajv = createAjv({ meta: true });

	it.each([...Object.entries(schemas), ["common", commonSchema] as const])("%s is sound", (_name, schema) => {
		expect([ajv.validateSchema({ ...schema }), ajv.errors ?? []]).toEqual([true, []]);
	});

	it("one that is not is found", () => {
		expect(ajv.validateSchema({ ...schemas.city, required: "name" })).toBe(false);
	});
});

describe("every property of every schema", () => {
	it.each(parts)("$name has a title and a description", ({ schema }) => {
		expect(schema.title).toMatch(/\S/);
		expect(schema.description).toMatch(/\.$/);
	});

	it.each(parts)("$name has a limit", ({ schema }) => {
		expect(isLimited(schema), JSON.stringify(schema).slice(0, 200)).toBe(true);
	});
});

describe("every pattern", () => {
	const patterns = [
		...new Map(parts.flatMap(({ schema }) => [schema, schema.propertyNames ?? {}]).map((schema) => [schema.pattern, schema])),
	].filter(([pattern]) => pattern !== undefined);

	it.each(patterns)("%s takes time in proportion to the text, not more", (pattern = "") => {
		expect(checkSync(pattern, "u").status).toBe("safe");
	});

	it.each(patterns)("%s is anchored, has a length beside it and words for editors", (pattern = "", schema) => {
		expect(pattern).toMatch(/^\^.*\$$/);
		expect(schema.maxLength).toBeGreaterThan(0);
		expect(schema["x-expects"]).toMatch(/^(a|an|the|small) /);
	});
});

it.each(kinds)("the schema of %s and its translation compile strictly", (kind) => {
	expect(validatorOf(kind)).toBeTypeOf("function");
	expect(validatorOf(kind, true)).toBeTypeOf("function");
});

it("no schema refers to the data that it checks", () => {
	expect(JSON.stringify([schemas, commonSchema])).not.toContain("$data");
});

function listParts(name: string, schema: Schema): Part[] {
	const inner = Object.entries(schema.properties ?? {}).flatMap(([key, each]) => listParts(`${name}.${key}`, each));
	const items = schema.items === undefined ? [] : listParts(`${name}[]`, schema.items);
	const others = typeof schema.additionalProperties === "object" ? listParts(`${name}.*`, schema.additionalProperties) : [];
	return [{ name, schema }, ...inner, ...items, ...others];
}

function isLimited({ type, enum: choices, maxLength, maximum, minimum, maxItems, additionalProperties, maxProperties }: Schema): boolean {
	const types = typeof type === "string" ? [type] : (type ?? []);
	return types.every((each) => {
		if (each === "string") return choices !== undefined || maxLength !== undefined;
		if (each === "number" || each === "integer") return minimum !== undefined && maximum !== undefined;
		if (each === "array") return maxItems !== undefined;
		return each === "boolean" || additionalProperties === false || maxProperties !== undefined;
	});
}
