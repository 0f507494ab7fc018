/** Runs a workflow of a repository without GitHub: its jobs in order, their conditions, rights, secrets and outputs, its commands as they stand there. */
import { mkdir, mkdtemp } from "node:fs/promises";
import { join } from "node:path";
import { parseWorkflow } from "../workflow.ts";
import { type Contexts, fillInAll, holds, type Status } from "./expression.ts";
import { git } from "./git.ts";
import { type Host, type Permissions, REPOSITORY } from "./host.ts";
import { type JobRun, runJob } from "./job.ts";

export interface HostEvent {
	readonly name: "push" | "schedule" | "workflow_dispatch" | "pull_request" | "issues";
	/** `refs/heads/main` */
	readonly ref: string;
	/** The commit that the run is for. */
	readonly sha: string;
	/** A proposal from a fork: its run gets no secret, and may only read. */
	readonly fork?: boolean;
	/** What else the event says: the issue, the label, those of the proposal. */
	readonly payload?: Readonly<Record<string, unknown>>;
}

export interface WorkflowRun {
	readonly succeeded: boolean;
	readonly jobs: Readonly<Record<string, JobRun>>;
	/** What all commands printed. */
	readonly log: string;
}

interface RunOptions {
	readonly host: Host;
	/** `.github/workflows/publish.yml`, as it is in the event's commit. */
	readonly file: string;
	readonly event: HostEvent;
	/** Kills everything at once. */
	readonly signal?: AbortSignal | undefined;
	/** Runs this job alone. */
	readonly only?: string;
	/** For a workflow that another one calls: no job gets more. */
	readonly atMost?: Permissions;
	readonly artifacts?: string;
}

export async function runWorkflow({ host, file, event, signal, only, atMost, artifacts }: RunOptions): Promise<WorkflowRun> {
	const { data } = parseWorkflow(file, await git(host.repository, "show", `${event.sha}:${file}`));
	const kept = artifacts ?? (await mkdtemp(join(host.folder, "artifacts-")));
	await mkdir(kept, { recursive: true });
	const runs: Record<string, JobRun> = {};
	for (const [name, job] of inOrder(data.jobs)) {
		const needs = Object.fromEntries(listNeeds(job).map((other) => [other, runs[other] ?? SKIPPED]));
		const github = githubContext(host, event);
		const contexts: Contexts = { github, needs, vars: {}, inputs: {} };
		const status: Status = Object.values(needs).every(({ result }) => result === "success") ? "success" : "failure";
		if (signal?.aborted || (only !== undefined && name !== only) || !holds(job.if, contexts, status)) {
			runs[name] = SKIPPED;
			continue;
		}
		const asked = toPermissions(job.permissions ?? data.permissions);
		const permissions = limit(event.fork ? toReadOnly(asked) : asked, atMost);
		if (job.uses !== undefined) {
			const called = await runWorkflow({ host, file: job.uses.replace("./", ""), event, signal, atMost: permissions, artifacts: kept });
			runs[name] = { result: called.succeeded ? "success" : "failure", outputs: {}, log: called.log };
		} else {
			const environment = typeof job.environment === "string" ? job.environment : job.environment?.name;
			const secrets = event.fork || event.ref !== "refs/heads/main" ? {} : (host.secrets[environment ?? ""] ?? {});
			const happened = { ...event, payload: github.event };
			const run = await runJob({ host, job, contexts, permissions, secrets, event: happened, artifacts: kept, environment, signal });
			runs[name] = { ...run, outputs: fillInAll(job.outputs, { ...contexts, steps: run.steps }) };
		}
	}
	return {
		succeeded: Object.values(runs).every(({ result }) => result !== "failure") && !signal?.aborted,
		jobs: runs,
		log: Object.values(runs)
			.map(({ log }) => log)
			.join(""),
	};
}

const SKIPPED: JobRun = { result: "skipped", outputs: {}, log: "" };

interface OrderedJob {
	readonly needs?: string | readonly string[];
}

function listNeeds({ needs = [] }: OrderedJob): readonly string[] {
	return typeof needs === "string" ? [needs] : needs;
}

function inOrder<Job extends OrderedJob>(jobs: Readonly<Record<string, Job>>): [string, Job][] {
	const waiting = Object.entries(jobs);
	const ordered: [string, Job][] = [];
	while (waiting.length > 0) {
		const next = waiting.findIndex(([, job]) => listNeeds(job).every((name) => ordered.some(([done]) => done === name)));
		if (next < 0) throw new Error(`Jobs wait for each other: ${waiting.map(([name]) => name).join(", ")}`);
		ordered.push(...waiting.splice(next, 1));
	}
	return ordered;
}

function githubContext({ address, repository }: Host, { name, ref, sha, fork = false, payload = {} }: HostEvent) {
	return {
		event_name: name,
		ref,
		ref_name: ref.replace("refs/heads/", ""),
		sha,
		repository: REPOSITORY,
		server_url: address.replace(/\/$/, ""),
		event: { repository: { fork: false }, ...payload, pull_request: { ...(payload.pull_request as object), head: { repo: { fork } } } },
		repository_path: repository,
	};
}

function toPermissions(permissions: unknown): Permissions {
	return typeof permissions === "object" && permissions !== null ? (permissions as Permissions) : { contents: "read" };
}

/** A stranger's proposal only reads, whatever it asks for. */
function toReadOnly(permissions: Permissions): Permissions {
	return Object.fromEntries(Object.entries(permissions).map(([name, right]) => [name, right === "write" ? "read" : right]));
}

/** A called workflow gets no more than its caller. */
function limit(permissions: Permissions, atMost: Permissions | undefined): Permissions {
	if (atMost === undefined) return permissions;
	const allowed = Object.entries(permissions).filter(([name, right]) => atMost[name] === "write" || atMost[name] === right);
	return Object.fromEntries(allowed);
}
