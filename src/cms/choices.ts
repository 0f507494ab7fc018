/** What an entry of a city may name: the city's own entries, those of other cities that it names already, and every skill. */
import type { CityContent, Content, Entry } from "../content/entry.ts";
import { shapeOf, visitTexts } from "../content/shape.ts";
import { entryId } from "../content/tree.ts";
import type { Choice } from "./field.ts";

/** By the kind of entry. */
export type Choices = Readonly<Record<string, readonly Choice[]>>;

const lists = { opportunity: "opportunities", playlist: "playlists", badge: "badges", organisation: "organisations" } as const;

type ListedKind = keyof typeof lists;

const listedKinds = Object.keys(lists) as readonly ListedKind[];

export function cityChoices(city: CityContent, content: Content): Choices {
	const [language = "en"] = city.city.data.languages;
	const named = namedBy(city);
	const choices = listedKinds.map((kind) => [
		kind,
		sort([...city[lists[kind]].map((entry) => toChoice(entry, "")), ...foreignChoices(city, content, kind, named)], language),
	]);
	const skills = content.skills.map(({ slug, data: { labels } }) => ({ value: slug, label: labels[language] ?? labels.en ?? slug }));
	return { ...Object.fromEntries(choices), skill: sort(skills, language) };
}

function foreignChoices(city: CityContent, { cities }: Content, kind: ListedKind, named: ReadonlySet<string>): readonly Choice[] {
	return cities
		.filter(({ slug }) => slug !== city.slug)
		.flatMap((other) =>
			other[lists[kind]].filter(({ slug }) => named.has(entryId(other.slug, slug))).map((entry) => toChoice(entry, other.slug)),
		);
}

/** The ids of entries of other cities, such as `tilburg/street-debate`. */
function namedBy(city: CityContent): ReadonlySet<string> {
	const named = new Set<string>();
	const note = (text: string, shape: { readonly entry: string | undefined }) => {
		if (shape.entry !== undefined && text.includes("/")) named.add(text);
	};
	for (const kind of listedKinds) for (const { data } of city[lists[kind]]) visitTexts(shapeOf(kind), data, note);
	visitTexts(shapeOf("city"), city.city.data, note);
	return named;
}

function toChoice({ slug, data }: Entry<{ readonly title: string } | { readonly name: string }>, city: string): Choice {
	const label = "title" in data ? data.title : data.name;
	return { value: entryId(city, slug), label: city === "" ? label : `${label} (${city})` };
}

function sort(choices: readonly Choice[], language: string): readonly Choice[] {
	const { compare } = new Intl.Collator(language);
	return [...choices].sort((a, b) => compare(a.label, b.label) || compare(a.value, b.value));
}
