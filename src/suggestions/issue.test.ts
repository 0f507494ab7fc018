import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { parse } from "yaml";
import { schemas } from "../content/kinds.ts";
import { buildTranslate, type TextKey } from "../locales/text.ts";
import { QUESTIONS, type Question, questionOf } from "./answers.ts";
import { parseIssue } from "./issue.ts";

const form = parse(readFileSync(".github/ISSUE_TEMPLATE/suggest-an-opportunity.yml", "utf8")) as {
	readonly body: readonly { id?: Question; attributes: { label: string; options?: string[] }; validations?: { required?: boolean } }[];
};
const asked = form.body.filter(({ id }) => id !== undefined);

it("the issue form asks exactly the questions that are read, in the same order", () => {
	expect(asked.map(({ id, attributes }) => [id, attributes.label])).toEqual(Object.entries(QUESTIONS));
});

it("what an opportunity must have is required in the form too", () => {
	const required = asked.flatMap(({ id, validations }) => (validations?.required ? [id] : []));
	expect(required).toEqual(["city", ...(schemas.opportunity.required ?? []).map(questionOf)]);
});

it.each(["kind", "format"] as const)("each %s can be chosen by its English name, and comes out as the name that a file has", (question) => {
	const t = buildTranslate("en");
	const names = schemas.opportunity.properties?.[question]?.enum ?? [];
	const options = names.map((name) => t(`${question}.${name}` as TextKey));
	expect(asked.find(({ id }) => id === question)?.attributes.options).toEqual(options);
	const read = options.map((option) => parseIssue(`### ${QUESTIONS[question]}\n\n${option}\n`)[question]);
	expect(read).toEqual(names);
});

it("an answer may have many lines, headings and lines of hyphens; an empty one is none", () => {
	const body =
		"### City\r\n\r\nVilnius\r\n\r\n### Title\r\n\r\n_No response_\r\n\r\n### Everything else\r\n\r\n---\r\n### City\r\nmore\r\n";
	expect(parseIssue(body)).toEqual({ city: "Vilnius", text: "---\n### City\nmore" });
});

it("a text that the form did not make has no answers", () => {
	expect(parseIssue("Please add my thing.\n#### City\nVilnius")).toEqual({});
});
