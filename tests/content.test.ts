/** The demonstration content shows everything that the content model can say, and is big enough to judge the site by. */
import { describe, expect, test } from "vitest";
import { type Assertion, listAssertions } from "../src/awards/assertion.ts";
import { findAwardFaults } from "../src/awards/check.ts";
import { buildIssuers, fetchPublished } from "../src/awards/issuer.ts";
import { createResolver } from "../src/badges/resolve.ts";
import { verifyCredential } from "../src/badges/verify-credential.ts";
import type { CityContent } from "../src/content/entry.ts";
import { resolveSchema, type Schema, schemas } from "../src/content/kinds.ts";
import { readContent } from "../src/content/read.ts";
import { buildNetwork } from "../src/model/build.ts";

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

describe("the badges of the demonstration", async () => {
	if (content === undefined) throw new Error("The demonstration cannot be read.");
	const network = buildNetwork(content);
	const issuers = await buildIssuers(content, network);
	const assertions = listAssertions(content);
	const resolver = createResolver(fetchPublished("http://localhost:8080/", issuers));
	const circumstances = { resolver, now: Date.UTC(2026, 10, 28), isKnown: () => true };
	const judged = await Promise.all(assertions.map(async (assertion) => (await verifyCredential(assertion.compact(), circumstances)).code));
	const keyOf = ({ issuerId, thumbprint }: Assertion) =>
		issuers.find(({ id }) => id === issuerId)?.keys.find((key) => key.thumbprint === thumbprint);
	const count = (code: string) => judged.filter((each) => each === code).length;

	test("pass every gate", async () => {
		expect(await findAwardFaults(content, network)).toEqual([]);
	});

	test("are 60 or more, over four cities, each of them authentic", () => {
		expect(assertions.length).toBeGreaterThanOrEqual(60);
		expect([...new Set(assertions.map(({ city }) => city))]).toEqual(LARGE);
		expect(count("valid") + count("revoked") + count("expired")).toBe(assertions.length);
	});

	test("show what else can happen: revoked, expired, signed with a key that is retired, signed anew", () => {
		expect(count("revoked")).toBeGreaterThanOrEqual(3);
		expect(count("expired")).toBeGreaterThanOrEqual(1);
		expect(assertions.some((assertion) => keyOf(assertion)?.state === "retired")).toBe(true);
		const again = assertions.filter(({ payload, awardedOn }) => String(payload().validFrom) > `${awardedOn.slice(0, 4)}-12-31`);
		expect(again.length).toBeGreaterThanOrEqual(1);
	});

	test("are signed with keys that say that they are a demonstration, as the profile in each does", () => {
		expect(issuers.flatMap(({ keys }) => keys).filter((key) => !key.isDemonstration)).toEqual([]);
		const texts = assertions.map(({ payload }) => JSON.stringify(payload().issuer));
		expect(texts.filter((text) => !text.includes("Demonstration issuer"))).toEqual([]);
	});
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

/**
 * An organisation's place is the part that opportunities use too; these facts say nothing about where an organisation is found.
 * A street map of its own needs an archive on somebody's server, and a demonstration should ask nobody's; nor has it a repository to send people to.
 */
const WITHOUT_SENSE: Readonly<Record<string, readonly string[]>> = {
	organisation: ["place.id", "place.outsideCity"],
	city: ["basemap", "basemap.archive", "basemap.maxZoom"],
	network: ["repository", "repository.host", "repository.link", "repository.branch"],
};

test.each(Object.keys(KINDS) as (keyof typeof KINDS)[])("every field of a %s is used somewhere in the demonstration", (kind) => {
	const used = new Set(KINDS[kind].flatMap((data) => pathsIn(data)));
	const senseless = WITHOUT_SENSE[kind] ?? [];
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
