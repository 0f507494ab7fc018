/** A repository as trees, blobs and references: reads what is committed, makes commits. Neither the work tree nor its index is touched. */
import { randomUUID } from "node:crypto";
import { rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Git, GitError } from "./git.ts";
import { Refusal } from "./refusal.ts";

export interface Repository {
	readonly git: Git;
	/** The path of the folder `content/` in the repository, such as `content/`. */
	readonly prefix: string;
	/** The folder of the work tree. */
	readonly root: string;
}

/** A file of a new tree; `undefined` removes it. */
export interface Change {
	/** As the editor names it: `content/vilnius/city.md`. */
	readonly path: string;
	readonly blob: string | undefined;
}

export async function openRepository(git: Git): Promise<Repository> {
	try {
		const [root = "", prefix = ""] = (await git.line(["rev-parse", "--show-toplevel", "--show-prefix"])).split("\n");
		return { git, root, prefix };
	} catch {
		throw new Refusal(409, 'The content is in no Git repository. Run "git init" and commit it once; then the editor can keep drafts.');
	}
}

/** The branch that is checked out, which is what the editor publishes to: `refs/heads/main`. */
export async function currentBranch({ git }: Repository): Promise<string> {
	try {
		return await git.line(["symbolic-ref", "-q", "HEAD"]);
	} catch {
		throw new Refusal(409, 'No branch is checked out. Finish what Git is doing (such as a rebase), or run "git switch main".');
	}
}

export async function tipOf({ git }: Repository, ref: string): Promise<string | undefined> {
	return git.line(["rev-parse", "-q", "--verify", `${ref}^{commit}`]).catch(() => undefined);
}

export async function requireTip(repository: Repository, ref: string): Promise<string> {
	const tip = await tipOf(repository, ref);
	if (tip === undefined) throw new Refusal(409, "There is no commit yet. Commit the content once; then the editor can keep drafts.");
	return tip;
}

/** The path inside the repository of `content/…`. */
export function inRepository({ prefix }: Repository, path: string): string {
	return prefix + path.slice("content/".length);
}

export function fromRepository({ prefix }: Repository, path: string): string {
	return `content/${path.slice(prefix.length)}`;
}

export interface TreeFile {
	readonly path: string;
	readonly blob: string;
}

/** The plain files of a folder, without those of folders in it; links are left out. */
export async function listFolder(repository: Repository, commit: string, folder: string): Promise<readonly TreeFile[]> {
	const inside = inRepository(repository, `${folder}/`);
	const output = (await repository.git.run(["ls-tree", "-z", "--full-tree", commit, ...(inside === "" ? [] : [inside])])).toString();
	return output.split("\0").flatMap((line) => {
		const [, mode = "", blob = "", path = ""] = /^(\d+) blob ([0-9a-f]+)\t(.*)$/s.exec(line) ?? [];
		return /^100/.test(mode) ? [{ path: fromRepository(repository, path), blob }] : [];
	});
}

/** The blob of a file in a commit; undefined when it is not there. */
export async function findBlob(repository: Repository, commit: string, path: string): Promise<string | undefined> {
	const output = (await repository.git.run(["ls-tree", "-z", "--full-tree", commit, inRepository(repository, path)])).toString();
	return /^100\d+ blob ([0-9a-f]+)\t/.exec(output)?.[1];
}

/** In the order of the blobs; one process for all. */
export async function readBlobs({ git }: Repository, blobs: readonly string[]): Promise<readonly Buffer[]> {
	if (blobs.length === 0) return [];
	const output = await git.run(["cat-file", "--batch"], { input: `${blobs.join("\n")}\n` });
	let at = 0;
	return blobs.map(() => {
		const end = output.indexOf(10, at);
		const size = Number(output.subarray(at, end).toString().split(" ")[2]);
		at = end + 1 + size + 1;
		return output.subarray(end + 1, end + 1 + size);
	});
}

export async function writeBlob({ git }: Repository, content: Buffer): Promise<string> {
	return git.line(["hash-object", "-w", "--stdin"], { input: content });
}

/** The tree of a commit with some files replaced; made in an index of its own. */
export async function writeTree(repository: Repository, commit: string, changes: readonly Change[]): Promise<string> {
	const index = join(tmpdir(), `editor-index-${randomUUID()}`);
	const env = { GIT_INDEX_FILE: index };
	const lines = changes.map(({ path, blob }) =>
		blob === undefined ? `0 ${"0".repeat(40)}\t${inRepository(repository, path)}` : `100644 ${blob}\t${inRepository(repository, path)}`,
	);
	try {
		await repository.git.run(["read-tree", commit], { env });
		await repository.git.run(["update-index", "-z", "--index-info"], { env, input: lines.map((line) => `${line}\0`).join("") });
		return await repository.git.line(["write-tree"], { env });
	} finally {
		await rm(index, { force: true });
	}
}

export async function treeOf({ git }: Repository, commit: string): Promise<string> {
	return git.line(["rev-parse", `${commit}^{tree}`]);
}

export async function writeCommit({ git }: Repository, tree: string, parents: readonly string[], message: string): Promise<string> {
	try {
		return await git.line(["commit-tree", tree, ...parents.flatMap((parent) => ["-p", parent])], { input: message });
	} catch (error) {
		if (!(error instanceof GitError) || !/user\.|identity|ident name|email/i.test(error.message)) throw error;
		throw new Refusal(
			409,
			'Git does not know who you are. Run: git config --global user.name "Your name" and git config --global user.email "you@example.org". Then save again.',
		);
	}
}

/** Moves a reference only when it still is where it was; `before` undefined means that there was none. */
export async function moveRef({ git }: Repository, ref: string, to: string, before: string | undefined): Promise<void> {
	await git
		.run(["update-ref", "-m", "editor", ref, to, before ?? "0".repeat(40)])
		.catch(() => Promise.reject(new Refusal(409, "Somebody else saved at the same moment. Your text is still here: save again.")));
}

export async function deleteRef({ git }: Repository, ref: string, before: string): Promise<void> {
	await git.run(["update-ref", "-d", ref, before]);
}
