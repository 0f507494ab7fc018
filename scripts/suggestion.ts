/** `node scripts/suggestion.ts`: turns the issue of an event into a proposal, for the workflow "Suggestion". The issue is read from the event's file, never from a command. */
import { appendFileSync, readFileSync } from "node:fs";
import { createGit } from "../src/cms-git/git.ts";
import { readFiles } from "../src/content/read.ts";
import { checkSuggestion } from "../src/suggestions/check.ts";
import { formatProblems, tell } from "../src/suggestions/comment.ts";
import { createHostApi, HostError } from "../src/suggestions/host-api.ts";
import { parseIssue } from "../src/suggestions/issue.ts";
import { proposeFile } from "../src/suggestions/propose.ts";

const {
	GITHUB_EVENT_PATH: event = "",
	GITHUB_API_URL: url = "",
	GITHUB_REPOSITORY: repository = "",
	GITHUB_STEP_SUMMARY: summary,
} = process.env;
const { TOKEN: token = "", BRANCH: base = "main" } = process.env;
const { issue } = JSON.parse(readFileSync(event, "utf8")) as { issue: { number: number; body: string | null } };
const api = createHostApi({ url, repository, token, timeLimit: 30_000 });
// By the environment, so that the token stands neither in a file nor among the words of a command.
const header = `AUTHORIZATION: basic ${Buffer.from(`x-access-token:${token}`).toString("base64")}`;
const credentials = { GIT_CONFIG_COUNT: "1", GIT_CONFIG_KEY_0: "http.extraheader", GIT_CONFIG_VALUE_0: header };

const { path, text, problems } = checkSuggestion(parseIssue(issue.body ?? ""), issue.number, readFiles("content"));
const told = problems.length > 0 ? formatProblems(problems) : await propose();
if (summary) appendFileSync(summary, `${told}\n`);
console.log(told);
await tell(api, issue.number, told);
process.exitCode = problems.length > 0 ? 1 : 0;

async function propose(): Promise<string> {
	try {
		return await proposeFile({ number: issue.number, path, text, base }, createGit(".", { ...process.env, ...credentials }), api);
	} catch (error) {
		if (!(error instanceof HostError) || error.status !== 403) throw error;
		return `The branch suggestions/${issue.number} is there, but workflows may not open proposals here. Open it yourself, or allow it: Settings > Actions > General > "Allow GitHub Actions to create and approve pull requests".`;
	}
}
