/** This project with a small network at a host of its own, for tests of workflows: its files as they are here, also those not committed yet. */
import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { onTestFinished } from "vitest";
import { FILES, SITE } from "../../../src/awards/sample.ts";
import { git } from "./git.ts";
import { type Host, startHost } from "./host.ts";

const PROJECT = fileURLToPath(new URL("../../../", import.meta.url));

export interface HostedProject {
	readonly host: Host;
	/** A checkout, as somebody has one who may push. */
	readonly work: string;
	/** As a reviewer merges a proposal: on top of what is there, also when a run that was killed has just brought something. */
	commit(change: (folder: string) => void, tries?: number): Promise<void>;
}

export async function hostProject(secrets: Host["secrets"] = {}): Promise<HostedProject> {
	const folder = mkdtempSync(join(tmpdir(), "workflow-"));
	template ??= makeTemplate();
	const host = await startHost({ folder, secrets, pagesUrl: SITE, from: await template });
	onTestFinished(async () => {
		await host.close();
		rmSync(folder, { recursive: true, force: true });
	});
	const work = join(folder, "work");
	await git(folder, "clone", "--quiet", host.repository, work);
	const commit = async (change: (folder: string) => void, tries = 5): Promise<void> => {
		await git(work, "fetch", "--quiet", "origin");
		await git(work, "reset", "--quiet", "--hard", "origin/main");
		change(work);
		await git(work, "add", ".");
		await git(work, "commit", "--quiet", "-m", "Approve");
		const push = git(work, "push", "--quiet", "origin", "main");
		await (tries > 1 ? push.catch(() => commit(change, tries - 1)) : push);
	};
	return { host, work, commit };
}

/** The first commit: made once, because to hash a thousand files takes longer than most of the tests. */
let template: Promise<string> | undefined;

async function makeTemplate(): Promise<string> {
	const folder = mkdtempSync(join(tmpdir(), "project-"));
	process.once("exit", () => rmSync(folder, { recursive: true, force: true }));
	for (const file of listProject()) {
		mkdirSync(dirname(join(folder, file)), { recursive: true });
		cpSync(join(PROJECT, file), join(folder, file));
	}
	for (const [path, text] of Object.entries(FILES)) write(folder, `content/${path}`, text);
	await git(folder, "init", "--quiet", "--initial-branch=main");
	await git(folder, "add", ".");
	await git(folder, "commit", "--quiet", "-m", "Start");
	await git(folder, "repack", "-adq");
	return folder;
}

export function write(folder: string, path: string, text: string): void {
	mkdirSync(dirname(join(folder, path)), { recursive: true });
	writeFileSync(join(folder, path), text);
}

/** Not its content. */
function listProject(): string[] {
	const words = ["ls-files", "-z", "--cached", "--others", "--exclude-standard", "--", ".", ":!content", ":!docs", ":!tests"];
	return execFileSync("git", words, { cwd: PROJECT, encoding: "utf8" })
		.split("\0")
		.filter((file) => file !== "" && !basename(file).endsWith(".test.ts"));
}
