/** The demonstration content shows everything that the content model can say, and is big enough to judge the site by. */
import { expect, test } from "vitest";
import type { CityContent } from "../src/content/entry.ts";
import { resolveSchema, type Schema, schemas } from "../src/content/kinds.ts";
import { readContent } from "../src/content/read.ts";

const { content, problems } = await readContent("content");
const cities = content?.cities ?? [];
const LARGE = ["ljubljana", "lorca", "tilburg", "vilnius"];

test("the demonstration content has no problems", () => {
	expect(problems).toEqual([]);
});

test.each(LARGE)("%s has 20 or more opportunities, 4 or more playlists, 8 or more badges and 6 or more organisations", (slug) => {
	expect(sizesOf(slug)).toEqual({ opportunities: true, playlists: true, badges: true, organisations: true });

	function sizesOf(name: string) {
		const city = cities.find((candidate) => candidate.slug === name);
		const least = { opportunities: 20, playlists: 4, badges: 8, organisations: 6 } as const;
		return Object.fromEntries(
			Object.entries(least).map(([kind, count]) => [kind, (city?.[kind as keyof typeof least].length ?? 0) >= count]),
		);
	}
});

test("every other city has 5 or more opportunities, a playlist and two badges", () => {
	const small = cities.filter(({ slug }) => !LARGE.includes(slug));
	expect(small).toHaveLength(7);
	expect(
		small.filter(({ opportunities, playlists, badges }) => opportunities.length < 5 || playlists.length < 1 || badges.length < 2),
	).toEqual([]);
});

test("the demonstration says of every city that it is a sample", () => {
	expect(cities.filter(({ city }) => city.data.sample !== true).map(({ slug }) => slug)).toEqual([]);
});

const KINDS = {
	city: cities.map(({ city }) => city.data),
	opportunity: all("opportunities"),
	playlist: all("playlists"),
	badge: all("badges"),
	organisation: all("organisations"),
	network: content === undefined ? [] : [content.network.data],
	page: content?.pages.map(({ data }) => data) ?? [],
} as const;

/** An organisation's place is the part that opportunities use too; these facts say nothing about where an organisation is found. */
const WITHOUT_SENSE = { organisation: ["place.id", "place.outsideCity"] } as const;

test.each(Object.keys(KINDS) as (keyof typeof KINDS)[])("every field of a %s is used somewhere in the demonstration", (kind) => {
	const used = new Set(KINDS[kind].flatMap((data) => pathsIn(data)));
	const senseless: readonly string[] = kind === "organisation" ? WITHOUT_SENSE.organisation : [];
	expect(pathsOf(schemas[kind]).filter((path) => !used.has(path) && !senseless.includes(path))).toEqual([]);
});

function all(kind: "opportunities" | "playlists" | "badges" | "organisations"): readonly unknown[] {
	return cities.flatMap((city: CityContent) => city[kind].map(({ data }) => data as unknown));
}

/** The paths of all properties of a schema: `places[].lat`. */
function pathsOf(schema: Schema, prefix = ""): string[] {
	const resolved = resolveSchema(schema);
	const items = resolved.items === undefined ? [] : pathsOf(resolved.items, `${prefix}[]`);
	return [
		...items,
		...Object.entries(resolved.properties ?? {}).flatMap(([name, inner]) => [join(prefix, name), ...pathsOf(inner, join(prefix, name))]),
	];
}

function pathsIn(value: unknown, prefix = ""): string[] {
	if (Array.isArray(value)) return value.flatMap((item) => pathsIn(item, `${prefix}[]`));
	if (typeof value !== "object" || value === null) return [];
	return Object.entries(value).flatMap(([name, inner]) => [join(prefix, name), ...pathsIn(inner, join(prefix, name))]);
}

function join(prefix: string, name: string): string {
	return prefix === "" ? name : `${prefix}.${name}`;
}
