/** The whole chain from a labelled issue to a proposal at the host, as the workflow runs it: real Git, the real script, only GitHub itself is played. */
import { expect, test } from "vitest";
import { parseEntryText } from "../../src/cms/entry-text.ts";
import { QUESTIONS, type Question, questions } from "../../src/suggestions/answers.ts";
import { git } from "./run/git.ts";
import type { Host } from "./run/host.ts";
import { hostProject, write } from "./run/project.ts";
import { runWorkflow } from "./run/run.ts";

const FILE = ".github/workflows/suggestion.yml";

const ANSWERS: Readonly<Partial<Record<Question, string>>> = {
	city: "Town",
	name: "Repair café",
	summary: "Bring a lamp.",
	kind: "Open space",
	format: "In person",
	organisation: "Club",
	start: "2026-12-05 10:00",
	price: "0",
};

test("the label makes a branch with one file, a proposal and one comment, and no commit names a person", async () => {
	const { host } = await hostProject();
	const run = await label(host, ANSWERS);
	expect(run.log).toContain("The suggestion is a proposal now: https://host.invalid/proposals/1");
	expect(run.succeeded).toBe(true);
	const branch = "suggestions/12";
	expect(await git(host.repository, "diff", "--name-status", "main", branch)).toBe("A\tcontent/town/opportunities/repair-cafe.md");
	expect(await git(host.repository, "show", `${branch}:content/town/opportunities/repair-cafe.md`)).toBe(
		"---\ntitle: Repair café\nsummary: Bring a lamp.\nkind: open-space\nformat: in-person\norganisation: club\nsessions:\n  - start: 2026-12-05T10:00\nprice:\n  amount: 0\n---",
	);
	expect(await git(host.repository, "log", "-1", "--format=%s|%an|%ae|%cn|%ce", branch)).toBe(
		"Add town/repair-cafe, as suggested in #12|Suggestion workflow|suggestion-workflow@users.noreply.invalid|Suggestion workflow|suggestion-workflow@users.noreply.invalid",
	);
	expect(host.forum.proposals).toMatchObject([{ title: "Suggestion: town/repair-cafe", head: branch, base: "main" }]);
	expect(host.forum.proposals[0]?.body).toContain("Closes #12.");
	expect(host.forum.comments).toHaveLength(1);
});

test("the label again changes nothing; after an edit of the issue it renews the same branch, proposal and comment", async () => {
	const { host } = await hostProject();
	await label(host, ANSWERS);
	const before = await git(host.repository, "rev-parse", "suggestions/12");
	await label(host, ANSWERS);
	expect(await git(host.repository, "rev-parse", "suggestions/12")).toBe(before);
	await label(host, { ...ANSWERS, name: "Repair evening" });
	expect(await git(host.repository, "diff", "--name-only", "main", "suggestions/12")).toBe("content/town/opportunities/repair-evening.md");
	expect([host.forum.proposals.length, host.forum.comments.length]).toEqual([1, 1]);
});

test("what a reviewer has edited on the branch is not written over", async () => {
	const { host, work } = await hostProject();
	await label(host, ANSWERS);
	await git(work, "fetch", "--quiet", "origin", "suggestions/12");
	await git(work, "checkout", "--quiet", "-b", "edit", "FETCH_HEAD");
	write(work, "content/town/opportunities/repair-cafe.md", "edited");
	await git(work, "commit", "--quiet", "-am", "Say it better");
	await git(work, "push", "--quiet", "origin", "edit:suggestions/12");
	const run = await label(host, { ...ANSWERS, name: "Another" });
	expect(run.log).toContain("Nothing was changed: somebody has edited the branch suggestions/12.");
	expect(await git(host.repository, "log", "-1", "--format=%s", "suggestions/12")).toBe("Say it better");
});

test("what is published already is not proposed again", async () => {
	const { host, work } = await hostProject();
	await label(host, ANSWERS);
	await git(work, "fetch", "--quiet", "origin", "suggestions/12");
	await git(work, "push", "--quiet", "origin", "FETCH_HEAD:main");
	expect((await label(host, ANSWERS)).log).toContain("Nothing to do: content/town/opportunities/repair-cafe.md is on main already");
	expect(host.forum.proposals).toHaveLength(1);
});

