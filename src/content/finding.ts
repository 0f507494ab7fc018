/** A finding is a problem before its line is known: the path of the value and the sentence about it. */
import type { Problem } from "./problem.ts";

export type Path = readonly (string | number)[];

export interface Finding {
	readonly path: Path;
	readonly message: string;
	/** What to write instead; left out when there is no single answer. */
	readonly fix?: string;
	/** The line of the key is meant, not the line of its value. */
	readonly onKey?: boolean;
	/** The value itself cannot be used, so that no other rule need look at it. */
	readonly isInvalid?: boolean;
	/** The line, when it is known already (in the text below the front matter). */
	readonly line?: number;
}

/** Tells on which line of a file a value (or its key) stands, counted from 1. */
export type Locate = (path: Path, onKey?: boolean) => number;

export function toProblem(finding: Finding, file: string, locate: Locate): Problem {
	return {
		file,
		line: finding.line ?? locate(finding.path, finding.onKey),
		field: formatPath(finding.path),
		message: finding.message,
		fix: finding.fix ?? "",
	};
}

/** `places[0].lat` for a machine and for those who look it up. */
export function formatPath(path: Path): string {
	return path.map((step, index) => (typeof step === "number" ? `[${step}]` : index === 0 ? step : `.${step}`)).join("");
}

/** How a sentence names a value: `"lat"`, or `item 2 of "themes"`. */
export function nameOf(path: Path): string {
	const last = path.at(-1);
	if (typeof last === "string") return `"${last}"`;
	const list = path.findLast((step) => typeof step === "string");
	if (last === undefined) return "the entry";
	return list === undefined ? `item ${last + 1}` : `item ${last + 1} of "${list}"`;
}
