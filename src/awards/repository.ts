/** Reads the repository for a command on badges: the checked content, or every problem that stands in the way. */

import type { Content } from "../content/entry.ts";
import { formatProblem } from "../content/problem.ts";
import { readContent } from "../content/read.ts";
import { buildNetwork } from "../model/build.ts";
import type { Network } from "../model/network.ts";
import { findAwardFaults } from "./check.ts";
import { Refusal } from "./refusal.ts";

export interface Repository {
	/** The folder `content`. */
	readonly root: string;
	readonly content: Content;
	readonly network: Network;
}

/** Throws a refusal with all problems: nothing is signed in a repository that is not sound. */
export async function readRepository(root: string): Promise<Repository> {
	const { content, problems } = await readContent(root);
	if (content === undefined || problems.length > 0)
		throw new Refusal([...problems.map(formatProblem), "Mend this first: nothing was changed."]);
	const network = buildNetwork(content);
	const faults = await findAwardFaults(content, network);
	if (faults.length > 0) throw new Refusal([...faults.map(formatProblem), "Mend this first: nothing was changed."]);
	return { root, content, network };
}
