/** <suggest-opportunity>: checks a suggestion with the rules of the content, and makes it ready to be handed over. It sends nothing itself. */
import type { Answers, Question } from "../suggestions/answers.ts";
import type { Draft, draftOpportunity as DraftOpportunity, SuggestionCity } from "../suggestions/draft.ts";
import { issueUrl, mailUrl, type Repository } from "../suggestions/handover.ts";
import { make, makeButton } from "./make.ts";
import { type PageWords, readWords } from "./page-words.ts";
import { saveFile } from "./save-file.ts";
import { readAnswers } from "./suggest-answers.ts";

class SuggestOpportunity extends HTMLElement {
	#words: PageWords = String;

	connectedCallback() {
		this.#words = readWords(this);
		const form = this.querySelector("form");
		if (form === null) return;
		// Our sentences say more than the browser's, and are those of the check.
		form.noValidate = true;
		form.addEventListener("submit", (event) => {
			event.preventDefault();
			this.#make(form);
		});
		form.addEventListener("input", ({ target }) => {
			if (target instanceof HTMLElement) this.#complain(questionOf(target), []);
		});
	}

	async #make(form: HTMLFormElement) {
		const { place = "{}", check = "" } = this.dataset;
		const city = JSON.parse(place) as Omit<SuggestionCity, "organisations"> & { readonly name: string };
		const answers = readAnswers(new FormData(form), city.name);
		const rules = (await import(check).catch(() => undefined)) as { draftOpportunity: typeof DraftOpportunity } | undefined;
		if (rules === undefined) return this.#show(make("p", { class: "notice notice-strong" }, this.#words("suggest.failed")));
		const draft = rules.draftOpportunity(answers, { ...city, organisations: this.#organisations() });
		const names = new Set([...form.elements].map(questionOf));
		for (const name of names) {
			this.#complain(
				name,
				draft.problems.filter(({ question }) => question === name).map(({ message }) => message),
			);
		}
		if (draft.problems.length > 0) {
			this.#show(make("p", { class: "notice notice-strong" }, this.#words("suggest.wrong")));
			form.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
		} else this.#handOver(draft, answers, city.name);
	}

	#organisations(): SuggestionCity["organisations"] {
		return [...this.querySelectorAll("datalist option")].map((option) => ({
			slug: option.getAttribute("data-slug") ?? "",
			name: option.getAttribute("value") ?? "",
		}));
	}

	#handOver({ slug, text }: Draft, answers: Answers, city: string) {
		const { repository, email } = this.dataset;
		const title = make("h2", { tabindex: "-1" }, this.#words("suggest.ready", { city }));
		const issue = repository === undefined ? undefined : issueUrl(JSON.parse(repository) as Repository, this.#inEnglish(answers));
		const mail = email === undefined ? undefined : mailUrl(email, `${this.#words("suggest.title")}: ${answers.name ?? ""}`, text);
		const isWhole = (issue?.isWhole ?? true) && (mail?.isWhole ?? true);
		this.#show(
			title,
			make("pre", { tabindex: "0" }, text),
			isWhole ? undefined : make("p", { class: "notice" }, this.#words("suggest.paste")),
			make(
				"ul",
				{ class: "actions" },
				issue &&
					make("li", {}, make("a", { class: "button", href: issue.url, target: "_blank", rel: "noopener" }, this.#words("suggest.issue"))),
				mail && make("li", {}, make("a", { class: "button", href: mail.url }, this.#words("suggest.mail", { email: email ?? "" }))),
				make(
					"li",
					{},
					makeButton(this.#words("suggest.download"), () => saveFile(`${slug}.md`, "text/markdown", text)),
				),
			),
		);
		title.focus();
	}

	/** The issue form has its choices in English. */
	#inEnglish(answers: Answers): Answers {
		const english = (question: Question) =>
			this.querySelector<HTMLSelectElement>(`select[name="${question}"]`)?.selectedOptions[0]?.dataset.english ?? "";
		return { ...answers, kind: english("kind"), format: english("format") };
	}

	#show(...content: readonly (Node | undefined)[]) {
		this.querySelector(".outcome")?.replaceChildren(...content.filter((node) => node !== undefined));
	}

	#complain(name: string, sentences: readonly string[]) {
		const line = name === "" ? null : this.querySelector(`#${CSS.escape(name)}-fault`);
		if (line === null) return;
		line.textContent = sentences.join(" ");
		for (const control of this.querySelectorAll(`[name="${CSS.escape(name)}"], [name="${CSS.escape(name)}[]"]`)) {
			if (sentences.length > 0) control.setAttribute("aria-invalid", "true");
			else control.removeAttribute("aria-invalid");
		}
	}
}

/** The boxes of one question share a name that ends in brackets. */
function questionOf(control: Element): string {
	return (control.getAttribute("name") ?? "").replace("[]", "");
}

customElements.define("suggest-opportunity", SuggestOpportunity);