test("what is wrong is told in one comment with the check's sentences, and no branch is made", async () => {
	const { host } = await hostProject();
	const run = await label(host, { ...ANSWERS, summary: "", price: "cheap" });
	expect(run.succeeded).toBe(false);
	expect(run.log).not.toMatch(/^\s+at /m);
	const [comment] = host.forum.comments;
	expect(comment?.body).toContain('Summary: Add "summary": one or two sentences that make somebody come.');
	expect(comment?.body).toMatch(/^Price: /m);
	expect(await git(host.repository, "branch", "--list", "suggestions/*")).toBe("");
});

test.each([
	["a command in the title", { name: `"; $(touch /tmp/escaped) \`id\` $\{{ github.token }} #` }],
	["a path in the city", { city: "../../.github/workflows" }],
	["a path in the title", { name: "../../../.github/workflows/publish.yml" }],
	["an end of the front matter", { summary: "Come.\n---\nkind: event\n---", text: "---\nlayout: x\n---" }],
	["a call to everybody", { name: "@everyone @maintainers #1 <!-- hidden -->", kind: "@everyone ``` `````" }],
	["64 KB", { text: "x ".repeat(32_700) }],
	["a workflow command", { name: "::set-output name=a::b", price: "\n::error::x" }],
	["a script", { text: "<script>alert(1)</script> [x](javascript:alert(1))" }],
] as const)(
	"with %s nothing but a file of the city's opportunities can change, and nobody is called",
	{ timeout: 60_000 },
	async (_, change) => {
		const { host } = await hostProject();
		const main = await git(host.repository, "rev-parse", "main");
		const run = await label(host, { ...ANSWERS, ...change });
		expect(await git(host.repository, "rev-parse", "main")).toBe(main);
		expect((await git(host.repository, "branch", "--format=%(refname:short)")).split("\n")).toEqual(
			run.succeeded ? ["main", "suggestions/12"] : ["main"],
		);
		expect(run.log).not.toMatch(/^::/m);
		if (run.succeeded) {
			const changed = await git(host.repository, "diff", "--name-status", "main", "suggestions/12");
			expect(changed).toMatch(/^A\tcontent\/town\/opportunities\/[a-z0-9]+(-[a-z0-9]+)*\.md$/);
			const text = await git(host.repository, "show", `suggestions/12:${changed.slice(2)}`);
			expect(parseEntryText(text)).toMatchObject({ kind: "open-space", organisation: "club" });
		}
		for (const { title, body } of host.forum.proposals) expect(title + body).not.toMatch(/@|<!--/);
		for (const { body } of host.forum.comments)
			expect(body.replace("<!-- suggestion -->", "").replace(/\n(`{3,})text\n[\s\S]*\n\1\n$/, "")).not.toMatch(/@|<!--/);
	},
);

test("another label starts nothing", async () => {
	const { host } = await hostProject();
	expect((await label(host, ANSWERS, "question")).jobs.propose?.result).toBe("skipped");
});

test("where workflows may not open proposals, the branch is there and the sentence says what to allow", async () => {
	const { host } = await hostProject();
	host.forum.allowsProposals = false;
	expect((await label(host, ANSWERS)).log).toContain('"Allow GitHub Actions to create and approve pull requests"');
	expect(await git(host.repository, "branch", "--list", "suggestions/12")).toContain("suggestions/12");
});

async function label(host: Host, answers: Readonly<Partial<Record<Question, string>>>, name = "make-proposal") {
	const body = questions.map((question) => `### ${QUESTIONS[question]}\n\n${answers[question] || "_No response_"}`).join("\n\n");
	const sha = await git(host.repository, "rev-parse", "main");
	const payload = { action: "labeled", label: { name }, issue: { number: 12, title: "$(id)", body } };
	return runWorkflow({ host, file: FILE, event: { name: "issues", ref: "refs/heads/main", sha, payload } });
}
