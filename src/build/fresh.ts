/** Builds when something has changed since the last build, and only then: a finished site is left as it is, to the byte and the time. */
import { rm } from "node:fs/promises";
import { formatProblem } from "../content/problem.ts";
import { readContent } from "../content/read.ts";
import type { CommandOptions } from "./options.ts";
import { makeFolder, replaceFolder, restoreFolder } from "./replace.ts";
import { hashInputs, hashOutput, readStamp, removeStamp, writeStamp } from "./stamp.ts";

/**
 * `root`: the folder of the project. `build` writes a whole site into the folder that it is given, and says whether that is all of the
 * content as it stands: if not, the next run builds again and says so again. Returns whether a build was needed.
 */
export async function buildFresh(root: string, options: CommandOptions, build: (folder: string) => Promise<boolean>): Promise<boolean> {
	const { output, cache } = options;
	const fresh = `${output}.new`;
	await restoreFolder(output);
	await rm(fresh, { recursive: true, force: true });
	const inputs = hashInputs(root, options);
	const stamp = readStamp(cache, output);
	if (stamp !== undefined && stamp.inputs === inputs && stamp.output === hashOutput(output)) {
		await repeatProblems(options.content);
		return false;
	}
	removeStamp(cache, output);
	makeFolder(fresh);
	const isAll = await build(fresh);
	await replaceFolder(output, fresh);
	const written = hashOutput(output);
	// Content that was edited meanwhile is built by the next run.
	if (isAll && written !== undefined && hashInputs(root, options) === inputs) writeStamp(cache, output, { inputs, output: written });
	return true;
}

/** What is wrong in the content is said every time, also when nothing is built. */
async function repeatProblems(content: string): Promise<void> {
	const { problems } = await readContent(content);
	for (const problem of problems) console.error(formatProblem(problem));
}
