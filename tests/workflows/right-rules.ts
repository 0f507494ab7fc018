/** Our rules for what a workflow may do to the repository and the site, and who may start it. */
import { listEvents, listSteps, type Rule, toProblem, type Workflow } from "./workflow.ts";

export const rightRules: Readonly<Record<string, Rule>> = {
	"rights are named at the top, and only to read": (workflow) => {
		const { permissions } = workflow.data;
		if (typeof permissions === "object" && permissions !== null && !givesWriting(permissions)) return [];
		return [
			toProblem(
				workflow,
				["permissions"],
				'Write "permissions: {}" or "contents: read" at the top, and the right to write in its one job.',
			),
		];
	},

	"a stranger's proposal never starts a run with rights": (workflow) =>
		listEvents(workflow)
			.filter((event) => ["pull_request_target", "workflow_run", "issue_comment"].includes(event))
			.map((event) =>
				toProblem(workflow, ["on", event], `Use "pull_request" instead of "${event}", which gives a stranger's code our rights.`),
			),

	"where proposals run there is no secret": (workflow) =>
		listEvents(workflow).includes("pull_request") && mentionsSecrets(workflow.data)
			? [toProblem(workflow, [], "Move what needs a secret to a workflow that no pull request starts.")]
			: [],

	"where proposals run nothing is written": (workflow) =>
		listEvents(workflow).includes("pull_request")
			? listWritingJobs(workflow).map((job) =>
					toProblem(workflow, ["jobs", job, "permissions"], `Let "${job}" only read: a pull request starts it.`),
				)
			: [],

	"where something is written no cache is restored": (workflow) =>
		listWritingJobs(workflow).length === 0
			? []
			: listSteps(workflow)
					.filter(({ step }) => usesCache(step.uses ?? "", step.with ?? {}))
					.map(({ path }) =>
						toProblem(workflow, path, 'Use no cache here, and say "package-manager-cache: false": another run could have filled it.'),
					),

	"a run that writes waits, and is never cut off": (workflow) =>
		listWritingJobs(workflow).length > 0 && workflow.data.concurrency?.["cancel-in-progress"] !== false
			? [toProblem(workflow, ["concurrency"], 'Add a "concurrency" group with "cancel-in-progress: false".')]
			: [],

	"a run that commits gets its turn, however many wait": (workflow) =>
		Object.values(workflow.data.jobs).some(({ permissions }) => isRecord(permissions) && permissions.contents === "write") &&
		workflow.data.concurrency?.queue !== "max"
			? [toProblem(workflow, ["concurrency"], 'Add "queue: max": of those that wait, all but the newest would be dropped.')]
			: [],
};

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
	return typeof value === "object" && value !== null;
}

function listWritingJobs({ data }: Workflow): string[] {
	return Object.entries(data.jobs)
		.filter(([, job]) => givesWriting(job.permissions))
		.map(([name]) => name);
}

function givesWriting(permissions: unknown): boolean {
	if (typeof permissions === "string") return permissions !== "read-all";
	return typeof permissions === "object" && permissions !== null && Object.values(permissions).includes("write");
}

function usesCache(uses: string, inputs: Readonly<Record<string, unknown>>): boolean {
	if (uses.startsWith("actions/cache")) return true;
	if (uses.startsWith("actions/setup-node@")) return "cache" in inputs || inputs["package-manager-cache"] !== false;
	return /^actions\/setup-/.test(uses) && "cache" in inputs;
}

/** As a key (`secrets: inherit`), in an expression (`${{ secrets.X }}`) or in a bare `if`; names and comments do not count. */
function mentionsSecrets(value: unknown, key = ""): boolean {
	if (typeof value === "string") return /\$\{\{.*?\bsecrets\b/s.test(value) || (key === "if" && /\bsecrets\b/.test(value));
	if (typeof value !== "object" || value === null) return false;
	return Object.entries(value).some(([name, inner]) => name === "secrets" || mentionsSecrets(inner, name));
}
