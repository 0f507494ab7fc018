/** The rules of the open form: all its controls ask at the same moment about the same entry, and one answer serves them all. */
import { type Kind, kinds } from "../../content/kinds.ts";
import type { EditorConfig } from "../config.ts";
import { type EntryProblem, findEntryProblems } from "../entry-problems.ts";
import type { EditedEntry, FormRules } from "./checked.ts";
import { createFormControls, type FormControl, type PlacedProblem } from "./form-controls.ts";
import { createProblemList } from "./problem-list.ts";

export function createFormRules({ place, i18n, words }: EditorConfig, body: HTMLElement): FormRules {
	const controls = createFormControls(i18n?.default_locale);
	const list = createProblemList(body, words);
	/** Until all controls have asked. */
	let answer: readonly PlacedProblem[] | undefined;

	function findProblems(kind: Kind, { data, slug }: EditedEntry): readonly EntryProblem[] {
		const location = { kind, city: place.city, slug: slug || "new-entry", language: "" };
		return findEntryProblems(location, data, { ...place, bounds: place.bounds });
	}

	return {
		enter: controls.add,
		leave: controls.remove,
		explain(control, getEntry) {
			const kind = kindOf(controls.root(control));
			if (kind === undefined) return [];
			if (answer === undefined) {
				answer = controls.place(findProblems(kind, getEntry()));
				queueMicrotask(() => {
					list.show(answer ?? [], (problem) => problem.control && controls.go(problem.control));
					answer = undefined;
				});
			}
			return answer.filter((problem) => problem.control === control).map(({ message }) => message);
		},
	};
}

function kindOf({ props: { field } }: FormControl): Kind | undefined {
	return kinds.find((kind) => kind === field.get("kind"));
}
