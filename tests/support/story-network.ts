/** A small network under Git, as an organisation has it: one badge with a skill, a key of its own, a repository page, nothing awarded yet. */
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { runBuild } from "./build.ts";
import { FILES, type Folder, writeFiles, writeNetwork } from "./network.ts";
import { runScript } from "./script.ts";
import { SIGNED_URL, secret } from "./signed-network.ts";

const BADGE = `---
name: Team player
description: Works well with others.
criteria:
  text: You work in a team.
issuer: house
skills: [work-in-teams]
---
`;

const REPOSITORY = `repository:
  host: github
  link: https://host.example/network/cities
`;

export interface StoryNetwork extends Folder {
	/** `npm run badge -- …` and the like, in this repository. */
	run(name: string, ...args: string[]): Promise<string>;
	/** Builds the site anew, in place. */
	build(): Promise<void>;
	/** Adds files under `content/` and commits all that has changed. */
	commit(message: string, files?: Readonly<Record<string, string>>): void;
	/** Every file that is committed, at any time. */
	history(): string;
}

export function writeStoryNetwork(): StoryNetwork {
	const skill = readFileSync(new URL("../../content/skills/work-in-teams.json", import.meta.url), "utf8");
	const folder = writeNetwork({
		"network.md": (FILES["network.md"] ?? "").replace(/---\n$/, `${REPOSITORY}---\n`),
		"alpha/badges/team-player.md": BADGE,
		"alpha/keys.json": `${JSON.stringify([{ issuer: "house", x: secret.x, y: secret.y, since: "2026-01-01" }])}\n`,
		"skills/work-in-teams.json": skill,
	});
	const git = (...args: string[]) =>
		execFileSync("git", ["-c", "user.name=Editor", "-c", "user.email=editor@example.org", ...args], { cwd: folder.path, encoding: "utf8" });
	git("init", "-q", "-b", "main");
	const commit: StoryNetwork["commit"] = (message, files = {}) => {
		writeFiles(folder.content, files);
		git("add", "content");
		git("commit", "-q", "-m", message);
	};
	commit("Begin");
	const settings = { ...folder.settings, SITE_URL: SIGNED_URL, CACHE_DIR: join(folder.path, "cache") };
	return {
		...folder,
		settings,
		commit,
		history: () => git("log", "-p", "--all"),
		run: async (name, ...args) => {
			const { code, output } = await runScript(name, args, { ...settings, BADGE_KEY_ALPHA_HOUSE: secret.d });
			if (code !== 0) throw new Error(`${name} ${args.join(" ")}: ${output}`);
			return output.trim();
		},
		build: async () => {
			const { code, output } = await runBuild({ ...settings, NOW: new Date().toISOString().slice(0, 10) });
			if (code !== 0) throw new Error(output);
		},
	};
}
