/** The album on the page: drawn anew when a badge changes; a search only hides and shows what is drawn. */
import type { OwnSite } from "./own-site.ts";
import type { PageWords } from "./page-words.ts";
import { type AlbumBadge, foldWords, gatherSkills, matchesWords, type SkillLabels } from "./wallet-album.ts";
import { type LookedUp, makeCard, makeSkills } from "./wallet-cards.ts";

export interface AlbumView {
	readonly site: OwnSite;
	readonly words: PageWords;
	readonly lookedUp: LookedUp;
	readonly open: (id: string) => void;
}

export function drawAlbum(root: ParentNode, album: readonly AlbumBadge[], { site, words, lookedUp, open }: AlbumView): void {
	const focused = document.activeElement?.closest<HTMLElement>(".album-badge")?.dataset.id;
	const cards = album.map((badge) => makeCard(badge, site, words, lookedUp, () => open(badge.held.id)));
	root.querySelector(".album")?.replaceChildren(...cards);
	if (focused !== undefined)
		cards
			.find(({ dataset }) => dataset.id === focused)
			?.querySelector("button")
			?.focus();
	const hide = (selector: string, isHidden: boolean) => root.querySelector(selector)?.toggleAttribute("hidden", isHidden);
	hide(".album", album.length === 0);
	hide(".album-tools", album.length === 0);
	hide(".empty-album", album.length > 0);
}

export function drawSkills(root: ParentNode, album: readonly AlbumBadge[], labels: SkillLabels): void {
	const skills = gatherSkills(album, labels);
	root.querySelector(".skills")?.replaceChildren(...makeSkills(skills));
	root.querySelector(".skills-part")?.toggleAttribute("hidden", skills.size === 0);
}

/** `album` in the order in which it is drawn. */
export function filterAlbum(root: ParentNode, album: readonly AlbumBadge[], query: string, words: PageWords): void {
	const cards = root.querySelectorAll<HTMLElement>(".album-badge");
	const wanted = foldWords(query);
	let count = 0;
	album.forEach((badge, index) => {
		const isShown = matchesWords(badge, wanted);
		const card = cards[index];
		if (card !== undefined && card.hidden === isShown) card.hidden = !isShown;
		if (isShown) count++;
	});
	const line = root.querySelector(".album-count");
	if (line !== null) line.textContent = words("wallet.count", { number: count });
}
