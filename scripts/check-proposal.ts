/** `node scripts/check-proposal.ts`: refuses a proposal that changes several cities. It compares the commit that is checked out, a merge, with what it is merged into. */
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { explainCities } from "../src/review/cities.ts";

// The event is a file, so that no word of a stranger becomes part of a command.
const { GITHUB_EVENT_PATH: event } = process.env;
const labels = event === undefined ? [] : readLabels(event);
// Without looking for renames: of a file that moves from one city to another both count.
const changed = execFileSync("git", ["diff", "--name-only", "--no-renames", "-z", "HEAD^1", "HEAD"], {
	encoding: "utf8",
	maxBuffer: 2 ** 28,
});
const sentence = explainCities(changed.split("\0").filter(Boolean), labels);
console.log(sentence === "" ? "This proposal changes no more than one city." : sentence);
process.exitCode = sentence === "" ? 0 : 1;

function readLabels(file: string): string[] {
	const { pull_request: proposal } = JSON.parse(readFileSync(file, "utf8")) as { pull_request?: { labels?: readonly { name: string }[] } };
	return (proposal?.labels ?? []).map(({ name }) => name);
}
