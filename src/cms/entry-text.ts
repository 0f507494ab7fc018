/** The text of a file <-> the data of a form. The Markdown below the front matter is the field `body`, as the editor knows it. */
import { parseFrontMatter } from "../content/front-matter.ts";
import type { Kind } from "../content/kinds.ts";
import { parseYaml } from "../content/yaml.ts";
import { type Data, tidyData, tidyTranslation } from "./tidy.ts";
import { formatYaml } from "./yaml-text.ts";

/** Throws when the text is no entry: the check has told what to mend, and a form would lose what it cannot show. */
export function parseEntryText(text: string): Data {
	const { yaml, body, message } = parseFrontMatter(text.replaceAll("\r\n", "\n"));
	if (message !== "") throw new Error(message);
	const { data, problems } = parseYaml(yaml);
	const [problem] = problems;
	if (problem !== undefined) throw new Error(`Line ${problem.line}: ${problem.message}`);
	return { ...(data as Data | null), ...(body.trim() === "" ? {} : { body: trimLines(body) }) };
}

export function formatEntryText(kind: Kind, { body, ...data }: Data, isTranslation = false): string {
	const tidied = isTranslation ? tidyTranslation(kind, data) : tidyData(kind, data);
	const text = typeof body === "string" ? trimLines(body.normalize("NFC").replaceAll("\r\n", "\n")) : "";
	return `---\n${formatYaml(tidied)}---\n${text === "" ? "" : `\n${text}\n`}`;
}

/** Without empty lines before and after; spaces at the start of the first line may be code and stay. */
function trimLines(text: string): string {
	return text.replace(/^(?:[ \t]*\n)+/, "").trimEnd();
}
