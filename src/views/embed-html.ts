/** What others put on their own pages to lead to one of ours: a link with a picture, and nothing that runs or counts. Pure. */

export interface Embedded {
	/** With its host. */
	readonly link: string;
	readonly title: string;
	/** BCP 47, of the title. */
	readonly lang: string;
	/** With its host; its title stands beside it, so it needs no other words. */
	readonly picture: { readonly src: string; readonly width: number; readonly height: number };
}

export function formatEmbed({ link, title, lang, picture }: Embedded): string {
	const { src, width, height } = picture;
	return [
		`<a href="${escapeHtml(link)}" lang="${escapeHtml(lang)}">`,
		`<img src="${escapeHtml(src)}" alt="" width="${width}" height="${height}">`,
		`${escapeHtml(title)}</a>`,
	].join("\n");
}

const SIGNS: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

function escapeHtml(text: string): string {
	return text.replace(/[&<>"]/g, (sign) => SIGNS[sign] ?? sign);
}
