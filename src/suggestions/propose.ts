/** A checked suggestion -> a branch with one commit, and a proposal from it; again for the same issue, the same branch. What was edited there stays. */
import type { Git } from "../cms-git/git.ts";
import type { HostApi } from "./host-api.ts";

/** The commit names no person: neither who suggested, nor who set the label. */
export const AUTHOR = { name: "Suggestion workflow", email: "suggestion-workflow@users.noreply.invalid" } as const;

export interface Proposal {
	/** Of the issue. */
	readonly number: number;
	readonly path: string;
	readonly text: string;
	/** Where proposals go, as `main`. */
	readonly base: string;
}

/** The sentence for the one who set the label. `git` works in a checkout whose `origin` is the host. */
export async function proposeFile({ number, path, text, base }: Proposal, git: Git, api: HostApi): Promise<string> {
	const branch = `suggestions/${number}`;
	await git.run(["fetch", "--quiet", "--no-tags", "origin", base]);
	const start = await git.line(["rev-parse", "FETCH_HEAD"]);
	const tip = await fetchTip(git, branch);
	if ((await readBlob(git, start, path)) === text) return `Nothing to do: ${path} is on ${base} already, just as it is suggested.`;
	if (tip !== undefined && (await git.line(["show", "--no-patch", "--format=%ae", tip])) !== AUTHOR.email) {
		return `Nothing was changed: somebody has edited the branch ${branch}. Go on there, or delete it and set the label again.`;
	}
	if (tip === undefined || (await readBlob(git, tip, path)) !== text) {
		const commit = await commitFile(git, start, path, text, number);
		// Only if the branch is still as it was looked at.
		await git.run(["push", "--quiet", `--force-with-lease=refs/heads/${branch}:${tip ?? ""}`, "origin", `${commit}:refs/heads/${branch}`]);
	}
	const proposal = { title: `Suggestion: ${nameOf(path)}`, branch, base, body: formatBody(number, path) };
	const url = (await api.findProposal(branch)) ?? (await api.openProposal(proposal));
	return `The suggestion is a proposal now: ${url}`;
}

async function fetchTip(git: Git, branch: string): Promise<string | undefined> {
	if ((await git.line(["ls-remote", "origin", `refs/heads/${branch}`])) === "") return undefined;
	await git.run(["fetch", "--quiet", "--no-tags", "origin", branch]);
	return git.line(["rev-parse", "FETCH_HEAD"]);
}

async function readBlob(git: Git, commit: string, path: string): Promise<string | undefined> {
	const listed = await git.line(["ls-tree", "--full-tree", commit, "--", path]);
	return listed === "" ? undefined : (await git.run(["cat-file", "blob", `${commit}:${path}`])).toString();
}

/** The branch's tree is that of the start with this one file: what an older version of the suggestion had written is gone. */
async function commitFile(git: Git, start: string, path: string, text: string, number: number): Promise<string> {
	const blob = await git.line(["hash-object", "-w", "--stdin"], { input: text });
	await git.run(["read-tree", start]);
	await git.run(["update-index", "--add", "--cacheinfo", `100644,${blob},${path}`]);
	const tree = await git.line(["write-tree"]);
	const message = `Add ${nameOf(path)}, as suggested in #${number}\n`;
	return git.line(["commit-tree", tree, "-p", start, "-F", "-"], { input: message, env: AUTHOR_OF_COMMITS });
}

const AUTHOR_OF_COMMITS = {
	GIT_AUTHOR_NAME: AUTHOR.name,
	GIT_AUTHOR_EMAIL: AUTHOR.email,
	GIT_COMMITTER_NAME: AUTHOR.name,
	GIT_COMMITTER_EMAIL: AUTHOR.email,
};

/** `vilnius/open-lab`: made of the letters that a file name may have, so that nothing in a title or a comment can call or format anything. */
function nameOf(path: string): string {
	const [, city = "", , file = ""] = path.split("/");
	return `${city}/${file.replace(/\.md$/, "")}`;
}

function formatBody(number: number, path: string): string {
	return `Made from the suggestion in #${number}: \`${path}\`. It has passed the checks of the content.

Before you approve: is it true, and does the organisation know? docs/reviewer.md says what else only a person can see.
To change something, edit the file on this branch; from then on the label in #${number} changes nothing here.

Closes #${number}.
`;
}
