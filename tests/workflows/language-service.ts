/** What GitHub's own language service, the one of its editor, says about a workflow; it needs no network. */
import { registerHooks } from "node:module";
import { TextDocument } from "vscode-languageserver-textdocument";
import type { Problem } from "../../src/content/problem.ts";
import { findAction } from "./actions.ts";
import type { Workflow } from "./workflow.ts";

// The packages import JSON without saying so, which Node.js refuses.
registerHooks({
	load(url, context, next) {
		return next(url, /\/@actions\/[^?]*\.json$/.test(url) ? { ...context, importAttributes: { type: "json" } } : context);
	},
});
const { validate } = await import("@actions/languageservice");
const { clearCache } = await import("@actions/languageservice/utils/workflow-cache");

/** Syntax, schema, expressions, cron, and the inputs of the actions that `actions.ts` lists. */
export async function validateByGitHub({ file, text }: Workflow): Promise<Problem[]> {
	clearCache(); // or a second text under the same name gets the findings of the first
	const document = TextDocument.create(`file:///${file}`, "yaml", 0, text);
	const findings = await validate(document, { actionsMetadataProvider: { fetchActionMetadata } });
	return findings.map(({ message, range }) => ({
		file,
		line: range.start.line + 1,
		field: "",
		message: typeof message === "string" ? message : message.value,
		fix: "",
	}));
}

async function fetchActionMetadata({ owner, name, path }: { owner: string; name: string; path?: string }) {
	const action = findAction(path ? `${owner}/${name}/${path}` : `${owner}/${name}`);
	if (!action) return undefined;
	const inputs = action.inputs.map((input) => [input, { description: "", required: action.required?.includes(input) ?? false }]);
	return { name, description: "", inputs: Object.fromEntries(inputs) };
}
