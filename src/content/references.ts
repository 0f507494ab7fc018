/** Gate three: what an entry names must exist, as a file; what is broken there is told there. */
import type { Reference } from "./check-entry.ts";
import type { Finding } from "./finding.ts";
import { findNearest } from "./nearest.ts";
import { entryId } from "./tree.ts";
import type { Item, World } from "./world.ts";

/** Looking for the nearest of thousands of names is dear; beyond this many in one run the sentence does without. */
const maximumOfSuggestions = 200;

/** The check for one run: it gives the findings of one entry. */
export function createReferenceCheck(world: World): (item: Item) => readonly Finding[] {
	let suggestions = 0;
	return (item) =>
		item.checked.references.flatMap((reference) => {
			const problem = judge(item, reference, world);
			if (problem !== "dangling") return problem === "" ? [] : [{ path: reference.path, message: problem }];
			suggestions++;
			return [explainDangling(item, reference, world, suggestions <= maximumOfSuggestions)];
		});
}

/** The id that a reference means: `slug` is the same city's, `city/slug` another's; skills belong to no city. */
export function targetOf({ kind, value }: Reference, city: string): string {
	return value.includes("/") || kind === "skill" ? value : entryId(city, value);
}

/** The sentence about a reference, "dangling" when it names nothing, or empty. */
function judge({ location }: Item, reference: Reference, world: World): string {
	const { kind, value } = reference;
	if (kind === "media") return (world.media.get(location.city)?.has(value) ?? false) ? "" : "dangling";
	const target = targetOf(reference, location.city);
	if (kind === location.kind && target === entryId(location.city, location.slug))
		return `Remove "${value}": an entry cannot name itself here.`;
	return (world.ids.get(kind)?.has(target) ?? false) ? "" : "dangling";
}

function explainDangling({ location }: Item, { kind, value, path }: Reference, world: World, withSuggestion: boolean): Finding {
	const what = kind === "media" ? `file "${value}" in the media folder` : `${kind} "${value}"`;
	const nearest = withSuggestion ? suggest(kind, value, location.city, world) : undefined;
	const advice = nearest === undefined ? "" : `; did you mean "${nearest}"?`;
	const end = kind === "media" ? ": put it there, or correct the name." : `: add its file, or correct the name.`;
	return { path, message: `There is no ${what}${advice === "" ? end : advice}`, fix: nearest ?? "" };
}

/** Among the names of the same city first, then among all. */
function suggest(kind: string, value: string, city: string, world: World): string | undefined {
	if (kind === "media") return findNearest(value, world.media.get(city) ?? []);
	const ids = [...(world.ids.get(kind) ?? [])];
	if (kind === "skill") return findNearest(value, ids);
	const own = ids.filter((id) => id.startsWith(`${city}/`)).map((id) => id.slice(city.length + 1));
	const slug = value.slice(value.indexOf("/") + 1);
	return (
		(value.includes("/") ? undefined : findNearest(value, own)) ??
		ids.find((id) => id.endsWith(`/${slug}`)) ??
		findNearest(value, ids) ??
		findNearest(slug, own)
	);
}
