/** The file name of each row: from what the source calls it where that is one of our names, else from its title; the record remembers it. */
import { formatFileName } from "../cms/file-name.ts";
import { sortNames } from "../content/names.ts";
import { toText } from "../content/value.ts";
import type { Row } from "./row.ts";

const FOLDERS = { opportunity: "opportunities", badge: "badges" } as const;

/** `opportunities/open-lab.md`, or `opportunities/open-lab.en.md`: the path inside the folder of a city. */
export function fileOf(kind: Row["kind"], slug: string, language = ""): string {
	return `${FOLDERS[kind]}/${slug}${language === "" ? "" : `.${language}`}.md`;
}

export function titleOf({ data }: Row): string {
	return toText(data.title) || toText(data.name);
}

/** Names that differ in a number only; beyond that many a piece of the key tells them apart. */
const MOST_NUMBERED = 20;

/** Two rows with the same title have the same first name; `number` from 1 tells them apart. */
export function proposeSlug(row: Row, key: string, number: number): string {
	const [, own = ""] = /^[a-z0-9-]{1,64}\/([a-z0-9]+(?:-[a-z0-9]+)*)$/.exec(row.id) ?? [];
	const named = own !== "" && own.length <= 56 ? own : formatFileName(titleOf(row));
	const slug = named === "new-entry" || isReserved(named) ? `${row.kind}-${key.slice(0, 8)}` : named;
	if (number === 1) return slug;
	return number <= MOST_NUMBERED ? `${slug}-${number}` : `${slug.slice(0, 50)}-${key.slice(0, 12)}`;
}

/** Windows keeps some names for itself. */
function isReserved(slug: string): boolean {
	return sortNames([{ path: `content/city/opportunities/${slug}.md`, type: "file" }]).problems.length > 0;
}
