/** A schema prepared for walking over data: each value with what the schema says about it, references resolved once. */
import { definitionName, type Kind, resolveSchema, type Schema, schemas } from "./kinds.ts";
import { translationSchema } from "./translation-schema.ts";

export interface Shape {
	/** Free text, as opposed to choices, slugs, dates and links, which their own rule checks wholly. */
	readonly isText: boolean;
	/** A name of a file in the media folder. */
	readonly isMedia: boolean;
	readonly isLink: boolean;
	/** The kind of entry that the value names. */
	readonly entry: string | undefined;
	/** Only that which holds something to look at. */
	readonly properties: ReadonlyMap<string, Shape>;
	readonly items: Shape | undefined;
	readonly others: Shape | undefined;
}

/** Called with each text that the schema foresees; the path is only good during the call (copy it to keep it). */
export type Visit = (text: string, shape: Shape, path: (string | number)[]) => void;

const known = new Map<string, Shape>();

export function shapeOf(kind: Kind, isTranslation = false): Shape {
	const key = `${kind}${isTranslation ? " translation" : ""}`;
	const shape = known.get(key) ?? toShape(isTranslation ? translationSchema(kind) : schemas[kind]);
	known.set(key, shape);
	return shape;
}

/** Walks only what has the type that the schema asks for: of the rest the schema check has spoken. */
export function visitTexts(shape: Shape, value: unknown, visit: Visit, path: (string | number)[] = []): void {
	if (typeof value === "string") visit(value, shape, path);
	if (typeof value !== "object" || value === null) return;
	if (Array.isArray(value)) {
		if (shape.items === undefined) return;
		for (let index = 0; index < value.length; index++) {
			path.push(index);
			visitTexts(shape.items, value[index], visit, path);
			path.pop();
		}
		return;
	}
	for (const name of Object.keys(value)) {
		const inner = shape.properties.get(name) ?? shape.others;
		if (inner === undefined) continue;
		path.push(name);
		visitTexts(inner, (value as Record<string, unknown>)[name], visit, path);
		path.pop();
	}
}

function toShape(schema: Schema): Shape {
	const resolved = resolveSchema(schema);
	const { type, pattern, format, additionalProperties, items, properties = {} } = resolved;
	const definition = definitionName(schema);
	return {
		isText: type === "string" && pattern === undefined && format === undefined && resolved.enum === undefined,
		isMedia: definition === "picture" || definition === "media",
		isLink: format === "link",
		entry: resolved["x-entry"],
		properties: new Map(Object.entries(properties).map(([name, inner]) => [name, toShape(inner)])),
		items: items && toShape(items),
		others: typeof additionalProperties === "object" ? toShape(additionalProperties) : undefined,
	};
}
