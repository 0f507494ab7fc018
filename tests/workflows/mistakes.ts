/** For every rule of ours, the mistakes that it must find. */
import type { Planted } from "./planted.ts";

const pin = 'Pin "%" by its full commit id, and write its version behind it: "# v1.2.3".';
const checkout = "actions/checkout@0123456789abcdef0123456789abcdef01234567 # v7.0.1";
const onlyNpmCi = '12 Use only "npm ci", "npm run" and "npm test": everything else brings code that package-lock.json does not list.';
const noSecret = "1 Move what needs a secret to a workflow that no pull request starts.";
const noCache = 'Use no cache here, and say "package-manager-cache: false": another run could have filled it.';
const onlyRead = 'Write "permissions: {}" or "contents: read" at the top, and the right to write in its one job.';
const asVariable = 'Hand the value over by "env" and read it as a variable: an expression becomes part of the command itself.';

export const mistakes: Readonly<Record<string, readonly Planted[]>> = {
	"every job has a time limit": [
		plant("check", "    timeout-minutes: 5\n", "", '5 Give the job "check" a "timeout-minutes" from 1 to 60.'),
		plant("check", "timeout-minutes: 5", "timeout-minutes: 360", '5 Give the job "check" a "timeout-minutes" from 1 to 60.'),
	],
	"every action is pinned by its full commit id, with its version as comment": [
		plant("check", checkout, "actions/checkout@v7", `8 ${pin.replace("%", "actions/checkout@v7")}`),
		plant("check", checkout, "actions/checkout@0123456 # v7.0.1", `8 ${pin.replace("%", "actions/checkout@0123456")}`),
		plant("check", " # v7.0.1", "", `8 ${pin.replace("%", checkout.split(" ")[0] ?? "")}`),
	],
	"a checkout keeps no credentials": [
		plant(
			"check",
			"        with: { persist-credentials: false }\n",
			"",
			'8 Add "persist-credentials: false", or every later step can use the token.',
		),
		plant("check", "credentials: false", "credentials: true", '9 Add "persist-credentials: false", or every later step can use the token.'),
	],
	"no expression stands in a command": [
		plant("check", "run: npm test", "run: npm test -- $" + "{{ github.event.pull_request.title }}", `13 ${asVariable}`),
	],
	"a command is one line; the logic is in scripts/": [
		plant("check", "run: npm ci", "run: |\n          npm ci\n          npm test", "12 Move these lines to a file in scripts/."),
	],
	"npm ci is the only way to install": [
		plant("check", "npm ci", "npm install", onlyNpmCi),
		plant("check", "npm ci", "npm ci && npm i tool", onlyNpmCi),
		plant("check", "npm ci", "npx --yes tool", onlyNpmCi),
	],
	"hidden files are part of the site": [
		plant("publish", "        with: { include-hidden-files: true }\n", "", '17 Add "include-hidden-files: true", or .well-known is lost.'),
	],
	"only outputs that an action has are read": [
		plant("publish", "outputs.base_url", "outputs.base-url", '13 "actions/configure-pages" has no output "base-url".'),
	],
	"rights are named at the top, and only to read": [
		plant("check", "permissions: { contents: read }\n", "", `1 ${onlyRead}`),
		plant("check", "{ contents: read }", "{ contents: write }", `2 ${onlyRead}`),
		plant("check", "{ contents: read }", "write-all", `2 ${onlyRead}`),
	],
	"a stranger's proposal never starts a run with rights": [
		plant("check", "[pull_request]", "pull_request_target", target("pull_request_target")),
		plant("check", "[pull_request]", "{ workflow_run: { workflows: [Check] } }", target("workflow_run")),
	],
	"where proposals run there is no secret": [
		plant("check", "github.event.pull_request.title", "secrets.KEY", noSecret),
		plant("check", "github.event.pull_request.title", "toJSON(secrets)", noSecret),
		plant("check", "run: npm ci", "run: npm ci\n        if: secrets.KEY != ''", noSecret),
	],
	"where proposals run nothing is written": [
		plant(
			"check",
			"    timeout-minutes: 5",
			"    timeout-minutes: 5\n    permissions: { pull-requests: write }",
			'7 Let "check" only read: a pull request starts it.',
		),
	],
	"where something is written no cache is restored": [
		plant("publish", "package-manager-cache: false", "cache: npm", `11 ${noCache}`),
		plant("publish", ", package-manager-cache: false", "", `11 ${noCache}`),
		plant("publish", "actions/setup-node@", "actions/cache@", `11 ${noCache}`),
	],
	"a run that writes waits, and is never cut off": [
		plant("publish", "progress: false", "progress: true", '3 Add a "concurrency" group with "cancel-in-progress: false".'),
	],
	"a run that commits gets its turn, however many wait": [
		plant("publish", "pages: write", "contents: write", '3 Add "queue: max": of those that wait, all but the newest would be dropped.'),
	],
};

function plant(start: Planted["start"], replace: string, by: string, says: string): Planted {
	return { start, replace, by, says };
}

function target(event: string): string {
	return `1 Use "pull_request" instead of "${event}", which gives a stranger's code our rights.`;
}
