/** Expressions of workflows, evaluated by GitHub's own library. Only what stands in the contexts handed over can be read. */
import { data, Evaluator, Lexer, Parser } from "@actions/expressions";
import { reviver } from "@actions/expressions/data/reviver";
import type { FunctionDefinition } from "@actions/expressions/funcs/info";

/** By name: `github`, `needs`, `steps`, `secrets`, `vars`, `env`. Values as JSON has them. */
export type Contexts = Readonly<Record<string, unknown>>;

/** What has become of the steps, or of the jobs, before. */
export type Status = "success" | "failure" | "cancelled";

/** `true` when a job or step with this `if` runs; without one it runs when nothing has failed. */
export function holds(condition: string | undefined, contexts: Contexts, status: Status): boolean {
	const expression = condition === undefined ? "success()" : condition.replace(/^\s*\$\{\{([\s\S]*)\}\}\s*$/, "$1");
	// An `if` that asks for no status means "and nothing has failed": https://docs.github.com/actions/reference/evaluate-expressions-in-workflows-and-actions#status-check-functions
	const asked = /\b(?:success|failure|always|cancelled)\s*\(/.test(expression) ? expression : `success() && (${expression})`;
	const result = evaluate(asked, contexts, status);
	return result.kind === data.Kind.String ? result.coerceString() !== "" : Boolean(JSON.parse(JSON.stringify(result, data.replacer)));
}

/** The text with each `${{ … }}` replaced by its value. */
export function fillIn(text: unknown, contexts: Contexts, status: Status = "success"): string {
	return String(text ?? "").replace(/\$\{\{([\s\S]*?)\}\}/g, (_, expression: string) =>
		evaluate(expression, contexts, status).coerceString(),
	);
}

export function fillInAll(
	values: Readonly<Record<string, unknown>> | undefined,
	contexts: Contexts,
	status?: Status,
): Record<string, string> {
	return Object.fromEntries(Object.entries(values ?? {}).map(([name, value]) => [name, fillIn(value, contexts, status)]));
}

function evaluate(expression: string, contexts: Contexts, status: Status): data.ExpressionData {
	const functions = statusFunctions(status);
	const parser = new Parser(new Lexer(expression.trim()).lex().tokens, Object.keys(contexts), [...functions.values()]);
	const values = JSON.parse(JSON.stringify(contexts), reviver) as data.Dictionary;
	return new Evaluator(parser.parse(), values, functions).evaluate();
}

function statusFunctions(status: Status): Map<string, FunctionDefinition> {
	const define = (name: string, value: boolean): [string, FunctionDefinition] => [
		name,
		{ name, minArgs: 0, maxArgs: 0, call: () => new data.BooleanData(value) },
	];
	return new Map([
		define("success", status === "success"),
		define("failure", status === "failure"),
		define("cancelled", status === "cancelled"),
		define("always", true),
	]);
}
