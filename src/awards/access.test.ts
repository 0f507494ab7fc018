import { execFileSync } from "node:child_process";
import { chmod, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { type Access, accessWithKey, accessWithToken } from "./access.ts";

const KEY = "-----BEGIN OPENSSH PRIVATE KEY-----\nof nobody\n-----END OPENSSH PRIVATE KEY-----";

test("a token travels in the environment, as the password of a request", () => {
	const { environment, remote } = accessWithToken("secret");
	expect(remote).toBe("origin");
	expect(environment.GIT_CONFIG_VALUE_0).toBe(`AUTHORIZATION: basic ${btoa("x-access-token:secret")}`);
});

test("a deploy key is written for this user alone, and pushes over SSH to a host that is known", async () => {
	const folder = await makeFolder("a host's folder ");
	const bare = join(folder, "repository.git");
	execFileSync("git", ["init", "--quiet", "--bare", "--initial-branch=main", bare]);
	await playSsh(folder, bare);
	const access = await accessWithKey({ key: KEY, server: "https://github.com", repository: "city/network", knownHosts: undefined }, folder);
	expect(access.remote).toBe("ssh://git@github.com/city/network.git");
	git(folder, access, "init", "--quiet", "--initial-branch=main", "work");
	const work = join(folder, "work");
	git(work, access, "-c", "user.name=A", "-c", "user.email=a@example.org", "commit", "--quiet", "--allow-empty", "-m", "Land");
	git(work, access, "push", "--quiet", access.remote, "main");
	expect(git(bare, access, "log", "--format=%s", "main")).toBe("Land\n");
	const [words = "", mode, key, hosts = ""] = JSON.parse(await readFile(join(folder, "seen.json"), "utf8"));
	expect(words).toMatch(
		/-o IdentitiesOnly=yes -o BatchMode=yes -o StrictHostKeyChecking=yes .* git@github\.com git-receive-pack '\/city\/network\.git'$/,
	);
	expect([mode, key]).toEqual(["600", `${KEY}\n`]);
	expect(hosts).toMatch(/^github\.com ssh-ed25519 \S{68}\n$/);
	expect((await readdir(folder)).sort()).toEqual(["bin", "key", "known_hosts", "repository.git", "seen.json", "work"]);
});

/** An `ssh` that notes what it is told, and works at the repository instead of connecting anywhere. */
async function playSsh(folder: string, bare: string): Promise<void> {
	const bin = join(folder, "bin");
	execFileSync("mkdir", [bin]);
	const program = `#!${process.execPath}
const { readFileSync, statSync, writeFileSync } = require("node:fs");
const words = process.argv.slice(2);
const read = (file) => readFileSync(file, "utf8");
const key = words[words.indexOf("-i") + 1];
const hosts = words.find((word) => word.startsWith("UserKnownHostsFile=")).slice(19);
const seen = [words.join(" "), (statSync(key).mode & 0o777).toString(8), read(key), read(hosts)];
writeFileSync(${JSON.stringify(join(folder, "seen.json"))}, JSON.stringify(seen));
require("node:child_process").execFileSync("git-receive-pack", [${JSON.stringify(bare)}], { stdio: "inherit" });
`;
	await writeFile(join(bin, "ssh"), program);
	await chmod(join(bin, "ssh"), 0o755);
}

function git(cwd: string, { environment }: Access, ...words: readonly string[]): string {
	const path = `${join(cwd, "../bin")}:${process.env.PATH}`;
	return execFileSync("git", words, { cwd, encoding: "utf8", env: { ...process.env, ...environment, PATH: path } });
}

async function makeFolder(name: string): Promise<string> {
	const folder = await mkdtemp(join(tmpdir(), name));
	onTestFinished(() => rm(folder, { recursive: true, force: true }));
	return folder;
}
