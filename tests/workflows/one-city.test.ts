/** A proposal reaches one city only: the workflow, run on real commits. */
import { expect, test } from "vitest";
import { git } from "./run/git.ts";
import { hostProject, write } from "./run/project.ts";
import { runWorkflow } from "./run/run.ts";

test.each([
	[
		"one city passes",
		["content/town/city.md", "content/skills/a.json", "README.md"],
		[],
		true,
		"This proposal changes no more than one city.",
	],
	["two cities are refused", ["content/town/a.md", "content/lake/city.md"], ["bug"], false, "Make one proposal for each city"],
	[
		"two cities pass with a maintainer's label",
		["content/town/a.md", "content/lake/city.md"],
		["several-cities"],
		true,
		"no more than one",
	],
])("%s", async (_, paths, labels, passes, sentence) => {
	const run = await propose((folder) => {
		for (const path of paths) write(folder, path, "changed");
	}, labels);
	expect(run.log).toContain(sentence);
	expect(run.succeeded).toBe(passes);
});

test("a file that moves from one city to another counts for both", async () => {
	const run = await propose(async (folder) => {
		await git(folder, "mv", "content/town/organisations", "content/lake");
	}, []);
	expect(run.log).toContain("lake (2 files), town (2 files)");
	expect(run.succeeded).toBe(false);
});

/** A proposal from a fork, as GitHub would merge it: its base is the first parent. */
async function propose(change: (folder: string) => void | Promise<void>, labels: readonly string[]) {
	const { host, work } = await hostProject();
	await git(work, "checkout", "--quiet", "-b", "proposal");
	await change(work);
	await git(work, "add", ".");
	await git(work, "commit", "--quiet", "-m", "Propose");
	await git(work, "checkout", "--quiet", "main");
	await git(work, "commit", "--quiet", "--allow-empty", "-m", "Meanwhile");
	await git(work, "merge", "--quiet", "--no-ff", "--no-edit", "proposal");
	await git(work, "push", "--quiet", "origin", "HEAD:refs/pull/3/merge");
	const payload = { pull_request: { number: 3, labels: labels.map((name) => ({ name })) } };
	const sha = await git(work, "rev-parse", "HEAD");
	const event = { name: "pull_request", ref: "refs/heads/proposal", sha, fork: true, payload } as const;
	return runWorkflow({ host, file: ".github/workflows/one-city.yml", event });
}
