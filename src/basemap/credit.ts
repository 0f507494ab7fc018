/** The credit of an archive: its metadata holds HTML, of which the text and the first link are taken. */

export interface Credit {
	readonly text: string;
	/** https only. */
	readonly link?: string | undefined;
}

const LONGEST = 160;
const ENTITIES: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'", copy: "©", nbsp: " ", "#169": "©" };

/** `undefined` when there is none. */
export function parseCredit(metadata: unknown): Credit | undefined {
	if (typeof metadata !== "object" || metadata === null || !("attribution" in metadata)) return undefined;
	const html = String(metadata.attribution).slice(0, 2_000);
	const text = html
		.replaceAll(/<[^<>]*>/g, "")
		.replaceAll(/&(#?\w{1,8});/g, (whole, name: string) => ENTITIES[name] ?? whole)
		.replaceAll(/[\s\p{Cc}\p{Cf}]+/gu, " ")
		.trim()
		.slice(0, LONGEST);
	if (!/\p{L}/u.test(text)) return undefined;
	const [, link] = /href=["']?(https:\/\/[^"'\s<>]{1,300})/.exec(html) ?? [];
	return link === undefined || !URL.canParse(link) ? { text } : { text, link };
}
