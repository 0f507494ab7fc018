/** Answers -> the file of an opportunity, written as the editor writes it, and what the check would say about it. Runs in Node.js and in the browser. */
import { findEntryProblems } from "../cms/entry-problems.ts";
import { formatEntryText } from "../cms/entry-text.ts";
import { formatFileName } from "../cms/file-name.ts";
import type { Data } from "../cms/tidy.ts";
import type { Home } from "../content/world.ts";
import { type Answers, type Question, questionOf } from "./answers.ts";

/** What the answers are measured by. */
export interface SuggestionCity extends Home {
	readonly slug: string;
	/** Those that have a file; who names one of them means it. */
	readonly organisations: readonly { readonly slug: string; readonly name: string }[];
}

export interface Draft {
	/** The name of the file, without its ending. */
	readonly slug: string;
	readonly text: string;
	/** The check's own sentences; empty when the file is ready. */
	readonly problems: readonly { readonly question: Question; readonly message: string }[];
}

export function draftOpportunity(answers: Answers, city: SuggestionCity): Draft {
	const data = toOpportunity(answers, city);
	const slug = formatFileName(answers.name ?? "");
	const location = { kind: "opportunity", city: city.slug, slug, language: "" } as const;
	return {
		slug,
		text: formatEntryText("opportunity", data),
		problems: findEntryProblems(location, data, city).map(({ path, message }) => ({
			question: questionOf(path.split(".")[0] ?? ""),
			message,
		})),
	};
}

/** What is empty here is left out when the file is written. */
function toOpportunity(answers: Answers, city: SuggestionCity): Data {
	const { name, summary, kind, format, start, end, when, place, address, audience, price, link, heldIn, language, text } = answers;
	return {
		title: name,
		summary,
		kind,
		format,
		organisation: organisationOf(answers, city),
		sessions: start || end ? [{ start: toMoment(start), end: toMoment(end) }] : undefined,
		approximateDates: when ? { text: when } : undefined,
		places: place || address ? [{ name: place, address }] : undefined,
		audience: audience ? { text: audience } : undefined,
		price: price ? { amount: toAmount(price) } : undefined,
		links: link ? { information: link } : undefined,
		heldIn: heldIn?.split(/[\s,;]+/).filter(Boolean),
		language: language === city.languages[0] ? undefined : language,
		body: text,
	};
}

function organisationOf({ organisation: name = "", organisationLink }: Answers, { organisations }: SuggestionCity): unknown {
	const known = organisations.find((other) => other.slug === name || other.name.toLowerCase() === name.toLowerCase());
	if (known !== undefined) return known.slug;
	return name || organisationLink ? { name, link: organisationLink } : undefined;
}

/** "2026-11-28 10:00" is what many write; the check says what to do about everything else. */
function toMoment(text: string | undefined): string | undefined {
	return text?.replace(/^(\d{4}-\d{2}-\d{2})[ ,]+(\d{2}:\d{2})$/, "$1T$2");
}

function toAmount(text: string): number | string {
	return /^\d{1,6}(?:[.,]\d{1,2})?$/.test(text) ? Number(text.replace(",", ".")) : text;
}
