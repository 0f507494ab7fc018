/** What somebody who suggests an opportunity is asked, on the page and in the issue form alike; nothing here asks who they are. */

/**
 * By the name of the question: its label in the issue form, which is in English like the whole repository. The names are the form's too, so none
 * may be one that the host's address for a new issue has taken: title, body, labels.
 */
export const QUESTIONS = {
	city: "City",
	name: "Title",
	summary: "Summary",
	kind: "Kind",
	format: "Format",
	organisation: "Organisation",
	organisationLink: "Web page of the organisation",
	start: "Start",
	end: "End",
	when: "Dates in words",
	place: "Place",
	address: "Address",
	audience: "For whom",
	price: "Price",
	link: "More information",
	heldIn: "Languages it is held in",
	language: "Language of this text",
	text: "Everything else",
} as const;

export type Question = keyof typeof QUESTIONS;

/** A question that was not answered is missing. */
export type Answers = Readonly<Partial<Record<Question, string>>>;

export const questions = Object.keys(QUESTIONS) as readonly Question[];

/** The question that a property of an opportunity comes from, so that what is wrong with it can be told there. */
export function questionOf(property: string): Question {
	return property in BY_PROPERTY ? (BY_PROPERTY[property] as Question) : property in QUESTIONS ? (property as Question) : "text";
}

const BY_PROPERTY: Readonly<Record<string, Question>> = {
	title: "name",
	sessions: "start",
	approximateDates: "when",
	places: "place",
	links: "link",
	body: "text",
};
