/** What a form holds, as text between the parts of the editor. The file itself is written last, when it is known whether it is a translation. */
import { parseEntryText } from "./entry-text.ts";
import type { Data } from "./tidy.ts";

/** Reads both: a file, and what `formatForm` wrote (which the editor keeps on the device while somebody types). */
export function parseForm(text: string): Data {
	return text.startsWith("{") ? (JSON.parse(text) as Data) : parseEntryText(text);
}

export function formatForm(data: object): string {
	return JSON.stringify(data);
}
