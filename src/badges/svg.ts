/** Puts a signed credential into an SVG and reads it out again: one element right after `<svg>` (OB 3.0 §5.3.2). */

const NAMESPACE = "https://purl.imsglobal.org/ob/v3p0";
const ELEMENT = /<openbadges:credential\b[^>]*?(?:\/>|>[\s\S]*?<\/openbadges:credential>)/g;
/** OB 2.0 §Badge Baking. */
const OLD_NAMESPACE = "http://openbadges.org";
const OLD_ELEMENT = /<openbadges:assertion\b[^>]*?(?:\/>|>[\s\S]*?<\/openbadges:assertion>)/g;
const ROOT = /^(?:\s|<\?[\s\S]*?\?>|<!--[\s\S]*?-->|<!DOCTYPE[^>[]*>)*<svg\b(?:[^>"']|"[^"]*"|'[^']*')*>/;

/** Undefined when the text is no SVG with something in it; a credential that is in it already is replaced. */
export function bakeSvg(picture: string, credential: string): string | undefined {
	const clean = picture.replace(ELEMENT, "").replaceAll(` xmlns:openbadges="${NAMESPACE}"`, "");
	const root = ROOT.exec(clean)?.[0];
	if (root === undefined || root.endsWith("/>")) return undefined;
	const opened = `${root.slice(0, -1)} xmlns:openbadges="${NAMESPACE}">`;
	return `${opened}<openbadges:credential verify="${credential}"/>${clean.slice(root.length)}`;
}

/** The credential in an SVG, in its attribute or inside the element; undefined when there is none, or more than one. */
export function readSvg(text: string): string | undefined {
	const kinds = [text.includes(NAMESPACE) ? ELEMENT : undefined, text.includes(OLD_NAMESPACE) ? OLD_ELEMENT : undefined];
	const found =
		kinds.map((kind) => (kind === undefined ? [] : [...text.matchAll(kind)].map(([element]) => element))).find((all) => all.length > 0) ??
		[];
	if (found.length !== 1) return undefined;
	const [element = ""] = found;
	const attribute = /\sverify\s*=\s*(?:"([^"]*)"|'([^']*)')/.exec(element.replace(/>[\s\S]*$/, ">"));
	const inside = /^[^>]*>([\s\S]*)<\//.exec(element)?.[1]?.replace(/^\s*<!\[CDATA\[([\s\S]*)\]\]>\s*$/, "$1");
	const credential = (attribute?.[1] ?? attribute?.[2] ?? inside ?? "").trim();
	return credential === "" ? undefined : credential;
}
