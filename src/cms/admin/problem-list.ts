/** The list of what is to be mended, beside the form while it is: each item leads to its field. */
import type { PlacedProblem } from "./form-controls.ts";

export interface ProblemListWords {
	readonly lookAgain: string;
	readonly close: string;
}

export interface ProblemList {
	/** With none, the list goes. */
	show(problems: readonly PlacedProblem[], go: (problem: PlacedProblem) => void): void;
}

export function createProblemList(body: HTMLElement, words: ProblemListWords): ProblemList {
	const section = document.createElement("section");
	section.className = "problem-list";
	section.setAttribute("aria-labelledby", "problem-list-title");
	const title = document.createElement("h2");
	title.id = "problem-list-title";
	title.tabIndex = -1;
	title.textContent = words.lookAgain;
	const close = createButton(words.close, () => section.remove());
	close.className = "problem-list-close";
	const list = document.createElement("ol");
	section.append(title, list, close);
	// A list of one entry says nothing about another.
	addEventListener("hashchange", () => section.remove());
	return {
		show(problems, go) {
			if (problems.length === 0) return section.remove();
			list.replaceChildren(...problems.map((problem) => createItem(problem, go)));
			body.append(section);
			title.focus();
		},
	};
}

function createItem(problem: PlacedProblem, go: (problem: PlacedProblem) => void): HTMLElement {
	const item = document.createElement("li");
	const button = createButton(problem.label, () => go(problem));
	if (problem.control !== undefined) item.append(button, " ");
	item.append(problem.message);
	return item;
}

function createButton(text: string, action: () => void): HTMLButtonElement {
	const button = document.createElement("button");
	button.type = "button";
	button.textContent = text;
	button.addEventListener("click", action);
	return button;
}
