/** What the words found besides opportunities: playlists, badges, organisations, as links under the list. */
import type { PagefindResult } from "./pagefind.ts";

const MOST = 8;

/** `isLast`: no newer search has begun by the time that their titles have come. */
export async function showOthers(
	root: HTMLElement,
	results: readonly PagefindResult[],
	title: string,
	isLast: () => boolean,
): Promise<void> {
	root.querySelector(".other-results")?.remove();
	if (results.length === 0) return;
	const data = await Promise.all(results.slice(0, MOST).map((result) => result.data()));
	if (!isLast()) return;
	const section = document.createElement("section");
	section.className = "other-results";
	const heading = document.createElement("h2");
	heading.textContent = title;
	const list = document.createElement("ul");
	list.append(
		...data.map(({ url, meta }) => {
			const link = document.createElement("a");
			link.href = url;
			link.textContent = meta.title;
			if (meta.language !== document.documentElement.lang) link.lang = meta.language;
			const item = document.createElement("li");
			item.append(link);
			return item;
		}),
	);
	section.append(heading, list);
	root.querySelector(".explore-list")?.after(section);
}
