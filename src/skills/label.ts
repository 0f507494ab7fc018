/** A label from outside, as plain text that fits one line; the same limits as in `skill.schema.json`. */
export const longestLabel = 160;

/** No controls, and nothing that is invisible or changes the direction of the text around it. */
const odd = /[\p{Cc}\p{Cs}\p{Co}\p{Zl}\p{Zp}\u00AD\u061C\u180E\u200B-\u200F\u202A-\u202E\u2060-\u206F\uFEFF\u{E0000}-\u{E007F}]/u;

/** Empty when it is not plain text, or longer than a label may be. */
export function parseLabel(value: unknown): string {
	if (typeof value !== "string") return "";
	const text = value.normalize("NFC").trim().replace(/ {2,}/g, " ");
	return text.length > longestLabel || odd.test(text) ? "" : text;
}

/** What a stranger wrote, fit for a message. */
export function quote(value: unknown): string {
	const text = parseLabel(typeof value === "string" ? value.slice(0, longestLabel) : value);
	return text ? `"${text}"` : "something unreadable";
}
