/** What a source says now, what it said before, and what a person made of it -> one entry, field by field. Nobody's edit is lost. */
import { equals } from "../cms/equals.ts";
import type { Data } from "../cms/tidy.ts";
import { hashValue } from "./record.ts";

export interface Merged {
	readonly data: Data;
	/** Of what was written: the hashes to compare with next time. */
	readonly fields: Readonly<Record<string, string>>;
	/** Changed by this import. */
	readonly changed: readonly string[];
	/** Edited by a person and changed by the source: the person's value stays. */
	readonly contested: readonly string[];
}

export interface Sides {
	/** The file as it is; undefined when there is none. */
	readonly current: Data | undefined;
	/** The hashes of what the last import wrote; undefined when this file came from elsewhere. */
	readonly before: Readonly<Record<string, string>> | undefined;
	readonly incoming: Data;
	/** Whether the source's value wins where both changed. */
	readonly takesTheirs: boolean;
}

export function mergeEntry({ current = {}, before = {}, incoming, takesTheirs }: Sides): Merged {
	const data: Record<string, unknown> = {};
	const fields: Record<string, string> = {};
	const changed: string[] = [];
	const contested: string[] = [];
	for (const name of new Set([...Object.keys(current), ...Object.keys(incoming)])) {
		const [mine, theirs, old] = [current[name], incoming[name], before[name]];
		const verdict = judge(mine, theirs, old, takesTheirs);
		const value = verdict === "theirs" ? theirs : mine;
		if (value !== undefined) data[name] = value;
		if (verdict === "theirs") changed.push(name);
		if (verdict === "contested") contested.push(name);
		const known = verdict === "theirs" || verdict === "same" ? hashOf(theirs) : old;
		if (known !== undefined) fields[name] = known;
	}
	return { data, fields, changed, contested };
}

type Verdict = "same" | "mine" | "theirs" | "contested";

function judge(mine: unknown, theirs: unknown, old: string | undefined, takesTheirs: boolean): Verdict {
	if (equals(mine, theirs)) return "same";
	if (hashOf(mine) === old) return "theirs";
	if (takesTheirs && (theirs !== undefined || old !== undefined)) return "theirs";
	return hashOf(theirs) === old ? "mine" : "contested";
}

function hashOf(value: unknown): string | undefined {
	return value === undefined ? undefined : hashValue(value);
}
