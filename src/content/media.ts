/** Judges pictures and papers by their first bytes and their size, not by what their name says. */
export const headLength = 32;
export const sizeLimit = 8 * 1024 * 1024;

/** The sentence about a file that is not what it seems; empty when it is. */
export function explainMedia(name: string, head: Uint8Array, size: number): string {
	const type = detectType(head);
	const ending = name.slice(name.lastIndexOf(".") + 1).replace("jpeg", "jpg");
	if (type === "")
		return `Replace this file: it is no ${ending} picture or paper inside, whatever its name says.`.replace(/pdf picture or paper/, "PDF");
	if (type !== ending) return `Rename this file to end in .${type}: that is what it is inside.`;
	if (size > sizeLimit) return `Make this file smaller than ${sizeLimit / 1024 / 1024} MB: it has ${(size / 1024 / 1024).toFixed(1)} MB.`;
	return "";
}

function detectType(head: Uint8Array): string {
	const text = String.fromCharCode(...head.subarray(0, headLength));
	if (text.startsWith("\xff\xd8\xff")) return "jpg";
	if (text.startsWith("\x89PNG\r\n\x1a\n")) return "png";
	if (/^RIFF.{4}WEBP/s.test(text)) return "webp";
	if (/^.{4}ftypavi[fs]/s.test(text) || /^.{4}ftyp(?:mif1|msf1).*avif/s.test(text)) return "avif";
	return text.startsWith("%PDF-") ? "pdf" : "";
}
