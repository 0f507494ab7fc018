/** What the form for suggestions holds -> answers; without what was left empty. */
import { type Answers, type Question, questions } from "../suggestions/answers.ts";

/** `city`: the one on whose page the form is. Of a question with several boxes, called `name[]`, all that are ticked count. */
export function readAnswers(form: FormData, city: string): Answers {
	const answers: Partial<Record<Question, string>> = { city };
	for (const question of questions) {
		const given = [...form.getAll(question), ...form.getAll(`${question}[]`)]
			.map((value) => String(value).trim())
			.filter((value) => value !== "");
		if (given.length > 0) answers[question] = given.join(", ");
	}
	return answers;
}
