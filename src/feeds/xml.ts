/** Text as it may stand in XML 1.0, in an element or between double quotes. */
const ESCAPES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "\r": "&#13;" };

/** Characters that XML 1.0 does not know (section 2.2) are left out, half a surrogate pair too. */
export function escapeXml(text: string): string {
	return text
		.replace(/[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu, "")
		.replace(/[&<>"\r]/g, (character) => ESCAPES[character] ?? "");
}
