/** Is everything that was signed in the register, with a key to check it by? A file that cannot be read must not vanish from the site without a word. */
import type { Content } from "../content/entry.ts";
import type { Problem } from "../content/problem.ts";
import type { Register } from "./register.ts";

/** `problems`: those of the content; what they name was left out of it. */
export function findRegisterFaults(content: Content, register: Register, problems: readonly Problem[]): Problem[] {
	const checkable = new Set(register.assertions.filter(({ key }) => key !== undefined).map(({ uuid }) => uuid));
	const keyless = content.cities.flatMap(({ assertions }) => assertions.filter(({ slug }) => !checkable.has(slug)));
	const message = "Put the key that signed this file back into keys.json: without it nobody can check this badge.";
	return [...problems.filter(({ file }) => isSigned(file)), ...keyless.map(({ file }) => ({ file, line: 1, field: "", message, fix: "" }))];
}

function isSigned(file: string): boolean {
	return /^content\/[^/]+\/(?:assertions\/.+|endorsements\/.+|status\/.+|keys\.json)$/.test(file);
}
