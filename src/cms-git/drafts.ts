/** Drafts: an entry that is being worked on is a branch `cms/<collection>/<slug>`, every save and every change of its status a commit on it. */
import { byteLimit } from "../content/bytes.ts";
import { explainMedia, headLength } from "../content/media.ts";
import { parsePath } from "../content/tree.ts";
import { checkEntryPath, checkMediaPath, type DraftName, parseDraftName } from "./allowed.ts";
import { Refusal } from "./refusal.ts";
import {
	type Change,
	currentBranch,
	deleteRef,
	findBlob,
	fromRepository,
	moveRef,
	type Repository,
	readBlobs,
	requireTip,
	tipOf,
	treeOf,
	writeBlob,
	writeCommit,
	writeTree,
} from "./repository.ts";

export const statuses = ["draft", "pending_review", "pending_publish"] as const;
export type Status = (typeof statuses)[number];

export interface Draft extends DraftName {
	readonly status: Status;
	/** ISO 8601. */
	readonly updatedAt: string;
	readonly author: string;
	/** What differs from where the draft began. */
	readonly files: readonly { readonly path: string; readonly isNew: boolean }[];
}

export interface SavedFile {
	readonly path: string;
	/** Empty to remove a translation. */
	readonly text: string;
	/** What the editor read last; undefined for a file that was not there. */
	readonly before: string | undefined;
}

export interface SavedMedia {
	readonly path: string;
	readonly content: Buffer;
}

export function draftRef({ collection, slug }: DraftName): string {
	return `refs/heads/cms/${collection}/${slug}`;
}

/** Saves on the draft's branch, which begins at the checked-out branch. A save that changes nothing makes no commit. */
export async function saveDraft(
	repository: Repository,
	name: DraftName,
	files: readonly SavedFile[],
	media: readonly SavedMedia[],
	{ message, status }: { readonly message: string; readonly status: Status | undefined },
): Promise<void> {
	const ref = draftRef(name);
	const draft = await tipOf(repository, ref);
	const base = draft ?? (await requireTip(repository, await currentBranch(repository)));
	const changes: Change[] = [];
	for (const file of files) changes.push(await toChange(repository, name, base, file));
	for (const { path, content } of media) changes.push(await toMediaChange(repository, name, path, content));
	const tree = await writeTree(repository, base, changes);
	if (tree === (await treeOf(repository, base))) return;
	const kept = status ?? (draft === undefined ? "draft" : await statusOf(repository, draft));
	const commit = await writeCommit(repository, tree, [base], withStatus(message, kept));
	await moveRef(repository, ref, commit, draft);
}

async function toChange(repository: Repository, name: DraftName, base: string, { path, text, before }: SavedFile): Promise<Change> {
	const allowed = checkEntryPath(name, path);
	const content = Buffer.from(text);
	if (content.length > byteLimit(allowed)) throw new Refusal(400, `Shorten this entry: its file may have ${byteLimit(allowed) / 1024} KB.`);
	const isRemoved = text === "" && parsePath(allowed)?.language !== "";
	if (text === "" && !isRemoved) throw new Refusal(400, "Write something: an entry cannot be empty.");
	const blob = isRemoved ? undefined : await writeBlob(repository, content);
	const there = await findBlob(repository, base, allowed);
	const [known] = there === undefined ? [undefined] : await readBlobs(repository, [there]);
	if (there !== blob && known?.toString() !== before) {
		throw new Refusal(
			409,
			known === undefined
				? "Somebody removed this entry while you were writing. Copy your text, and make a new entry with it."
				: before === undefined
					? "There is an entry with this title already. Give yours another title, or open that one."
					: "Somebody saved this entry while you were writing. Copy your text, load the page again, and put your changes in.",
		);
	}
	return { path: allowed, blob };
}

async function toMediaChange(repository: Repository, { city }: DraftName, path: string, content: Buffer): Promise<Change> {
	const allowed = checkMediaPath(city, path);
	const sentence = explainMedia(allowed, content.subarray(0, headLength), content.length);
	if (sentence !== "") throw new Refusal(400, sentence);
	return { path: allowed, blob: await writeBlob(repository, content) };
}

export async function setStatus(repository: Repository, name: DraftName, status: unknown): Promise<void> {
	const wanted = statuses.find((each) => each === status);
	if (wanted === undefined) throw new Refusal(400, `Set the status to one of: ${statuses.join(", ")}.`);
	const tip = await requireDraft(repository, name);
	if ((await statusOf(repository, tip)) === wanted) return;
	const words = { draft: "back to draft", pending_review: "in review", pending_publish: "ready" }[wanted];
	const commit = await writeCommit(repository, await treeOf(repository, tip), [tip], withStatus(`Set ${name.slug} ${words}`, wanted));
	await moveRef(repository, draftRef(name), commit, tip);
}

export async function deleteDraft(repository: Repository, name: DraftName): Promise<void> {
	await deleteRef(repository, draftRef(name), await requireDraft(repository, name));
}

export async function listDrafts({ git }: Repository): Promise<readonly DraftName[]> {
	const output = await git.line(["for-each-ref", "--format=%(refname)", "refs/heads/cms/"]);
	return output.split("\n").flatMap((ref) => {
		const [collection, slug, ...more] = ref.slice("refs/heads/cms/".length).split("/");
		if (more.length > 0) return [];
		try {
			return [parseDraftName(collection, slug)];
		} catch {
			// A branch that somebody else named so is none of ours.
			return [];
		}
	});
}

export async function readDraft(repository: Repository, name: DraftName): Promise<Draft> {
	const tip = await requireDraft(repository, name);
	const base = await startOf(repository, tip);
	const changed = (await repository.git.run(["diff-tree", "-r", "-z", "--name-status", "--no-renames", base, tip])).toString().split("\0");
	const files = Array.from({ length: Math.floor(changed.length / 2) }, (_, index) => ({
		path: fromRepository(repository, changed[index * 2 + 1] ?? ""),
		isNew: changed[index * 2] === "A",
	}));
	const [updatedAt = "", author = ""] = (await repository.git.line(["log", "-1", "--format=%cI%n%an", tip])).split("\n");
	return { ...name, status: await statusOf(repository, tip), updatedAt, author, files };
}

export async function requireDraft(repository: Repository, name: DraftName): Promise<string> {
	const tip = await tipOf(repository, draftRef(name));
	if (tip === undefined) throw new Refusal(404, "There is no draft of this entry.");
	return tip;
}

async function startOf(repository: Repository, tip: string): Promise<string> {
	const branch = await currentBranch(repository);
	return repository.git
		.line(["merge-base", branch, tip])
		.catch(() => Promise.reject(new Refusal(409, "This draft has no history in common with the branch that is checked out.")));
}

/** Git's own way to say something about a commit: https://git-scm.com/docs/git-interpret-trailers */
function withStatus(message: string, status: Status): string {
	return `${message.trim()}\n\nStatus: ${status}\n`;
}

async function statusOf({ git }: Repository, commit: string): Promise<Status> {
	const value = await git.line(["log", "-1", "--format=%(trailers:key=Status,valueonly)", commit]);
	return statuses.find((each) => each === value.split("\n").at(-1)) ?? "draft";
}
