/** Badge classes of Open Badges 2.0 (https://www.imsglobal.org/sites/default/files/Badges/OBv2p0Final/) -> badges of a city. */
import { isLink } from "../content/links.ts";
import { toList, toRecord, toText } from "../content/value.ts";
import { isTheme } from "./choices.ts";
import type { Directory } from "./directory.ts";
import type { Mapping } from "./mapping.ts";
import { parseRichText } from "./rich-text.ts";
import { dropEmpty, type Mistake, orNothing, type Row, type Table } from "./row.ts";
import { toLine } from "./words.ts";

/** One badge class, a list of them, or an object that holds such a list. */
export function findBadgeClasses(data: unknown): readonly Readonly<Record<string, unknown>>[] {
	const lists = [data, ...Object.values(toRecord(data))].filter((value) => Array.isArray(value));
	const candidates = [data, ...lists.flatMap(toList)].map(toRecord);
	return candidates.filter(({ type }) => [type].flat().includes("BadgeClass"));
}

export function parseBadgeClasses(classes: readonly Readonly<Record<string, unknown>>[], mapping: Mapping, directory: Directory): Table {
	return { rows: classes.map((each, index) => toRow(each, index, mapping, directory)), notes: [] };
}

const NAMES = { skills: "alignment", themes: "tags", criteria: "criteria", issuer: "issuer" };

function toRow(badge: Readonly<Record<string, unknown>>, index: number, { criteria, defaults }: Mapping, directory: Directory): Row {
	const notes: string[] = [];
	const mistakes: Mistake[] = [];
	const text = criteriaOf(badge.criteria) || criteria || "";
	const page = toText(badge.criteria) || toText(toRecord(badge.criteria).id);
	if (text === "") {
		const where = isLink(page) ? `they stand at ${page}, and nothing is fetched` : "the file has none";
		mistakes.push({
			field: "criteria",
			message: `Write the criteria as "narrative" into the file, or as "criteria" into the defaults of a mapping: ${where}.`,
		});
	}
	const picture = toText(badge.image) || toText(toRecord(badge.image).id);
	if (picture !== "") {
		const name = picture.startsWith("data:") ? "inside the file" : picture.slice(0, 200);
		notes.push(`The picture ${name} is not taken: the badge is drawn until somebody puts the picture into the media folder.`);
	}
	const skills = [...toList(badge.alignment), ...(Array.isArray(badge.alignment) ? [] : [badge.alignment])]
		.map(toRecord)
		.flatMap((alignment) => {
			const [url, name] = [toText(alignment.targetUrl), toText(alignment.targetName)];
			if (url === "" && name === "") return [];
			const found = directory.skill(url) ?? directory.skill(name);
			if (found === undefined)
				notes.push(
					`The skill "${name || url}" is left out: content/skills has none. "npm run skills -- add ${url || name}" adds one of ESCO.`,
				);
			return found ?? [];
		});
	const tags = [badge.tags].flat().map(toText);
	const data = dropEmpty({
		name: toLine(toText(badge.name)),
		description: toLine(toText(badge.description)),
		criteria: text === "" ? undefined : { text },
		issuer: issuerOf(badge.issuer, defaults.organisers, directory, mistakes),
		skills: orNothing([...new Set(skills)]),
		themes: orNothing([...new Set(tags.filter(isTheme))]),
		language: toText(badge["@language"]) === directory.languages[0] ? undefined : toText(badge["@language"]),
		body: isLink(page) ? `[${page}](${page})` : "",
	});
	const id = toText(badge.id) || toText(badge["@id"]);
	return { where: ` (badge ${index + 1})`, id, kind: "badge", data, translations: {}, names: NAMES, mistakes, notes };
}

function criteriaOf(criteria: unknown): string {
	return parseRichText(toText(toRecord(criteria).narrative) || (isLink(toText(criteria)) ? "" : toText(criteria)));
}

/** An organisation of the city by name; who issued before may be written otherwise here, so the option of the command comes first. */
function issuerOf(issuer: unknown, chosen: string | undefined, directory: Directory, mistakes: Mistake[]): string | undefined {
	const name = chosen ?? (toText(toRecord(issuer).name) || toText(issuer));
	const found = directory.organisation(name);
	if (typeof found === "string") return found;
	mistakes.push({
		field: "issuer",
		message: `Name the issuer with --organisation, such as --organisation youth-centre: "${name.slice(0, 80)}" is no organisation of ${directory.city}.`,
	});
	return undefined;
}
