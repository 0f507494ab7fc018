/** The result of a check as text: one line a problem and a summary, JSON, or annotations for GitHub. */
import type { Result } from "./check.ts";
import { formatProblem, type Problem } from "./problem.ts";

export interface ReportOptions {
	/** The path of the content folder as it was given, so that its files can be named that way too. */
	readonly root: string;
	/** Only the problems of these files; empty for all. */
	readonly only: readonly string[];
	readonly json: boolean;
	readonly annotations: boolean;
}

export interface Report {
	readonly text: string;
	/** How many problems are shown. */
	readonly problems: number;
	/** Names that were asked for and are not inside the content folder. */
	readonly unknown: readonly string[];
}

export function formatReport(result: Result, { root, only, json, annotations }: ReportOptions): Report {
	const wanted = only.map((name) => toContentPath(name, root));
	const unknown = only.filter((_, index) => wanted[index] === undefined);
	const problems = result.problems.filter(
		(problem) => only.length === 0 || wanted.some((path) => path !== undefined && isInside(problem.file, path)),
	);
	if (json) return { text: `${JSON.stringify(problems, undefined, 2)}\n`, problems: problems.length, unknown };
	const lines = [...problems.map(annotations ? formatAnnotation : formatProblem), formatSummary(result.files, problems.length)];
	return { text: `${lines.join("\n")}\n`, problems: problems.length, unknown };
}

/** A GitHub workflow command: https://docs.github.com/actions/reference/workflow-commands#setting-an-error-message */
export function formatAnnotation({ file, line, message }: Problem): string {
	return `::error file=${escapeProperty(file)},line=${line}::${escapeData(message)}`;
}

function formatSummary(files: number, problems: number): string {
	const counted = files === 1 ? "1 file" : `${files} files`;
	return problems === 0 ? `${counted}, no problems.` : `${counted}, ${problems === 1 ? "1 problem" : `${problems} problems`}.`;
}

/** `./content/x.md`, `x.md` under the root, and the root's own spelling all become `content/x.md`. */
function toContentPath(name: string, root: string): string | undefined {
	const path = tidy(name);
	const base = tidy(root);
	if (path === base || path === "content") return "content";
	if (path.startsWith(`${base}/`)) return `content${path.slice(base.length)}`;
	if (path.endsWith(`/${base}`)) return "content";
	const absolute = path.lastIndexOf(`/${base}/`);
	if (absolute !== -1) return `content${path.slice(absolute + base.length + 1)}`;
	return path.startsWith("content/") ? path : undefined;
}

function tidy(path: string): string {
	return path
		.replaceAll("\\", "/")
		.replace(/^(?:\.\/)+/, "")
		.replace(/\/+$/, "")
		.replace(/\/{2,}/g, "/");
}

function isInside(file: string, path: string): boolean {
	return file === path || file.startsWith(`${path}/`);
}

function escapeData(text: string): string {
	return text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
}

function escapeProperty(text: string): string {
	return escapeData(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
}
