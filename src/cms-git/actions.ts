/** The actions of the editor's "proxy" protocol on a repository: https://github.com/decaporg/decap-cms/tree/main/packages/decap-server */
import { basename } from "node:path";
import { checkFolder, checkReadable, parseDraftName } from "./allowed.ts";
import {
	deleteDraft,
	draftRef,
	listDrafts,
	readDraft,
	requireDraft,
	type SavedFile,
	type SavedMedia,
	type Status,
	saveDraft,
	setStatus,
	statuses,
} from "./drafts.ts";
import { publishDraft } from "./publish.ts";
import { Refusal } from "./refusal.ts";
import { currentBranch, findBlob, listFolder, type Repository, readBlobs, requireTip, tipOf } from "./repository.ts";

type Params = Readonly<Record<string, unknown>>;

/** Parameters come from a browser: each action reads what it needs and refuses the rest. */
export async function runAction(repository: Repository, action: string, params: Params): Promise<unknown> {
	switch (action) {
		case "info":
			return { repo: "local", publish_modes: ["editorial_workflow"], type: "local_git" };
		case "entriesByFolder":
			return readFolder(repository, checkFolder(params.folder));
		case "getEntry":
			return readEntry(repository, checkReadable(params.path));
		case "unpublishedEntries":
			return (await listDrafts(repository)).map(({ collection, slug }) => `${collection}/${slug}`);
		case "unpublishedEntry":
			return describeDraft(repository, params);
		case "unpublishedEntryDataFile":
			return { data: (await findDraftText(repository, params)) ?? null };
		case "unpublishedEntryMediaFile":
			return toMedia(checkReadable(params.path), await readDraftFile(repository, params));
		case "persistEntry":
			return persistEntry(repository, params);
		case "updateUnpublishedEntryStatus":
			return done(setStatus(repository, nameIn(params), params.newStatus));
		case "publishUnpublishedEntry":
			return done(publishDraft(repository, nameIn(params)));
		case "deleteUnpublishedEntry":
			return done(deleteDraft(repository, nameIn(params)));
		case "getMedia":
			return readMedia(repository, checkFolder(params.mediaFolder));
		case "getMediaFile":
			return readMediaFile(repository, checkReadable(params.path));
		case "getDeployPreview":
			return null;
		case "persistMedia":
			throw new Refusal(400, "Add the picture in the entry that shows it: it is saved with that entry's draft.");
		case "deleteFiles":
			throw new Refusal(400, 'Set the status of the entry to "archived": a page whose address people share is not removed.');
		default:
			throw new Refusal(400, `This editor does not know the action "${action.slice(0, 40)}".`);
	}
}

async function done(work: Promise<void>): Promise<{ readonly message: string }> {
	await work;
	return { message: "done" };
}

async function publishedTip(repository: Repository): Promise<string> {
	return requireTip(repository, await currentBranch(repository));
}

async function readFolder(repository: Repository, folder: string) {
	const files = (await listFolder(repository, await publishedTip(repository), folder)).filter(({ path }) => path.endsWith(".md"));
	const texts = await readBlobs(
		repository,
		files.map(({ blob }) => blob),
	);
	return files.map(({ path, blob }, index) => ({ data: String(texts[index]), file: { path, id: blob } }));
}

async function readFile(
	repository: Repository,
	commit: string,
	path: string,
): Promise<{ readonly blob: string; readonly content: Buffer }> {
	const blob = await findBlob(repository, commit, path);
	if (blob === undefined) throw new Refusal(404, `There is no ${path}.`);
	const [content = Buffer.alloc(0)] = await readBlobs(repository, [blob]);
	return { blob, content };
}

/** Null where there is none: the editor asks before it gives a new entry its name. */
async function readEntry(repository: Repository, path: string) {
	const tip = await publishedTip(repository);
	if ((await findBlob(repository, tip, path)) === undefined) return null;
	const { blob, content } = await readFile(repository, tip, path);
	return { data: content.toString(), file: { path, id: blob } };
}

/** Undefined where there is none: the editor asks for a file in every language. */
async function findDraftText(repository: Repository, params: Params): Promise<string | undefined> {
	const blob = await findBlob(repository, await requireDraft(repository, nameIn(params)), checkReadable(params.path));
	const [content] = blob === undefined ? [] : await readBlobs(repository, [blob]);
	return content?.toString();
}

/** A picture that a draft shows may be one that is published already. */
async function readDraftFile(repository: Repository, params: Params): Promise<Buffer> {
	return (await readFile(repository, draftRef(nameIn(params)), checkReadable(params.path))).content;
}

/** Null where there is none: the editor asks for every entry that it opens, and an error would stand in the browser's console each time. */
async function describeDraft(repository: Repository, params: Params) {
	if ((await tipOf(repository, draftRef(nameIn(params)))) === undefined) return null;
	const { collection, slug, status, updatedAt, author, files } = await readDraft(repository, nameIn(params));
	const diffs = files.map(({ path, isNew }) => ({ id: path, path, newFile: isNew }));
	return { collection, slug, status, diffs, updatedAt, pullRequestAuthor: author };
}

async function persistEntry(repository: Repository, { dataFiles, assets, options }: Params) {
	const { collectionName, commitMessage, status } = (options ?? {}) as Params;
	const [first] = Array.isArray(dataFiles) ? dataFiles : [];
	const name = parseDraftName(collectionName, (first as Params | undefined)?.slug);
	const files: SavedFile[] = list(dataFiles).map(({ path, raw, before }) => ({
		path: String(path),
		text: String(raw),
		before: typeof before === "string" ? before : undefined,
	}));
	const media: SavedMedia[] = list(assets).map(({ path, content }) => ({
		path: String(path),
		content: Buffer.from(String(content), "base64"),
	}));
	const message = String(commitMessage ?? `Save ${name.slug}`).slice(0, 500);
	await saveDraft(repository, name, files, media, { message, status: statuses.find((each): each is Status => each === status) });
	return { message: "done" };
}

async function readMedia(repository: Repository, folder: string) {
	const files = await listFolder(repository, await publishedTip(repository), folder);
	const contents = await readBlobs(
		repository,
		files.map(({ blob }) => blob),
	);
	return files.map(({ path }, index) => toMedia(path, contents[index] ?? Buffer.alloc(0)));
}

async function readMediaFile(repository: Repository, path: string) {
	return toMedia(path, (await readFile(repository, await publishedTip(repository), path)).content);
}

function toMedia(path: string, content: Buffer) {
	return { id: path, path, name: basename(path), encoding: "base64", content: content.toString("base64") };
}

/** The editor names a draft by both parts, or by the id that `unpublishedEntries` gave it. */
function nameIn({ id, collection, slug }: Params) {
	if (collection !== undefined || slug !== undefined) return parseDraftName(collection, slug);
	const [first, second] = String(id).split("/");
	return parseDraftName(first, second);
}

function list(value: unknown): readonly Params[] {
	return Array.isArray(value) ? value.filter((item) => typeof item === "object" && item !== null) : [];
}
