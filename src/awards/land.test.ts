import { execFile } from "node:child_process";
import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { promisify } from "node:util";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { formatMessage, landSigned } from "./land.ts";

const A = "content/vilnius/assertions/00000000-0000-8000-8000-00000000000a.json";
const B = "content/vilnius/assertions/00000000-0000-8000-8000-00000000000b.json";
const LIST = "content/vilnius/status/youth-centre.json";

let folder = "";
let bare = "";
let mine = "";
let other = "";

beforeEach(async () => {
	folder = await mkdtemp(join(tmpdir(), "landing-"));
	bare = join(folder, "bare.git");
	await git(folder, "init", "--quiet", "--bare", "--initial-branch=main", bare);
	mine = await clone("mine");
	await write(mine, "content/network.md", "---\n");
	await write(mine, LIST, "old list");
	await git(mine, "add", ".");
	await git(mine, "commit", "--quiet", "-m", "Start");
	await git(mine, "push", "--quiet", "origin", "HEAD:main");
	other = await clone("other");
});

afterEach(() => rm(folder, { recursive: true, force: true }));

describe("what was signed", () => {
	test("becomes one commit on the branch that names no person, with nothing else of the checkout", async () => {
		await write(mine, A, "signed");
		await write(mine, "content/network.md", "--- changed by hand\n");
		await write(mine, "note.txt", "not to be committed");
		expect(await land(mine)).toEqual({ landed: 1, left: 0 });
		expect(await git(bare, "show", "--format=%an <%ae>%n%cn <%ce>%n%s", "--name-only", "main")).toBe(
			`Signing workflow <signing-workflow@users.noreply.invalid>\nSigning workflow <signing-workflow@users.noreply.invalid>\nSign 1 badge: vilnius 1\n\n${A}`,
		);
		expect(await git(mine, "status", "--short", "content/network.md", "note.txt")).toBe("M content/network.md\n?? note.txt");
	});

	test("goes on top of what others brought in the meantime", async () => {
		await write(other, B, "signed by another");
		await land(other);
		await write(mine, A, "signed");
		expect(await land(mine)).toEqual({ landed: 1, left: 0 });
		expect(await git(bare, "log", "--format=%s", "main")).toBe("Sign 1 badge: vilnius 1\nSign 1 badge: vilnius 1\nStart");
	});

	test("is left out when another run has signed the same: what is published stays as it is", async () => {
		await write(other, A, "signed by another");
		await land(other);
		await write(mine, A, "signed again");
		expect(await land(mine)).toEqual({ landed: 0, left: 1 });
		expect(await git(bare, "show", `main:${A}`)).toBe("signed by another");
	});

	test("may be a status list that is replaced, but not one that another run has replaced", async () => {
		await write(mine, LIST, "list with one more");
		await write(other, LIST, "list with another more");
		expect(await land(other)).toEqual({ landed: 1, left: 0 });
		expect(await land(mine)).toEqual({ landed: 0, left: 1 });
		expect(await git(bare, "show", `main:${LIST}`)).toBe("list with another more");
	});

	test("is nothing when nothing was signed", async () => {
		expect(await land(mine)).toEqual({ landed: 0, left: 0 });
		expect(await git(bare, "rev-list", "--count", "main")).toBe("1");
	});

	test.each([
		"content/vilnius/assertions/Übung.json",
		"content/vilnius/assertions/a.md",
		"content/vilnius/assertions/$(touch x).json",
		"src/x.json",
	])("is never a file called %s", async (path) => {
		await write(mine, path, "not ours");
		expect(await land(mine)).toEqual({ landed: 0, left: 0 });
	});
});

test("a host that refuses is asked again, and then the sentence says that nothing is lost", async () => {
	await write(mine, A, "signed");
	await write(bare, "hooks/pre-receive", "#!/bin/sh\necho 'closed today' >&2\nexit 1\n", 0o755);
	const pauses: number[] = [];
	await expect(land(mine, 3, pauses)).rejects.toThrow(
		/^The host did not take the signed badges in 3 tries: .*closed today.* Nothing is lost: the next run does it again\.$/,
	);
	expect(pauses).toEqual([2, 3]);
	expect(await readFile(join(mine, A), "utf8")).toBe("signed");
});

test("sixteen runs at once bring all they signed, and none of it twice", { timeout: 120_000 }, async () => {
	const runs = await Promise.all(
		Array.from({ length: 16 }, async (_, run) => {
			const checkout = await clone(`run-${run}`);
			await write(checkout, A, `signed by run ${run}`);
			await write(checkout, `content/lorca/assertions/00000000-0000-8000-8000-0000000001${String(run).padStart(2, "0")}.json`, "signed");
			return landSigned({ folder: checkout, branch: "main", tries: 60, pause: () => new Promise((next) => setTimeout(next, 20 * run)) });
		}),
	);
	expect(runs.filter(({ landed }) => landed === 2)).toHaveLength(1);
	expect(runs.filter(({ landed, left }) => landed === 1 && left === 1)).toHaveLength(15);
	expect((await git(bare, "ls-tree", "-r", "--name-only", "main", "content/lorca")).split("\n")).toHaveLength(16);
	expect(await git(bare, "rev-list", "--count", "main")).toBe("17");
});

test("the subject of the commit counts by city", () => {
	expect(formatMessage([A, B, "content/lorca/assertions/x.json"].map((path) => ({ path })))).toBe("Sign 3 badges: vilnius 2, lorca 1\n");
	expect(formatMessage([{ path: LIST }])).toBe("Renew 1 status list\n");
});

function land(checkout: string, tries = 5, pauses: number[] = []) {
	return landSigned({ folder: checkout, branch: "main", tries, pause: async (count) => void pauses.push(count) });
}

async function clone(name: string): Promise<string> {
	await git(folder, "clone", "--quiet", bare, name);
	return join(folder, name);
}

async function write(base: string, path: string, text: string, mode = 0o644): Promise<void> {
	await mkdir(dirname(join(base, path)), { recursive: true });
	await writeFile(join(base, path), text, { mode });
}

async function git(cwd: string, ...words: string[]): Promise<string> {
	const author = ["-c", "user.name=A reviewer", "-c", "user.email=reviewer@example.org"];
	const { stdout } = await promisify(execFile)("git", [...author, ...words], { cwd });
	return stdout.trim();
}
