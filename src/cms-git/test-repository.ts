/** For tests: a real repository in a temporary folder with a small content, and the editor's actions on it. */
import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { runAction } from "./actions.ts";
import { createGit } from "./git.ts";
import { openRepository } from "./repository.ts";

export interface TestRepository extends Disposable {
	readonly folder: string;
	git(...args: string[]): string;
	write(path: string, text: string): void;
	read(path: string): string;
	/** An action as the editor sends it. */
	act(action: string, params?: Readonly<Record<string, unknown>>): Promise<unknown>;
	/** Saves an opportunity of Vilnius as a draft. */
	save(slug: string, text: string, before?: string): Promise<unknown>;
	/** Everything that Git knows and the work tree shows. */
	state(): string;
}

export function createRepository({ identity = true }: { readonly identity?: boolean } = {}): TestRepository {
	const folder = mkdtempSync(join(tmpdir(), "editor-git-"));
	const environment = { PATH: process.env.PATH, HOME: folder, GIT_CONFIG_NOSYSTEM: "1" };
	const git = (...args: string[]) =>
		execFileSync("git", args, { cwd: folder, env: environment, encoding: "utf8", stdio: ["ignore", "pipe", "pipe"] });
	const write = (path: string, text: string) => {
		mkdirSync(dirname(join(folder, path)), { recursive: true });
		writeFileSync(join(folder, path), text);
	};
	git("init", "-q", "-b", "main");
	write("content/vilnius/city.md", "---\nname: Vilnius\n---\n");
	write("content/vilnius/opportunities/open-lab.md", entry("Open lab"));
	write("README.md", "Readme\n");
	git("add", ".");
	git("-c", "user.name=Test", "-c", "user.email=test@example.org", "commit", "-qm", "Start");
	if (identity) {
		git("config", "user.name", "Editor");
		git("config", "user.email", "editor@example.org");
	}
	const act = async (action: string, params: Readonly<Record<string, unknown>> = {}) =>
		runAction(await openRepository(createGit(join(folder, "content"), environment)), action, params);
	return {
		folder,
		git,
		write,
		read: (path) => readFileSync(join(folder, path), "utf8"),
		act,
		save: (slug, text, before) =>
			act("persistEntry", {
				dataFiles: [{ path: `content/vilnius/opportunities/${slug}.md`, slug, raw: text, before }],
				assets: [],
				options: { collectionName: "vilnius_opportunity", commitMessage: `Save ${slug}`, status: "draft" },
			}),
		state: () => [git("for-each-ref"), git("status", "--porcelain"), git("stash", "list")].join("\n"),
		[Symbol.dispose]: () => rmSync(folder, { recursive: true, force: true }),
	};
}

export function entry(title: string, body = "Come in."): string {
	return `---\ntitle: ${title}\nsummary: Tools are here.\nkind: workshop\nformat: in-person\norganisation: youth-centre\n---\n\n${body}\n`;
}

export const draftOf = (slug: string) => ({ collection: "vilnius_opportunity", slug });
