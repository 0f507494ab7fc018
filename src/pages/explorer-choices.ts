/** What can be chosen in an explorer, in the words of the reader, with counts over everything. */
import type { City } from "../model/network.ts";
import type { Opportunity } from "../model/opportunity.ts";
import { meetingsByMonth } from "../model/schedule.ts";
import { skillLabel } from "../model/skill.ts";
import { textIn } from "../model/text.ts";
import { entryUrl, facetUrl, languageFor, sectionUrl, skillUrl } from "../model/url.ts";
import { valuesOf } from "../search/columns.ts";
import type { FacetName } from "../search/data.ts";
import type { Choice, ChoiceGroup } from "../views/explorer-filters.tsx";
import { facetTitle } from "../views/facet.tsx";
import type { Reader } from "../views/reader.ts";

/** Long lists would make the page heavy; the rarer ones are found by words. */
const MOST = { skill: 24, organisation: 16 } as const;

export interface Choices {
	readonly groups: readonly ChoiceGroup[];
	readonly months: ChoiceGroup;
}

/** All pages of a list have the same choices, and one reader. */
const known = new WeakMap<Reader, Choices>();

/** Of the reader's city, or of all when it has none. */
export function buildChoices(reader: Reader): Choices {
	const choices = known.get(reader) ?? { groups: buildGroups(reader), months: buildMonths(reader) };
	known.set(reader, choices);
	return choices;
}

function buildGroups(reader: Reader): ChoiceGroup[] {
	const { t, language, city, site } = reader;
	const all = citiesOf(reader).flatMap(({ opportunities }) => opportunities);
	const own = (label: string, url?: string) => ({ label, language, url });
	const inCity = (urlOf: (place: City) => string) => (city === undefined ? undefined : urlOf(city));
	const organisations = new Map(
		all.flatMap(({ organisers }) => organisers.flatMap((one) => (one.kind === "organisation" ? [[one.id, one] as const] : []))),
	);
	const skills = new Map(all.flatMap((opportunity) => opportunity.skills.map((skill) => [skill.id, skill] as const)));
	const cities = new Map(site.network.cities.map((place) => [place.slug, place]));

	function choiceOf(name: FacetName, value: string): Omit<Choice, "value" | "count"> | undefined {
		switch (name) {
			case "city": {
				const place = cities.get(value);
				if (place === undefined) return undefined;
				const { data, language: written } = textIn(place, language);
				return { label: data.name, language: written, url: sectionUrl(place, languageFor(place, language), "explore") };
			}
			case "theme":
			case "kind":
				return own(
					facetTitle(reader, name, value),
					inCity((place) => facetUrl(place, language, name, value)),
				);
			case "format":
				return own(t(`format.${value}` as "format.online"));
			case "language":
				return own(reader.format.language(value));
			case "price":
				return own(t("opportunity.free"));
			case "access":
				return own(t("step-free.yes"));
			case "organisation": {
				const organisation = organisations.get(value);
				if (organisation === undefined) return undefined;
				const text = textIn(organisation, language);
				return { label: text.data.name, language: text.language, url: entryUrl(organisation, language) };
			}
			case "skill": {
				const skill = skills.get(value);
				if (skill === undefined) return undefined;
				const label = skillLabel(skill, language);
				return { label: label.text, language: label.language, url: inCity((place) => skillUrl(place, language, skill)) };
			}
			default:
				return name satisfies never;
		}
	}

	function group(name: FacetName, title: string): ChoiceGroup {
		const counts = countsOf(all, name).slice(0, name === "skill" || name === "organisation" ? MOST[name] : undefined);
		const choices = counts.flatMap(([value, count]) => {
			const choice = choiceOf(name, value);
			return choice === undefined ? [] : [{ value, count, ...choice }];
		});
		return { name, title, choices };
	}

	return [
		...(city === undefined ? [group("city", t("explore.byPlace"))] : []),
		group("theme", t("explore.byTheme")),
		group("kind", t("explore.byKind")),
		group("format", t("explore.byFormat")),
		group("language", t("explore.byLanguage")),
		group("price", t("explore.byPrice")),
		group("access", t("explore.byAccess")),
		group("organisation", t("explore.byOrganisation")),
		group("skill", t("explore.bySkill")),
	];
}

function buildMonths(reader: Reader): ChoiceGroup {
	const { city, language, site, t } = reader;
	const counts = new Map<string, number>();
	for (const place of citiesOf(reader)) {
		for (const [month, meetings] of meetingsByMonth(place, site.now)) {
			counts.set(month, (counts.get(month) ?? 0) + new Set(meetings.map(({ opportunity }) => opportunity)).size);
		}
	}
	const choices = [...counts]
		.sort(([a], [b]) => (a < b ? -1 : 1))
		.map(([value, count]) => ({
			value,
			count,
			label: facetTitle(reader, "month", value),
			language,
			url: city === undefined ? undefined : facetUrl(city, language, "month", value),
		}));
	return { name: "month", title: t("explore.byMonth"), choices };
}

function citiesOf({ city, site }: Reader): readonly City[] {
	return city === undefined ? site.network.cities : [city];
}

/** Most first, then by value. */
function countsOf(opportunities: readonly Opportunity[], name: FacetName): [string, number][] {
	const counts = new Map<string, number>();
	for (const opportunity of opportunities) for (const value of valuesOf(opportunity, name)) counts.set(value, (counts.get(value) ?? 0) + 1);
	return [...counts].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
}
