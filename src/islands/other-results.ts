/** What the words found besides opportunities: playlists, badges, organisations, as links under the list. */
import type { PagefindResult } from "./pagefind.ts";

const MOST = 8;

export async function showOthers(root: HTMLElement, results: readonly PagefindResult[], title: string): Promise<void> {
	root.querySelector(".other-results")?.remove();
	if (results.length === 0) return;
	const data = await Promise.all(results.slice(0, MOST).map((result) => result.data()));
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
	root.querySelector(".other-results")?.remove();
	root.querySelector(".explore-list")?.after(section);
}
