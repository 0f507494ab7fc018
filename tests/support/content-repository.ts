/** A bare repository with the demonstration's content on main, as a host has it. */
import { execFileSync } from "node:child_process";
import { cpSync } from "node:fs";
import { join } from "node:path";

/** Its path, inside of the folder. */
export function makeRepository(folder: string): string {
	const work = join(folder, "work");
	cpSync("content", join(work, "content"), { recursive: true });
	const git = (...words: string[]) => execFileSync("git", ["-c", "user.name=A", "-c", "user.email=a@example.org", ...words], { cwd: work });
	git("init", "-q", "-b", "main");
	git("add", ".");
	git("commit", "-qm", "Start");
	const bare = join(folder, "cities.git");
	git("clone", "-q", "--bare", work, bare);
	return bare;
}
