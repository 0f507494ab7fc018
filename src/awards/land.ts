/**
 * Brings what was signed onto the branch at the host: a commit of exactly these files on top of what is there now, tried again when another run was faster.
 * Neither the work tree nor its index is touched. A file that the host has already is never written again.
 */
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { UsageError } from "../build/errors.ts";
import type { Access } from "./access.ts";
import { explainGit, type GitOptions, git } from "./git.ts";

/** Where signed files lie: assertions are only ever added, a status list is replaced. */
const SIGNED = /^content\/[a-z0-9-]+\/(?:assertions|endorsements|status)\/[a-z0-9][a-z0-9-]{0,63}\.json$/;

export interface LandOptions {
	readonly folder: string;
	/** The branch at the host, as `main`. */
	readonly branch: string;
	/** For hosts that ask who pushes. `scratch`: a folder that is removed afterwards. */
	readonly access?: (scratch: string) => Promise<Access> | Access;
	/** How often a push is tried. */
	readonly tries: number;
	/** Called before each further try, with its number. */
	readonly pause: (count: number) => Promise<void>;
}

export interface Landing {
	/** How many files the commit brought to the host. */
	readonly landed: number;
	/** How many were left out because another run had brought its own. */
	readonly left: number;
}

/** Throws when the host takes nothing: then nothing is lost, and the next run does it again. */
export async function landSigned(options: LandOptions): Promise<Landing> {
	const scratch = await mkdtemp(join(tmpdir(), "land-"));
	try {
		const access = (await options.access?.(scratch)) ?? { remote: "origin", environment: {} };
		return await land(options, access, join(scratch, "index"));
	} finally {
		await rm(scratch, { recursive: true, force: true });
	}
}

async function land({ folder, branch, tries, pause }: LandOptions, { remote, environment }: Access, index: string): Promise<Landing> {
	const checkout: GitOptions = { folder, environment: { ...AUTHOR, ...environment } };
	const files = await listSigned(checkout);
	if (files.length === 0) return { landed: 0, left: 0 };
	let failure = "";
	for (let count = 1; count <= tries; count += 1) {
		if (count > 1) await pause(count);
		try {
			await git(checkout, "fetch", "--quiet", "--no-tags", remote, branch);
			const base = (await git(checkout, "rev-parse", "FETCH_HEAD")).trim();
			const fresh = await dropKnown(checkout, files, base);
			if (fresh.length === 0) return { landed: 0, left: files.length };
			const commit = await commitOn(checkout, base, fresh, index);
			await git(checkout, "push", "--quiet", remote, `${commit}:refs/heads/${branch}`);
			return { landed: fresh.length, left: files.length - fresh.length };
		} catch (error) {
			failure = explainGit(error);
		}
	}
	throw new UsageError(
		`The host did not take the signed badges in ${tries} tries: ${failure} Nothing is lost: the next run does it again.`,
	);
}

/** Names no person: the commit is the workflow's. */
const AUTHOR = {
	GIT_AUTHOR_NAME: "Signing workflow",
	GIT_AUTHOR_EMAIL: "signing-workflow@users.noreply.invalid",
	GIT_COMMITTER_NAME: "Signing workflow",
	GIT_COMMITTER_EMAIL: "signing-workflow@users.noreply.invalid",
};

interface SignedFile {
	readonly path: string;
	/** The object's id of what was signed, and of what the checkout started from. */
	readonly blob: string;
	readonly before: string | undefined;
}

async function listSigned(checkout: GitOptions): Promise<SignedFile[]> {
	const status = await git(checkout, "status", "--porcelain=v1", "-z", "--untracked-files=all", "--no-renames", "--", "content");
	const paths = status
		.split("\0")
		.filter((entry) => /^(?:\?\?|[ AM]{2}) /.test(entry))
		.map((entry) => entry.slice(3))
		.filter((path) => SIGNED.test(path));
	if (paths.length === 0) return [];
	const blobs = await git({ ...checkout, input: `${paths.join("\n")}\n` }, "hash-object", "-w", "--no-filters", "--stdin-paths");
	const ids = blobs.trim().split("\n");
	const before = await listBlobs(checkout, "HEAD");
	return paths.map((path, place) => ({ path, blob: ids[place] ?? "", before: before.get(path) }));
}

/** The files of a commit that lie where signed files lie. */
async function listBlobs(checkout: GitOptions, commit: string): Promise<Map<string, string>> {
	const entries = (await git(checkout, "ls-tree", "-r", "-z", commit, "--", "content")).split("\0");
	const pairs = entries.map((entry) => /^\d+ blob ([0-9a-f]+)\t(.+)$/s.exec(entry));
	return new Map(pairs.flatMap((found) => (found?.[1] && found[2] && SIGNED.test(found[2]) ? [[found[2], found[1]]] : [])));
}

/** An assertion that is there stays as it is; a status list that another run replaced is left to the next run. */
async function dropKnown(checkout: GitOptions, files: readonly SignedFile[], base: string): Promise<SignedFile[]> {
	const there = await listBlobs(checkout, base);
	return files.filter(({ path, before }) => there.get(path) === before);
}

async function commitOn(checkout: GitOptions, base: string, files: readonly SignedFile[], index: string): Promise<string> {
	const apart: GitOptions = { ...checkout, environment: { ...checkout.environment, GIT_INDEX_FILE: index } };
	await git(apart, "read-tree", base);
	const lines = files.map(({ path, blob }) => `100644 ${blob}\t${path}`);
	await git({ ...apart, input: `${lines.join("\n")}\n` }, "update-index", "--add", "--index-info");
	const tree = (await git(apart, "write-tree")).trim();
	const commit = await git({ ...apart, input: formatMessage(files) }, "commit-tree", tree, "-p", base, "-F", "-");
	return commit.trim();
}

/** `Sign 3 badges: vilnius 2, lorca 1`; without badges, `Renew 1 status list`. */
export function formatMessage(files: readonly { readonly path: string }[]): string {
	const cities = new Map<string, number>();
	const badges = files.filter(({ path }) => path.includes("/assertions/"));
	for (const { path } of badges) {
		const [, city = ""] = path.split("/");
		cities.set(city, (cities.get(city) ?? 0) + 1);
	}
	if (badges.length === 0) return `Renew ${files.length} status list${files.length === 1 ? "" : "s"}\n`;
	const counts = [...cities].map(([city, count]) => `${city} ${count}`).join(", ");
	return `Sign ${badges.length} badge${badges.length === 1 ? "" : "s"}: ${counts}\n`;
}
