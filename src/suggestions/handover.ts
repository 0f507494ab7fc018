/** Ways to hand a suggestion over without an account here: a filled-in issue form, or a mail. Addresses only: nothing is sent by making them. */
import { type Answers, QUESTIONS, questions } from "./answers.ts";

export interface Repository {
	readonly host: "github" | "gitlab" | "forgejo";
	/** `https://github.com/example/cities` */
	readonly link: string;
}

export const TEMPLATE = "suggest-an-opportunity.yml";

/** Hosts and mail programs answer longer addresses with an error. */
const LONGEST = 7000;

/** The host's page for a new issue. What does not fit, the longest answer first, is left out: `isWhole` says whether nothing was. */
export function issueUrl(repository: Repository, answers: Answers): { readonly url: string; readonly isWhole: boolean } {
	for (const left of [answers, { ...answers, text: "" }, { ...answers, text: "", summary: "" }]) {
		const url = urlOf(repository, left);
		if (url.length <= LONGEST) return { url, isWhole: left === answers };
	}
	return { url: urlOf(repository, { city: answers.city ?? "" }), isWhole: false };
}

/** GitHub fills in its form question by question; the others take one text, which reads as if their form had made it. */
function urlOf({ host, link }: Repository, answers: Answers): string {
	const title = answers.name ? `Suggestion: ${answers.name}` : "";
	const body = questions
		.flatMap((question) => (answers[question] ? [`### ${QUESTIONS[question]}\n\n${answers[question]}\n`] : []))
		.join("\n");
	const base = link.replace(/\/$/, "");
	switch (host) {
		case "github":
			return `${base}/issues/new?${toQuery({ template: TEMPLATE, title, ...answers })}`;
		case "gitlab":
			return `${base}/-/issues/new?${toQuery({ "issue[title]": title, "issue[description]": body })}`;
		case "forgejo":
			return `${base}/issues/new?${toQuery(answers.name ? { title, body } : { template: `.github/ISSUE_TEMPLATE/${TEMPLATE}` })}`;
		default:
			return host satisfies never;
	}
}

/** RFC 6068. A text that is too long is left out. */
export function mailUrl(address: string, subject: string, text = ""): { readonly url: string; readonly isWhole: boolean } {
	const start = `mailto:${address}?subject=${encodeURIComponent(subject)}`;
	const whole = text === "" ? start : `${start}&body=${encodeURIComponent(text.replaceAll("\n", "\r\n"))}`;
	return whole.length <= LONGEST ? { url: whole, isWhole: true } : { url: start, isWhole: false };
}

function toQuery(values: Readonly<Record<string, string>>): string {
	const filled = Object.entries(values).filter(([, value]) => value !== "");
	return filled.map(([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(value)}`).join("&");
}
