/** The options of a command, checked: what is unknown or missing ends it with a sentence and an example. */
import { type ParseArgsConfig, parseArgs } from "node:util";
import { UsageError } from "../../build/errors.ts";
import { parseOptions } from "../../build/options.ts";
import type { Shell } from "../shell.ts";

type Options = NonNullable<ParseArgsConfig["options"]>;

export interface Values {
	/** The value of an option that must be given. */
	readonly need: (name: string) => string;
	readonly find: (name: string) => string | undefined;
	readonly list: (name: string) => readonly string[];
	readonly is: (name: string) => boolean;
	readonly positionals: readonly string[];
}

export function readOptions(args: readonly string[], options: Options, example: string): Values {
	const { values, positionals } = (() => {
		try {
			return parseArgs({ args: [...args], options, allowPositionals: true });
		} catch (error) {
			const [sentence] = error instanceof Error ? error.message.split(". ") : [];
			throw new UsageError(`${sentence}. Write: npm run badge -- ${example}`);
		}
	})();
	const find = (name: string) => {
		const value = values[name];
		return typeof value === "string" && value !== "" ? value : undefined;
	};
	return {
		find,
		need: (name) => {
			const value = find(name);
			if (value === undefined) throw new UsageError(`Give --${name}. Write: npm run badge -- ${example}`);
			return value;
		},
		list: (name) => [values[name] ?? []].flat().map(String),
		is: (name) => values[name] === true,
		positionals,
	};
}

/** Where the site is and where its content lies, as for a build. */
export function readSite({ environment, now }: Shell): { siteUrl: string; root: string; output: string } {
	const { siteUrl, content, output } = parseOptions(environment, [], now);
	return { siteUrl, root: content, output };
}

/** `--now`, for tests and for a look into the past; else the clock. */
export function readNow(text: string | undefined, { now }: Shell): number {
	if (text === undefined) return now;
	const instant = Date.parse(text);
	if (Number.isNaN(instant)) throw new UsageError(`Set --now to a day or an instant such as 2026-11-28T10:00:00Z, not to "${text}".`);
	return instant;
}
