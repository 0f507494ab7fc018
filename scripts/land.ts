/** `node scripts/land.ts`: brings signed badges from this checkout onto main at its host; for the workflow that signs. `PUSH_TOKEN` is the host's token. */
import { appendFile } from "node:fs/promises";
import { setTimeout as wait } from "node:timers/promises";
import { landSigned } from "../src/awards/land.ts";
import { runCommand } from "../src/build/command.ts";

/** Milliseconds; each try waits up to this much longer than the one before, by chance, so that racing runs come apart. */
const STEP = 300;

const { PUSH_TOKEN: token, GITHUB_OUTPUT: output, BRANCH: branch = "main" } = process.env;
const header = token && `AUTHORIZATION: basic ${Buffer.from(`x-access-token:${token}`).toString("base64")}`;

await runCommand(async () => {
	const pause = (count: number) => wait(Math.random() * STEP * count);
	const { landed, left } = await landSigned({ folder: ".", branch, tries: 40, pause, ...(header ? { header } : {}) });
	console.info(`Landed ${landed} signed files on ${branch}; ${left} were there already.`);
	if (output) await appendFile(output, `landed=${landed}\n`);
});
