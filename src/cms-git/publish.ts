/** Publishing: a draft is merged into the checked-out branch, and the files that it changes are renewed in the work tree, if nobody works on them. */
import { lstat, mkdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { checkChangedPath, type DraftName } from "./allowed.ts";
import { draftRef, requireDraft } from "./drafts.ts";
import { GitError } from "./git.ts";
import { Refusal } from "./refusal.ts";
import { currentBranch, deleteRef, fromRepository, moveRef, type Repository, readBlobs, requireTip, writeCommit } from "./repository.ts";

/** A file that publishing changes, by its path in the repository. */
interface ChangedFile {
	readonly path: string;
	readonly mode: string;
	/** Undefined when it was not there, or is not there any more. */
	readonly before: string | undefined;
	readonly after: string | undefined;
}

/** Either everything is published and the draft's branch is gone, or a `Refusal` says why and all is as it was. */
export async function publishDraft(repository: Repository, name: DraftName): Promise<void> {
	const branch = await currentBranch(repository);
	const [main, draft] = [await requireTip(repository, branch), await requireDraft(repository, name)];
	const tree = await mergeTrees(repository, main, draft);
	const changed = await listChanges(repository, main, tree);
	for (const file of changed) {
		checkChangedPath(name, fromRepository(repository, file.path));
		await refuseWhenEdited(repository, file);
	}
	await refuseWhenBusy(repository);
	const commit = await writeCommit(repository, tree, [main, draft], `Publish ${name.slug}\n`);
	await moveRef(repository, branch, commit, main);
	await renewFiles(repository, changed);
	await deleteRef(repository, draftRef(name), draft);
}

async function mergeTrees({ git }: Repository, main: string, draft: string): Promise<string> {
	try {
		return await git.line(["merge-tree", "--write-tree", "--no-messages", main, draft]);
	} catch (error) {
		if (!(error instanceof GitError)) throw error;
		if (error.code === 129)
			throw new Refusal(409, "Install Git 2.38 or newer: the one on this machine cannot merge without touching your files.");
		if (error.code !== 1) throw error;
		throw new Refusal(
			409,
			"Somebody published another change of the same lines meanwhile. Your draft is kept: copy your text, delete the draft, and put your changes into the new version.",
		);
	}
}

async function listChanges({ git }: Repository, main: string, tree: string): Promise<readonly ChangedFile[]> {
	const parts = (await git.run(["diff-tree", "-r", "-z", "--no-renames", main, tree])).toString().split("\0");
	const none = (blob: string) => (/^0+$/.test(blob) ? undefined : blob);
	return Array.from({ length: Math.floor(parts.length / 2) }, (_, index) => {
		const [, mode = "", before = "", after = ""] = (parts[index * 2] ?? "").split(" ");
		return { path: parts[index * 2 + 1] ?? "", mode, before: none(before), after: none(after) };
	});
}

/** A file in the work tree or in the index that is neither the old nor the new one belongs to somebody who is at work. */
async function refuseWhenEdited(repository: Repository, { path, before, after }: ChangedFile): Promise<void> {
	await refuseLinks(repository, path);
	const content = await readFile(join(repository.root, path)).catch(() => undefined);
	const there =
		content &&
		(await repository.git.line(["hash-object", "--stdin", `--path=${path.slice(repository.prefix.length)}`], { input: content }));
	const staged = (await repository.git.line(["ls-files", "-s", "--", `:(top,literal)${path}`])).split(/[ \t]/)[1];
	for (const found of [there, staged]) {
		if (found !== before && found !== after) {
			throw new Refusal(
				409,
				`${path} has a change on this machine that is not committed. Commit it or take it back, then publish again: your draft is kept.`,
			);
		}
	}
}

/** A link in the way would lead the writing out of the repository. */
async function refuseLinks({ root }: Repository, path: string): Promise<void> {
	const steps = path.split("/");
	for (const [index] of steps.entries()) {
		const part = steps.slice(0, index + 1).join("/");
		const found = await lstat(join(root, part)).catch(() => undefined);
		if (found?.isSymbolicLink())
			throw new Refusal(409, `${part} is a link on this machine. Put the file itself there, then publish again.`);
	}
}

/** Halfway through a merge or a commit the index is somebody else's. */
async function refuseWhenBusy({ git }: Repository): Promise<void> {
	for (const name of ["MERGE_HEAD", "CHERRY_PICK_HEAD", "REVERT_HEAD", "index.lock"]) {
		const path = await git.line(["rev-parse", "--path-format=absolute", "--git-path", name]);
		if (await readFile(path).catch(() => undefined)) {
			throw new Refusal(409, "Git is in the middle of something on this machine. Finish that, then publish again: your draft is kept.");
		}
	}
}

/** Each file by a temporary one and a rename, so that a watching build never reads half of it. */
async function renewFiles(repository: Repository, changed: readonly ChangedFile[]): Promise<void> {
	for (const { path, after } of changed) {
		const target = join(repository.root, path);
		if (after === undefined) await rm(target, { force: true });
		else {
			const [content = Buffer.alloc(0)] = await readBlobs(repository, [after]);
			await mkdir(dirname(target), { recursive: true });
			await writeFile(`${target}.editor.tmp`, content);
			await rename(`${target}.editor.tmp`, target);
		}
	}
	const lines = changed.map(({ path, mode, after }) =>
		after === undefined ? `0 ${"0".repeat(40)}\t${path}\0` : `${mode} ${after}\t${path}\0`,
	);
	await repository.git.run(["update-index", "-z", "--index-info"], { input: lines.join("") });
	await repository.git.run(["update-index", "-q", "--refresh"]).catch(() => undefined);
}
