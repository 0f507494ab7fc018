/** For tests: a small content in which everything fits, and an entry of each kind that has every property its schema knows. */
import { checkContent, type Memory, type Result } from "./check.ts";
import { type Kind, resolveSchema, type Schema, schemas } from "./kinds.ts";
import { writeEntry } from "./sample-text.ts";
import { isJsonKind } from "./tree.ts";

export type Data = Record<string, unknown>;

/** Where the sample of each kind stands. */
export const samplePaths: Readonly<Record<Kind, string>> = {
	network: "content/network.md",
	page: "content/pages/sample.md",
	skill: "content/skills/sample.json",
	city: "content/town/city.md",
	organisation: "content/town/organisations/sample.md",
	opportunity: "content/town/opportunities/sample.md",
	playlist: "content/town/playlists/sample.md",
	badge: "content/town/badges/sample.md",
	award: "content/town/awards/sample.json",
	revocations: "content/town/revocations.json",
	keys: "content/town/keys.json",
	"import-record": "content/town/imports/sample.json",
	assertion: "content/town/assertions/00000000-0000-8000-8000-000000000000.json",
	endorsement: "content/town/endorsements/00000000-0000-8000-8000-000000000000.json",
	"status-list": "content/town/status/other.json",
};

const formatSamples: Readonly<Record<string, string>> = {
	date: "2026-11-28",
	month: "2026-11",
	time: "18:30",
	"date-time": "2026-11-28T10:00",
	"date-or-date-time": "2026-11-28",
	link: "https://example.org/page",
	"role-email": "info@example.org",
	"time-zone": "Europe/Vilnius",
	"tile-url": "https://tiles.example.org/{z}/{x}/{y}.png",
	"concept-uri": "http://data.europa.eu/esco/skill/2afb2b59-c9a3-4cf3-b1dd-1a2fad51e583",
};

const nameSamples: Readonly<Record<string, unknown>> = {
	end: "2026-11-28T13:00",
	lat: 54.7,
	lng: 25.3,
	west: 25,
	south: 54.5,
	east: 25.5,
	north: 54.9,
};

const patternSamples = [
	"other",
	"sample.jpg",
	"EUR",
	"LT",
	"en",
	"#1d3a8a",
	`did:key:zDn${"a".repeat(46)}`,
	"urn:uuid:00000000-0000-8000-8000-000000000000",
	"A".repeat(43),
	"opportunities/sample.md",
	"0123456789abcdef",
	"0123456789",
];

/** A valid entry with every property; where only one of several may stand, one item for each of them. */
export function fullEntry(kind: Kind): unknown {
	return fillSchema(schemas[kind], kind);
}

/** What does not change from test to test need not be checked anew. */
const memory: Memory = new Map();

/** Checks the sample content after some files have been replaced (or, by undefined, removed). */
export function checkSample(changes: Readonly<Record<string, string | undefined>> = {}, media: readonly string[] = ["sample.jpg"]): Result {
	const files = new Map<string, string>();
	for (const [kind, path] of Object.entries(samplePaths)) {
		files.set(path, writeEntry(fullEntry(kind as Kind), isJsonKind(kind as Kind)).text);
	}
	for (const kind of ["organisation", "opportunity", "playlist", "badge", "skill"] as const) {
		const minimal = keep(fullEntry(kind) as Data, schemas[kind].required ?? []);
		const data =
			kind === "playlist"
				? { ...minimal, steps: [{ private: "A talk" }] }
				: kind === "skill"
					? { ...minimal, uri: formatSamples["concept-uri"] }
					: minimal;
		files.set(samplePaths[kind].replace("sample", "other"), writeEntry(data, isJsonKind(kind)).text);
	}
	for (const [path, text] of Object.entries(changes)) {
		if (text === undefined) files.delete(path);
		else files.set(path, text);
	}
	const sorted = [...files].map(([path, text]) => ({ path, text })).sort((a, b) => (a.path < b.path ? -1 : 1));
	return checkContent(
		{
			files: sorted,
			media: new Map([
				["town", media],
				["", media],
			]),
			problems: [],
		},
		memory,
	);
}

function keep(data: Data, names: readonly string[]): Data {
	return Object.fromEntries(names.map((name) => [name, data[name]]));
}

/** A value as the schema wants it; the name decides where a schema leaves it open. */
export function fillSchema(schema: Schema, name: string): unknown {
	const resolved = resolveSchema(schema);
	if (name in nameSamples) return nameSamples[name];
	const type = typeof resolved.type === "string" ? resolved.type : "string";
	switch (type) {
		case "object":
			return fillObject(resolved, resolved.oneOf?.[0]);
		case "array":
			return fillList(resolved, name);
		case "boolean":
			return true;
		case "integer":
		case "number":
			return resolved.minimum ?? 1;
		default:
			return fillText(resolved, name);
	}
}

function fillText({ enum: choices, format, pattern }: Schema, name: string): string {
	if (choices !== undefined) return choices[0] ?? "";
	if (format !== undefined) return formatSamples[format] ?? "";
	if (pattern === undefined) return `Sample of ${name}`;
	if (pattern.startsWith("^[a-z0-9]+(-[a-z0-9]+)*$") && ["id", "place", "level"].includes(name)) return "sample";
	return patternSamples.find((sample) => new RegExp(pattern, "u").test(sample)) ?? "";
}

function fillObject(schema: Schema, branch: Schema | undefined): Data {
	const alternatives = new Set((schema.oneOf ?? []).flatMap(({ required }) => required ?? []));
	const names = Object.keys(schema.properties ?? {}).filter((name) => !alternatives.has(name) || branch?.required?.includes(name));
	const known = Object.fromEntries(names.map((name) => [name, fillSchema(schema.properties?.[name] ?? {}, name)]));
	return typeof schema.additionalProperties === "object" ? { ...known, en: fillSchema(schema.additionalProperties, "en") } : known;
}

function fillList(schema: Schema, name: string): unknown[] {
	const items = resolveSchema(schema.items ?? {});
	if (items.oneOf !== undefined) return items.oneOf.map((branch) => fillObject(items, branch));
	if (Array.isArray(items.type)) return [fillText(items, name), fillObject(items, undefined)];
	return [fillSchema(items, name)];
}
