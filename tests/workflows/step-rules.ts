/** Our rules for what a job and its steps may do. */
import { findAction } from "./actions.ts";
import { listSteps, type PlacedStep, type Rule, toProblem, type Workflow } from "./workflow.ts";

export const stepRules: Readonly<Record<string, Rule>> = {
	"every job has a time limit": (workflow) =>
		Object.entries(workflow.data.jobs)
			.filter(([, job]) => !job.uses && !isWithin(job["timeout-minutes"], 1, 60))
			.map(([name]) => toProblem(workflow, ["jobs", name], `Give the job "${name}" a "timeout-minutes" from 1 to 60.`)),

	"every action is pinned by its full commit id, with its version as comment": (workflow) =>
		problemsOfSteps(workflow, "uses", ({ step, path }) => {
			if (!step.uses || step.uses.startsWith("./")) return "";
			const line = workflow.text.split("\n")[workflow.lineOf([...path, "uses"]) - 1] ?? "";
			const pinned = /uses: [\w.-]+(\/[\w.-]+)+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/.test(line);
			return pinned ? "" : `Pin "${step.uses}" by its full commit id, and write its version behind it: "# v1.2.3".`;
		}),

	"a checkout keeps no credentials": (workflow) =>
		problemsOfSteps(workflow, "with", ({ step }) =>
			step.uses?.startsWith("actions/checkout@") && step.with?.["persist-credentials"] !== false
				? 'Add "persist-credentials: false", or every later step can use the token.'
				: "",
		),

	"no expression stands in a command": (workflow) =>
		problemsOfSteps(workflow, "run", ({ step }) =>
			[step.run, step.with?.script].some((script) => String(script ?? "").includes("${{"))
				? 'Hand the value over by "env" and read it as a variable: an expression becomes part of the command itself.'
				: "",
		),

	"a command is one line; the logic is in scripts/": (workflow) =>
		problemsOfSteps(workflow, "run", ({ step }) => (step.run?.trim().includes("\n") ? "Move these lines to a file in scripts/." : "")),

	"npm ci is the only way to install": (workflow) =>
		problemsOfSteps(workflow, "run", ({ step }) =>
			/\bnpm (?!(ci|run|test)\b)|\b(npx|yarn|pnpm|curl|wget|pip|apt-get)\b/.test(step.run ?? "")
				? 'Use only "npm ci", "npm run" and "npm test": everything else brings code that package-lock.json does not list.'
				: "",
		),

	"hidden files are part of the site": (workflow) =>
		problemsOfSteps(workflow, "with", ({ step }) =>
			step.uses?.startsWith("actions/upload-pages-artifact@") && step.with?.["include-hidden-files"] !== true
				? 'Add "include-hidden-files: true", or .well-known is lost.'
				: "",
		),

	"only outputs that an action has are read": (workflow) =>
		[...workflow.text.matchAll(/steps\.([\w-]+)\.outputs\.([\w-]+)/g)].flatMap(([, id = "", output = ""]) => {
			const source = listSteps(workflow).find(({ step }) => step.id === id);
			if (!source?.step.uses || findAction(source.step.uses)?.outputs.includes(output)) return [];
			return [toProblem(workflow, source.path, `"${source.step.uses.split("@")[0]}" has no output "${output}".`)];
		}),
};

function problemsOfSteps(workflow: Workflow, field: string, explain: (placed: PlacedStep) => string) {
	return listSteps(workflow).flatMap((placed) => {
		const message = explain(placed);
		return message ? [toProblem(workflow, [...placed.path, field], message)] : [];
	});
}

function isWithin(value: unknown, least: number, most: number): boolean {
	return typeof value === "number" && value >= least && value <= most;
}
