/** How a run may write at the repository's host: with its token, or with a deploy key that a protected branch lets pass. No secret stands among the words of a command. */
import { writeFile } from "node:fs/promises";
import { join } from "node:path";

export interface Access {
	/** What Git is told to fetch from and push to: a remote's name or an address. */
	readonly remote: string;
	readonly environment: Readonly<Record<string, string>>;
}

/** A token over HTTP, by the environment: https://git-scm.com/docs/git-config#ENVIRONMENT */
export function accessWithToken(token: string): Access {
	const header = `AUTHORIZATION: basic ${Buffer.from(`x-access-token:${token}`).toString("base64")}`;
	return {
		remote: "origin",
		environment: { GIT_CONFIG_COUNT: "1", GIT_CONFIG_KEY_0: "http.extraheader", GIT_CONFIG_VALUE_0: header },
	};
}

export interface DeployKey {
	/** The private key as OpenSSH writes it; it has no passphrase. */
	readonly key: string;
	/** `https://github.com` */
	readonly server: string;
	/** `owner/name` */
	readonly repository: string;
	/** The host's own public keys, as a line of `known_hosts`; missing means those of github.com. */
	readonly knownHosts: string | undefined;
}

/** Published by the host: https://docs.github.com/en/authentication/keeping-your-account-and-data-secure/githubs-ssh-key-fingerprints */
const GITHUB = "github.com ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIOMqqnkVzrm0SdG6UOoqKLsabgH5C9okWi0dh2l9GKJl";

/** Writes the key where only this run can read it. `scratch`: a folder of this user alone, removed after the push. */
export async function accessWithKey({ key, server, repository, knownHosts = GITHUB }: DeployKey, scratch: string): Promise<Access> {
	const keyFile = join(scratch, "key");
	const hostsFile = join(scratch, "known_hosts");
	// OpenSSH refuses a key whose last line has no end, as a pasted secret has none.
	await writeFile(keyFile, `${key.trim()}\n`, { mode: 0o600 });
	await writeFile(hostsFile, `${knownHosts.trim()}\n`);
	const settings = ["IdentitiesOnly=yes", "BatchMode=yes", "StrictHostKeyChecking=yes", `UserKnownHostsFile=${hostsFile}`];
	const words = ["ssh", "-F", "none", "-i", keyFile, ...settings.flatMap((setting) => ["-o", setting])];
	return {
		remote: `ssh://git@${new URL(server).host}/${repository}.git`,
		environment: { GIT_SSH_COMMAND: words.map(quote).join(" ") },
	};
}

/** Git hands the command to a shell. */
function quote(word: string): string {
	return `'${word.replaceAll("'", "'\\''")}'`;
}
