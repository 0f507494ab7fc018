/** JSON in which no object has a name twice: of two readers each would take another one, and both would call the signature good (RFC 8725 §2.4). */

export type StrictJson = { readonly value: unknown } | { readonly fault: "syntax" | "duplicate" | "too-long" };

/** More text than any credential or list needs. */
export const TEXT_LIMIT = 1_000_000;

export function parseStrictJson(text: string): StrictJson {
	if (text.length > TEXT_LIMIT) return { fault: "too-long" };
	try {
		const value: unknown = JSON.parse(text);
		// What is written again as it was has no name twice: the second would be lost. Most texts are, and that is quickly seen.
		return JSON.stringify(value) !== text && hasDuplicate(text) ? { fault: "duplicate" } : { value };
	} catch {
		return { fault: "syntax" };
	}
}

/** `text` is valid JSON. Names are compared as they read, so that `"\u0061"` is `"a"`. */
function hasDuplicate(text: string): boolean {
	const open: (Set<string> | undefined)[] = [];
	for (const [token, , colon] of text.matchAll(/("(?:[^"\\]|\\.)*")(\s*:)?|[{}[\]]/g)) {
		if (token === "{") open.push(new Set());
		else if (token === "[") open.push(undefined);
		else if (token === "}" || token === "]") open.pop();
		else if (colon !== undefined) {
			const names = open.at(-1);
			const name = readName(token.slice(0, token.length - colon.length));
			if (names?.has(name)) return true;
			names?.add(name);
		}
	}
	return false;
}

/** Few names have a backslash, and reading those is dear. */
function readName(token: string): string {
	return token.includes("\\") ? String(JSON.parse(token)) : token.slice(1, -1);
}
