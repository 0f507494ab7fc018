/** What the search by words knows of a page: its words, also those of its skills and themes in the reader's language. */
import { formatPlainText } from "../content/markdown.ts";
import type { Translate } from "../locales/text.ts";
import type { City } from "../model/network.ts";
import { skillLabel } from "../model/skill.ts";
import { textIn } from "../model/text.ts";
import { entryUrl, type Linkable } from "../model/url.ts";
import { foldWords } from "./letters.ts";

export interface SearchRecord {
	/** From the root of the site. */
	readonly url: string;
	/** The language of the reader: every entry is in every language's index, in its own text. */
	readonly language: string;
	readonly title: string;
	readonly summary: string;
	/** The language of title and summary. */
	readonly textLanguage: string;
	/** Everything that can be found, in the letters in which queries are written. */
	readonly content: string;
	/** The name of the city. */
	readonly place: string;
}

export function buildRecords(city: City, language: string, t: Translate): SearchRecord[] {
	const place = textIn(city, language).data.name;
	const entries: readonly Linkable[] = [...city.opportunities, ...city.playlists, ...city.badges, ...city.organisations];
	return entries.map((entry) => {
		const { title, summary, body, textLanguage } = wordsOf(entry, language);
		const content = foldWords([title, summary, ...labelsOf(entry, language, t), formatPlainText(body), ...respelled(place)].join(". "));
		return { url: entryUrl(entry, language), language, title, summary, textLanguage, content, place };
	});
}

function wordsOf(entry: Linkable, language: string): { title: string; summary: string; body: string; textLanguage: string } {
	switch (entry.kind) {
		case "opportunity":
		case "playlist": {
			const { data, body, language: textLanguage } = textIn<{ title: string; summary: string }>(entry, language);
			return { title: data.title, summary: data.summary, body, textLanguage };
		}
		case "badge": {
			const { data, body, language: textLanguage } = textIn(entry, language);
			return { title: data.name, summary: data.description, body, textLanguage };
		}
		case "organisation": {
			const { data, body, language: textLanguage } = textIn(entry, language);
			return { title: data.name, summary: data.summary, body, textLanguage };
		}
		default:
			return entry satisfies never;
	}
}

function labelsOf(entry: Linkable, language: string, t: Translate): string[] {
	if (entry.kind === "organisation") return [t(`organisation-kind.${entry.facts.kind}`)];
	const skills = entry.skills.map((skill) => skillLabel(skill, language).text);
	const synonyms = entry.skills.flatMap(({ facts }) => facts.synonyms?.[language] ?? []);
	const themes = (entry.facts.themes ?? []).map((theme) => t(`theme.${theme}`));
	const kinds =
		entry.kind === "opportunity" ? [t(`kind.${entry.facts.kind}`), ...(entry.facts.places ?? []).flatMap(({ name }) => name ?? [])] : [];
	return [...kinds, ...themes, ...skills, newWords(synonyms, skills).join(" ")];
}

/** Each word once, and none that is in `texts`: other names of a skill mostly repeat the words of its label. */
function newWords(synonyms: readonly string[], texts: readonly string[]): string[] {
	const known = new Set(texts.flatMap(wordsIn));
	return [...new Set(synonyms.flatMap(wordsIn))].filter((word) => !known.has(word));
}

function wordsIn(text: string): string[] {
	return text
		.toLowerCase()
		.split(/[\s,;()/]+/)
		.filter((word) => word.length > 2);
}

/** The name of the city is found as it stands beside the result: only another spelling of it needs to be among the words. */
function respelled(place: string): string[] {
	return foldWords(place) === place ? [] : [place];
}
