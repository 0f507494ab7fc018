/** One job of a workflow: a fresh folder, a token with its rights, its steps one after another. */
import { mkdir, mkdtemp, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Job } from "../workflow.ts";
import { type Contexts, fillIn, fillInAll, holds, type Status } from "./expression.ts";
import { type Host, type Permissions, REPOSITORY } from "./host.ts";
import { standInFor } from "./stand-ins.ts";
import { runCommand } from "./step.ts";

export interface JobRun {
	readonly result: "success" | "failure" | "skipped";
	readonly outputs: Readonly<Record<string, string>>;
	readonly log: string;
}

interface JobOptions {
	readonly host: Host;
	readonly job: Job;
	readonly contexts: Contexts;
	readonly permissions: Permissions;
	readonly secrets: Readonly<Record<string, string>>;
	readonly event: { readonly ref: string; readonly sha: string; readonly payload: object };
	readonly artifacts: string;
	readonly environment: string | undefined;
	readonly signal: AbortSignal | undefined;
}

type Steps = Record<string, { readonly outputs: Readonly<Record<string, string>>; readonly outcome: Status }>;

export async function runJob(options: JobOptions): Promise<JobRun & { readonly steps: Steps }> {
	const { host, job, permissions, signal } = options;
	const scratch = await mkdtemp(join(host.folder, "job-"));
	const workspace = join(scratch, "workspace");
	await mkdir(workspace);
	const eventFile = join(scratch, "event.json");
	await writeFile(eventFile, JSON.stringify(options.event.payload));
	const token = host.issueToken(permissions);
	const steps: Steps = {};
	let status: Status = "success";
	let log = "";
	let environment: Record<string, string> = {};
	for (const [index, step] of (job.steps ?? []).entries()) {
		const contexts: Contexts = {
			...options.contexts,
			steps,
			secrets: { ...options.secrets, GITHUB_TOKEN: token },
			env: environment,
			github: { ...(options.contexts.github as object), token },
		};
		if (signal?.aborted || !holds(step.if, contexts, status)) continue;
		const env = fillInAll({ ...job.env, ...step.env }, contexts);
		let outputs: Readonly<Record<string, string>> = {};
		let outcome: Status = "success";
		if (step.uses !== undefined) {
			try {
				const inputs = fillInAll(step.with, contexts);
				outputs = await standInFor(step.uses)({ ...options, inputs, workspace, token });
			} catch (error) {
				outcome = "failure";
				log += `${step.uses}: ${error instanceof Error ? error.message : String(error)}\n`;
			}
		} else {
			const known = {
				GITHUB_REF: options.event.ref,
				GITHUB_SHA: options.event.sha,
				GITHUB_EVENT_PATH: eventFile,
				GITHUB_REPOSITORY: REPOSITORY,
				GITHUB_SERVER_URL: host.address.replace(/\/$/, ""),
				GITHUB_API_URL: `${host.address}api`,
			};
			const command = { run: fillIn(step.run, contexts), workspace, scratch, signal };
			const run = await runCommand({ ...command, environment: { ...known, ...environment, ...env } });
			outputs = run.outputs;
			outcome = run.succeeded ? "success" : "failure";
			environment = { ...environment, ...run.environment };
			log += run.log;
		}
		steps[step.id ?? String(index)] = { outputs, outcome };
		if (outcome === "failure" && step["continue-on-error"] !== true) status = "failure";
	}
	host.expire(token);
	return { result: status === "success" && !signal?.aborted ? "success" : "failure", outputs: {}, log, steps };
}
