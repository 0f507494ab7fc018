/** A workflow file as plain values, each with its line; whether GitHub would take it is asked in `language-service.ts`. */
import { LineCounter, parseDocument } from "yaml";
import type { Problem } from "../../src/content/problem.ts";

export interface Workflow {
	readonly file: string;
	readonly text: string;
	readonly data: WorkflowData;
	/** The line, counted from 1, on which the property at this path starts. */
	readonly lineOf: (path: Path) => number;
}

interface WorkflowData {
	readonly on: unknown;
	readonly permissions?: unknown;
	readonly concurrency?: { readonly "cancel-in-progress"?: unknown; readonly queue?: unknown };
	readonly jobs: Readonly<Record<string, Job>>;
}

export interface Job {
	readonly uses?: string;
	readonly needs?: string | readonly string[];
	readonly if?: string;
	readonly environment?: string | { readonly name: string };
	readonly env?: Readonly<Record<string, unknown>>;
	readonly outputs?: Readonly<Record<string, unknown>>;
	readonly permissions?: unknown;
	readonly "timeout-minutes"?: unknown;
	readonly steps?: readonly Step[];
}

interface Step {
	readonly id?: string;
	readonly uses?: string;
	readonly if?: string;
	readonly run?: string;
	readonly "continue-on-error"?: unknown;
	readonly with?: Readonly<Record<string, unknown>>;
	readonly env?: Readonly<Record<string, unknown>>;
}

export interface PlacedStep {
	readonly step: Step;
	readonly path: Path;
}

type Path = readonly (string | number)[];

/** A rule looks at one workflow and says what to write instead. */
export type Rule = (workflow: Workflow) => Problem[];

export function parseWorkflow(file: string, text: string): Workflow {
	const lines = new LineCounter();
	const document = parseDocument(text, { lineCounter: lines });
	return { file, text, data: document.toJS() as WorkflowData, lineOf };

	function lineOf(path: Path): number {
		const node = document.getIn(path, true) as { range?: [number, number, number] } | undefined;
		if (node?.range) return lines.linePos(node.range[0]).line;
		return path.length > 0 ? lineOf(path.slice(0, -1)) : 1;
	}
}

/** The steps of all jobs, with the path to each. */
export function listSteps({ data }: Workflow): PlacedStep[] {
	return Object.entries(data.jobs).flatMap(([job, { steps = [] }]) => steps.map((step, i) => ({ step, path: ["jobs", job, "steps", i] })));
}

/** The names of the events that start it, however `on` is written. */
export function listEvents({ data }: Workflow): string[] {
	if (typeof data.on === "string") return [data.on];
	return Array.isArray(data.on) ? data.on.map(String) : Object.keys(data.on ?? {});
}

export function toProblem(workflow: Workflow, path: Path, message: string): Problem {
	return { file: workflow.file, line: workflow.lineOf(path), field: path.join("."), message, fix: "" };
}
