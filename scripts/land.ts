/** `node scripts/land.ts`: brings signed badges from this checkout onto main at its host, for the workflow that signs. `PUSH_KEY` is a deploy key, `PUSH_TOKEN` the host's token. */
import { appendFile } from "node:fs/promises";
import { setTimeout as wait } from "node:timers/promises";
import { accessWithKey, accessWithToken } from "../src/awards/access.ts";
import { landSigned } from "../src/awards/land.ts";
import { runCommand } from "../src/build/command.ts";

/** Milliseconds; each try waits up to this much longer than the one before, by chance, so that racing runs come apart. */
const STEP = 300;

const { PUSH_KEY: key, PUSH_TOKEN: token, PUSH_KNOWN_HOSTS: knownHosts, GITHUB_OUTPUT: output, BRANCH: branch = "main" } = process.env;
const { GITHUB_SERVER_URL: server = "https://github.com", GITHUB_REPOSITORY: repository = "" } = process.env;

await runCommand(async () => {
	const pause = (count: number) => wait(Math.random() * STEP * count);
	const { landed, left } = await landSigned({ folder: ".", branch, tries: 40, pause, ...findAccess() });
	console.info(`Landed ${landed} signed files on ${branch}; ${left} were there already.`);
	if (output) await appendFile(output, `landed=${landed}\n`);
});

/** A secret that is not set comes as an empty text. */
function findAccess(): Pick<Parameters<typeof landSigned>[0], "access"> {
	if (key) return { access: (scratch) => accessWithKey({ key, server, repository, knownHosts: knownHosts || undefined }, scratch) };
	return token ? { access: () => accessWithToken(token) } : {};
}
