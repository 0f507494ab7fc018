/** An issue's answers -> the file to propose, after the same three gates as every other file. */
import { parseBytes } from "../content/bytes.ts";
import { checkContent } from "../content/check.ts";
import type { CityContent, Content } from "../content/entry.ts";
import type { Source } from "../content/source.ts";
import { type Answers, QUESTIONS } from "./answers.ts";
import { draftOpportunity } from "./draft.ts";

export interface CheckedSuggestion {
	/** Empty when there is nothing to propose. */
	readonly path: string;
	readonly text: string;
	/** A sentence each; empty when the file can be proposed. */
	readonly problems: readonly string[];
}

/** `number`: of the issue; it keeps two suggestions with the same title apart. */
export function checkSuggestion(answers: Answers, number: number, source: Source): CheckedSuggestion {
	const { content } = checkContent(source);
	if (content === undefined) return refuse(["The content of this network cannot be read: mend content/network.md first."]);
	const city = findCity(answers.city ?? "", content);
	if (city === undefined) {
		const names = content.cities.map(({ slug }) => slug).join(", ");
		return refuse([`${QUESTIONS.city}: Write one of: ${names}.`]);
	}
	const draft = draftOpportunity(answers, toSuggestionCity(city));
	const path = choosePath(city.slug, draft.slug, draft.text, number, source);
	const told = draft.problems.map(({ question, message }) => `${QUESTIONS[question]}: ${message}`);
	if (told.length > 0) return refuse(told);
	const { text, message } = parseBytes(path, new TextEncoder().encode(draft.text));
	if (message !== "") return refuse([message]);
	const files = [...source.files.filter((file) => file.path !== path), { path, text }];
	const problems = checkContent({ ...source, files }).problems.filter(({ file }) => file === path);
	return { path, text, problems: problems.map((problem) => problem.message) };
}

export function toSuggestionCity({ slug, city, organisations }: CityContent) {
	const { languages, timeZone, bounds } = city.data;
	return { slug, languages, timeZone, bounds, organisations: organisations.map((each) => ({ slug: each.slug, name: each.data.name })) };
}

/** By the name of its folder, or by its own name in any of its languages. */
function findCity(answer: string, { cities }: Content): CityContent | undefined {
	const wanted = answer.trim().toLowerCase();
	return cities.find(({ slug, city }) => {
		const names = [city.data.name, ...city.translations.map(({ data }) => String(data.name ?? ""))];
		return slug === wanted || names.some((name) => name.toLowerCase() === wanted);
	});
}

/** The same file again is the same path; another one of that name gets the number. */
function choosePath(city: string, slug: string, text: string, number: number, { files }: Source): string {
	const plain = `content/${city}/opportunities/${slug}.md`;
	const there = files.find(({ path }) => path === plain);
	return there === undefined || there.text === text ? plain : `content/${city}/opportunities/${slug}-${number}.md`;
}

function refuse(problems: readonly string[]): CheckedSuggestion {
	return { path: "", text: "", problems };
}
