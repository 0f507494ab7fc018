/** The text of an issue that the form made -> answers. Whoever opened it may have changed it: what comes out is as hostile as what went in. */
import { LOCALES } from "../locales/text.ts";
import { type Answers, QUESTIONS, type Question, questions } from "./answers.ts";

/** The form writes each label as a heading, in the order of the form, and the answer below it. What stands above the first one is nobody's answer. */
export function parseIssue(body: string): Answers {
	const lines = body.replaceAll("\r\n", "\n").split("\n");
	const places = findHeadings(lines);
	const answers: Partial<Record<Question, string>> = {};
	for (const [index, [question, line]] of places.entries()) {
		const answer = lines
			.slice(line + 1, places[index + 1]?.[1])
			.join("\n")
			.trim();
		if (answer !== "" && answer !== "_No response_") answers[question] = toValue(question, answer);
	}
	return answers;
}

/** In order, so that a heading inside of an answer counts as part of it unless it is the next question's own. */
function findHeadings(lines: readonly string[]): readonly (readonly [Question, number])[] {
	const found: [Question, number][] = [];
	let from = 0;
	for (const question of questions) {
		const line = lines.indexOf(`### ${QUESTIONS[question]}`, from);
		if (line === -1) continue;
		found.push([question, line]);
		from = line + 1;
	}
	return found;
}

/** The form shows words where a file holds names: "Open space" is `open-space`. */
function toValue(question: Question, answer: string): string {
	if (question !== "kind" && question !== "format") return answer;
	const key = Object.keys(LOCALES.en).find((name) => name.startsWith(`${question}.`) && LOCALES.en[name] === answer);
	return key?.slice(question.length + 1) ?? answer;
}
