/** What can be chosen in the explorer of a city, in the words of the reader, with counts over everything. */
import type { City } from "../model/network.ts";
import { skillLabel } from "../model/skill.ts";
import { textIn } from "../model/text.ts";
import { entryUrl, facetUrl, skillUrl } from "../model/url.ts";
import { valuesOf } from "../search/columns.ts";
import type { FacetName } from "../search/data.ts";
import type { Choice, ChoiceGroup } from "../views/explorer-filters.tsx";
import { facetTitle } from "../views/facet.tsx";
import type { Reader } from "../views/reader.ts";
import type { Listings } from "./listings.ts";

/** Long lists would make the page heavy; the rarer ones are found by words. */
const MOST = { skill: 24, organisation: 16 } as const;

interface Place {
	readonly reader: Reader;
	readonly city: City;
	readonly listings: Listings;
}

interface Choices {
	readonly groups: ChoiceGroup[];
	readonly months: ChoiceGroup;
}

/** By the reader, of whom there is one for a city and a language: every page of the list shows the same. */
const known = new WeakMap<Reader, Choices>();

export function buildChoices(place: Place): Choices {
	const choices = known.get(place.reader) ?? countChoices(place);
	known.set(place.reader, choices);
	return choices;
}

function countChoices({ reader, city, listings }: Place): Choices {
	const { t, language } = reader;
	const group = (
		name: FacetName,
		title: string,
		choiceOf: (value: string) => Omit<Choice, "value" | "count"> | undefined,
	): ChoiceGroup => ({
		name,
		title,
		choices: countsOf(city, name)
			.slice(0, name === "skill" || name === "organisation" ? MOST[name] : undefined)
			.flatMap(([value, count]) => {
				const choice = choiceOf(value);
				return choice === undefined ? [] : [{ value, count, ...choice }];
			}),
	});
	const own = (label: string, url?: string) => ({ label, language, url });
	return {
		groups: [
			group("theme", t("explore.byTheme"), (value) => own(facetTitle(reader, "theme", value), facetUrl(city, language, "theme", value))),
			group("kind", t("explore.byKind"), (value) => own(facetTitle(reader, "kind", value), facetUrl(city, language, "kind", value))),
			group("format", t("explore.byFormat"), (value) => own(t(`format.${value}` as "format.online"))),
			group("language", t("explore.byLanguage"), (value) => own(reader.format.language(value))),
			group("price", t("explore.byPrice"), () => own(t("opportunity.free"))),
			group("access", t("explore.byAccess"), () => own(t("step-free.yes"))),
			group("organisation", t("explore.byOrganisation"), (value) => {
				const organisation = city.organisations.find(({ id }) => id === value);
				if (organisation === undefined) return undefined;
				const text = textIn(organisation, language);
				return { label: text.data.name, language: text.language, url: entryUrl(organisation, language) };
			}),
			group("skill", t("explore.bySkill"), (value) => {
				const skill = listings.skills.find(({ id }) => id === value);
				if (skill === undefined) return undefined;
				const label = skillLabel(skill, language);
				return { label: label.text, language: label.language, url: skillUrl(city, language, skill) };
			}),
		],
		months: {
			name: "month",
			title: t("explore.byMonth"),
			choices: [...listings.months].map(([value, { length }]) => ({
				value,
				count: length,
				...own(facetTitle(reader, "month", value), facetUrl(city, language, "month", value)),
			})),
		},
	};
}

/** Most first, then by value. */
function countsOf(city: City, name: FacetName): [string, number][] {
	const counts = new Map<string, number>();
	for (const opportunity of city.opportunities)
		for (const value of valuesOf(opportunity, name)) counts.set(value, (counts.get(value) ?? 0) + 1);
	return [...counts].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
}
