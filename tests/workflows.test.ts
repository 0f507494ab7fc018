/** The workflows of this repository, checked without a network; and that each check finds a mistake planted on purpose. */
import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import type { Problem } from "../src/content/problem.ts";
import { validateByActionlint } from "./workflows/actionlint.ts";
import { validateByGitHub } from "./workflows/language-service.ts";
import { mistakes } from "./workflows/mistakes.ts";
import { goodWorkflows, plantedWorkflow } from "./workflows/planted.ts";
import { rightRules } from "./workflows/right-rules.ts";
import { stepRules } from "./workflows/step-rules.ts";
import { listSteps, parseWorkflow, type Workflow } from "./workflows/workflow.ts";

const root = new URL("../", import.meta.url);
const workflows = readdirSync(new URL(".github/workflows", root)).map((name) => readWorkflow(`.github/workflows/${name}`));
const rules = Object.entries({ ...rightRules, ...stepRules });

describe.each(workflows.map((workflow) => [workflow.file, workflow] as const))("%s", (_file, workflow) => {
	test("is valid for GitHub's language service", async () => {
		expect(formatFindings(await validateByGitHub(workflow))).toEqual([]);
	});

	test("is valid for actionlint", async () => {
		expect(formatFindings(await validateByActionlint(workflow))).toEqual([]);
	});

	test.each(rules)("%s", (_name, rule) => {
		expect(formatFindings(rule(workflow))).toEqual([]);
	});

	test("runs only scripts that package.json has", () => {
		const { scripts } = JSON.parse(readFileSync(new URL("package.json", root), "utf8"));
		const used = listSteps(workflow).flatMap(({ step }) => /npm (?:run )?(?!run|ci)([\w:-]+)/.exec(step.run ?? "")?.[1] ?? []);
		expect(Object.keys(scripts)).toEqual(expect.arrayContaining(used));
	});
});

test("an action has the same pin in every workflow", () => {
	const pins = new Set(workflows.flatMap(listSteps).map(({ step }) => step.uses));
	pins.delete(undefined);
	const actions = [...pins].map((pin) => pin?.split("@")[0]);
	expect(actions).toEqual([...new Set(actions)]);
});

test("the site is built for the address that GitHub Pages gives it", () => {
	const build = listSteps(readWorkflow(".github/workflows/publish.yml")).find(({ step }) => step.run === "npm run build");
	expect(build?.step.env?.SITE_URL).toBe("$" + "{{ steps.pages.outputs.base_url }}");
});

describe("every rule finds what is planted", () => {
	test.each(rules)("%s", (name, rule) => {
		const planted = mistakes[name] ?? [];
		expect(planted.length).toBeGreaterThan(0);
		for (const mistake of planted) expect(formatFindings(rule(plantedWorkflow(mistake)))).toEqual([mistake.says]);
		for (const good of goodWorkflows) expect(formatFindings(rule(good))).toEqual([]);
	});

	test("GitHub's language service refuses unknown keys, jobs, actions, inputs and contexts", async () => {
		expect(await findInCheck("runs-on: ubuntu-latest", "runs-on: ubuntu-latest\n    step: []")).toEqual(["6 Unexpected value 'step'"]);
		expect(await findInCheck("runs-on: ubuntu-latest", "runs-on: ubuntu-latest\n    needs: [build]")).toContain(
			"6 Value 'build' is not valid",
		);
		expect(await findInCheck("persist-credentials", "persist-credential")).toEqual(["9 Invalid action input 'persist-credential'"]);
		expect(await findInCheck("github.event", "gihub.event")).toEqual(["14 Unrecognized named-value: 'gihub'"]);
		const [unknown] = await findInCheck("actions/checkout@", "action/checkout@");
		expect(unknown).toMatch(/^8 Unable to resolve action `action\/checkout@/);
	});

	test("actionlint refuses an unknown runner", async () => {
		const planted = plantedWorkflow({ start: "check", replace: "ubuntu-latest", by: "ubuntu-lates", says: "" });
		expect(formatFindings(await validateByActionlint(planted))).toEqual([expect.stringMatching(/^5 label "ubuntu-lates" is unknown/)]);
	});

	test("the good workflows are good for both", async () => {
		for (const good of goodWorkflows) {
			expect(formatFindings([...(await validateByGitHub(good)), ...(await validateByActionlint(good))])).toEqual([]);
		}
	});
});

async function findInCheck(replace: string, by: string): Promise<string[]> {
	return formatFindings(await validateByGitHub(plantedWorkflow({ start: "check", replace, by, says: "" })));
}

function readWorkflow(file: string): Workflow {
	return parseWorkflow(file, readFileSync(new URL(file, root), "utf8"));
}

function formatFindings(problems: readonly Problem[]): string[] {
	return problems.map(({ line, message }) => `${line} ${message}`);
}

test("the signing run installs the same versions as everybody else, and only packages that the project has", () => {
	const read = (file: string) => JSON.parse(readFileSync(new URL(file, root), "utf8"));
	expect(read("package.json").dependencies).toMatchObject(read(".github/signing/package.json").dependencies);
});
