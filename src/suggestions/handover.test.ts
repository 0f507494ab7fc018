import { expect, it } from "vitest";
import { QUESTIONS } from "./answers.ts";
import { issueUrl, mailUrl } from "./handover.ts";
import { parseIssue } from "./issue.ts";

const answers = { city: "Vilnius", name: "Lamp & co?", summary: "Bring “one”.", text: "A\nB" };

it("GitHub's form is filled in question by question", () => {
	const { url, isWhole } = issueUrl({ host: "github", link: "https://github.com/example/cities/" }, answers);
	const { pathname, searchParams } = new URL(url);
	expect(pathname).toBe("/example/cities/issues/new");
	expect(Object.fromEntries(searchParams)).toEqual({
		template: "suggest-an-opportunity.yml",
		title: "Suggestion: Lamp & co?",
		...answers,
	});
	expect(isWhole).toBe(true);
});

it("no question has a name that the address of a new issue has taken", () => {
	for (const taken of ["template", "title", "body", "labels", "assignees", "milestone", "projects"])
		expect(QUESTIONS).not.toHaveProperty(taken);
});

it.each(["gitlab", "forgejo"] as const)("the text for %s can be read back as if the form had made it", (host) => {
	const { searchParams } = new URL(issueUrl({ host, link: "https://git.example.org/a/b" }, answers).url);
	expect(parseIssue(searchParams.get("issue[description]") ?? searchParams.get("body") ?? "")).toEqual(answers);
});

it("a long text is left out of the address, then the summary, then all but the city", () => {
	const repository = { host: "github", link: "https://github.com/example/cities" } as const;
	const read = (change: object) =>
		Object.keys(Object.fromEntries(new URL(issueUrl(repository, { ...answers, ...change }).url).searchParams));
	expect(read({ text: "x".repeat(9000) })).toEqual(["template", "title", "city", "name", "summary"]);
	expect(read({ summary: "x".repeat(9000) })).toEqual(["template", "title", "city", "name"]);
	expect(read({ name: "x".repeat(9000) })).toEqual(["template", "city"]);
	expect(issueUrl(repository, { text: "x".repeat(9000) }).isWhole).toBe(false);
});

it("a mail has its text in it while it is short, and cannot get another receiver or header", () => {
	const { url } = mailUrl("info@example.org", "A&bcc=x@example.org\n", "---\ntitle: A & B\n---");
	expect(url).toBe("mailto:info@example.org?subject=A%26bcc%3Dx%40example.org%0A&body=---%0D%0Atitle%3A%20A%20%26%20B%0D%0A---");
	expect(mailUrl("info@example.org", "A", "x".repeat(9000))).toEqual({ url: "mailto:info@example.org?subject=A", isWhole: false });
});
