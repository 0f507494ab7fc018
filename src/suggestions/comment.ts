/** The one comment that the workflow keeps on an issue: written anew each time, so that nobody gets ten of them. */
import type { HostApi } from "./host-api.ts";

const MARK = "<!-- suggestion -->";

export async function tell(api: HostApi, issue: number, text: string): Promise<void> {
	const body = `${MARK}\n${text}`;
	const known = (await api.listComments(issue)).find((comment) => comment.body.startsWith(MARK));
	if (known === undefined) await api.addComment(issue, body);
	else if (known.body !== body) await api.changeComment(known.id, body);
}

/** Sentences may repeat words of a stranger: inside of a fence they call nobody, link nowhere and format nothing. */
export function formatProblems(problems: readonly string[]): string {
	const lines = problems.map((problem) => problem.replaceAll(/\s+/g, " ").slice(0, MOST_LETTERS));
	const fence = "`".repeat(Math.max(3, ...lines.flatMap((line) => [...line.matchAll(/`+/g)].map(([run]) => run.length + 1))));
	const shown = lines.slice(0, MOST_LINES);
	const more = lines.length > shown.length ? [`… and ${lines.length - shown.length} more.`] : [];
	return `This cannot become a file yet. Edit the issue, then set the label again.\n\n${fence}text\n${[...shown, ...more].join("\n")}\n${fence}\n`;
}

const MOST_LINES = 40;
const MOST_LETTERS = 400;
