/** The sentence about a name that the schema does not know: what was probably meant, or why it may not stand here. */
import type { Finding } from "./finding.ts";
import { resolveSchema } from "./kinds.ts";
import type { Mistake } from "./mistake.ts";
import { findNearest } from "./nearest.ts";

/** What Eleventy and its like would obey, if they ever saw it. */
const generatorKey =
	/^(?:permalink|layout|templateEngineOverride|pagination|eleventy\w*|tags|date|collections?|alias(?:es)?|redirect(?:_?from|s)?|override)$/;

export function explainUnknown({ path, params, schema, hint }: Mistake): Partial<Finding> {
	const name = String(params.additionalProperty);
	const at = { path: [...path, name], onKey: true };
	if (hint.original !== undefined && hint.facts?.has([...path.filter((step) => typeof step === "string"), name].join("."))) {
		return { ...at, message: `Remove "${name}": facts stand only in ${hint.original}.` };
	}
	if (path.length === 0 && generatorKey.test(name)) {
		return { ...at, message: `Remove "${name}": pages are made by the site, not by what a file says about them.` };
	}
	const known = Object.keys(schema.properties ?? {});
	const nearest = findNearest(name, known);
	if (nearest !== undefined) return { ...at, fix: nearest, message: `Remove "${shorten(name)}", or did you mean "${nearest}"?` };
	const place = path.length === 0 ? `this ${hint.kind ?? "entry"}` : `"${path.findLast((step) => typeof step === "string")}"`;
	const choices = known.length <= 8 ? ` (only ${known.map((each) => `"${each}"`).join(", ")})` : "";
	return { ...at, message: `Remove "${shorten(name)}": ${place} has nothing of that name${choices}.` };
}

/** Every name in the schema, with the names round it: `price`, `price.amount`, `places.lat`. */
export function namesIn(schema: Parameters<typeof resolveSchema>[0], prefix = ""): readonly string[] {
	const resolved = resolveSchema(schema);
	if (resolved.items !== undefined) return namesIn(resolved.items, prefix);
	return Object.entries(resolved.properties ?? {}).flatMap(([name, inner]) => [`${prefix}${name}`, ...namesIn(inner, `${prefix}${name}.`)]);
}

function shorten(name: string): string {
	return name.length > 60 ? `${name.slice(0, 60)}…` : name;
}
