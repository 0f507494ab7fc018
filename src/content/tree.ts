/** What may stand where in `content/`: from a path to the entry that it holds. Knows no disk. */
import type { Kind } from "./kinds.ts";

export interface Location {
	readonly kind: Kind;
	/** The folder of the city; empty for what belongs to the network. */
	readonly city: string;
	readonly slug: string;
	/** Empty for an original, the language for a translation. */
	readonly language: string;
}

/** The folders of a city with the kind of entry in each. */
export const cityFolders: Readonly<Record<string, Kind>> = {
	organisations: "organisation",
	opportunities: "opportunity",
	playlists: "playlist",
	badges: "badge",
	awards: "award",
	assertions: "assertion",
	endorsements: "endorsement",
	status: "status-list",
	imports: "import-record",
};

export const slugPattern = /^[a-z0-9]+(-[a-z0-9]+)*$/;
const markdownName = /^([a-z0-9]+(?:-[a-z0-9]+)*)(?:\.([a-z]{2,3}(?:-[A-Z][a-z]{3})?))?\.md$/;
const jsonName = /^([a-z0-9]+(?:-[a-z0-9]+)*)\.json$/;

/** What the file at a path such as `content/vilnius/badges/maker.md` holds; undefined when nothing may stand there. */
export function parsePath(path: string): Location | undefined {
	const [, first = "", second, third, ...deeper] = path.split("/");
	if (deeper.length > 0) return undefined;
	if (second === undefined) return fromName("network", "", first, "network");
	if (third === undefined) {
		if (first === "pages") return fromName("page", "", second);
		if (first === "skills") return fromName("skill", "", second);
		if (!slugPattern.test(first)) return undefined;
		if (second === "revocations.json") return { kind: "revocations", city: first, slug: "revocations", language: "" };
		if (second === "keys.json") return { kind: "keys", city: first, slug: "keys", language: "" };
		const location = fromName("city", first, second, "city");
		return location && { ...location, slug: first };
	}
	const kind = Object.hasOwn(cityFolders, second) ? cityFolders[second] : undefined;
	return kind && slugPattern.test(first) ? fromName(kind, first, third) : undefined;
}

/** The identity by which entries name each other: `vilnius/open-lab`, or the slug alone for what belongs to no city. */
export function entryId(city: string, slug: string): string {
	return city === "" ? slug : `${city}/${slug}`;
}

export function isJsonKind(kind: Kind): boolean {
	return isSignedKind(kind) || ["award", "import-record", "keys", "revocations", "skill"].includes(kind);
}

/** What the commands that sign write: nobody types it, and its text is encoded. */
export function isSignedKind(kind: Kind): boolean {
	return kind === "assertion" || kind === "endorsement" || kind === "status-list";
}

function fromName(kind: Kind, city: string, name: string, only?: string): Location | undefined {
	const match = (isJsonKind(kind) ? jsonName : markdownName).exec(name);
	const slug = match?.[1];
	if (slug === undefined || slug.length > 64 || (only !== undefined && slug !== only)) return undefined;
	return { kind, city, slug, language: match?.[2] ?? "" };
}
