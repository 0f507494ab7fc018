/** Characters that one does not see but that change what one sees: each is refused, with its name. */

/** The end of a sentence about the first such character, or empty. Joiners inside emoji and in Persian or Indic words pass. */
export function explainCharacters(text: string): string {
	if (!suspicious.test(text)) return "";
	for (const match of text.matchAll(new RegExp(suspicious, "gu"))) {
		const reason = judge(match[0], text, match.index);
		if (reason !== "") return reason;
	}
	return "";
}

const suspicious =
	/[\p{Cc}\p{Cf}\p{Co}\p{Noncharacter_Code_Point}\p{Zl}\p{Zp}\u115f\u1160\u3164\uffa0\u2800]|\p{Variation_Selector}|\u034f/u;

/** Tabs, soft hyphens (they show where a long word may break) and the number signs of Arabic. */
const visible = /[\t\u00ad\u0600-\u0605\u06dd\u070f\u08e2]/;

function judge(character: string, text: string, at: number): string {
	const code = character.codePointAt(0) ?? 0;
	const name = `U+${code.toString(16).toUpperCase().padStart(4, "0")}`;
	if (character === "\n" || character === "\r")
		return text[at] === "\r" && text[at + 1] !== "\n" && at !== text.length - 1 ? control(name) : "";
	if (visible.test(character)) return "";
	if (code === 0x200e || code === 0x200f || code === 0x61c) return explainMark(text, name);
	if (isJoiner(code)) return isJoined(text, at, code) ? "" : `remove the invisible character ${name} (zero width)`;
	if (code >= 0xfe00 && code <= 0xfe0f) return /[\p{L}\p{M}\p{N}\p{S}\p{P}]/u.test(before(text, at)) ? "" : invisible(name);
	if ((code >= 0x202a && code <= 0x202e) || (code >= 0x2066 && code <= 0x2069)) {
		return `remove the invisible character ${name}: it turns the direction of the text round`;
	}
	if (code >= 0xe0000 && code <= 0xe007f) return isFlagTag(text, at) ? "" : `remove the invisible character ${name} (tag)`;
	if (/\p{Cc}/u.test(character)) return control(name);
	return invisible(name);
}

function control(name: string): string {
	return `remove the control character ${name}`;
}

function invisible(name: string): string {
	return `remove the invisible character ${name}`;
}

/** Direction marks do no harm in texts that run from right to left. */
function explainMark(text: string, name: string): string {
	return /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}]/u.test(text) ? "" : invisible(name);
}

function isJoiner(code: number): boolean {
	return code === 0x200c || code === 0x200d;
}

/** A zero-width joiner holds emoji together; both joiners shape words in Arabic and Indic scripts. */
function isJoined(text: string, at: number, code: number): boolean {
	const [previous, next] = [before(text, at), String.fromCodePoint(text.codePointAt(at + 1) ?? 0x20)];
	const shapes =
		/[\p{Script=Arabic}\p{Script=Syriac}\p{Script=Mongolian}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Gurmukhi}\p{Script=Gujarati}\p{Script=Tamil}\p{Script=Telugu}\p{Script=Kannada}\p{Script=Malayalam}\p{Script=Sinhala}\p{Script=Khmer}]/u;
	if (shapes.test(previous)) return code === 0x200d || shapes.test(next) || /[\p{M}]/u.test(next);
	return (
		code === 0x200d && /\p{Extended_Pictographic}|\p{Emoji_Modifier}|\ufe0f/u.test(previous) && /\p{Extended_Pictographic}/u.test(next)
	);
}

/** The flags of England, Scotland and Wales are a black flag with tags after it. */
function isFlagTag(text: string, at: number): boolean {
	const points = [...text.slice(Math.max(0, at - 14), at)].map((character) => character.codePointAt(0) ?? 0);
	const start = points.findLastIndex((code) => code < 0xe0061 || code > 0xe007a);
	return points[start] === 0x1f3f4;
}

function before(text: string, at: number): string {
	return [...text.slice(Math.max(0, at - 2), at)].at(-1) ?? "";
}
