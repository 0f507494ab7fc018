/** The lists of the award page: who gets the badge in one batch, and the batches that this device keeps. */
import { type Batch, type BatchEntry, listChosen } from "./award-batch.ts";
import { make, makeButton } from "./make.ts";
import { formatDay, type PageWords } from "./page-words.ts";

/** `Ticket 12 · …W0*`, an address, or the end of a key. */
export function nameEntry({ address, ticket, holder }: BatchEntry, index: number, words: PageWords): string {
	if (address !== undefined) return address;
	return ticket === undefined ? `…${holder.slice(-10)}` : `${words("award.ticket", { number: index + 1 })} · …${ticket.slice(-3)}`;
}

/** A tick box for each; who stands in a file already cannot be changed. */
export function makeEntries({ entries }: Batch, words: PageWords, tick: (holder: string, isGiven: boolean) => void): HTMLElement[] {
	return entries.map((entry, index) => {
		const box = make("input", { type: "checkbox", disabled: entry.file === undefined ? undefined : "" });
		box.checked = entry.isGiven;
		box.addEventListener("change", () => tick(entry.holder, box.checked));
		const note = entry.file === undefined ? undefined : make("small", {}, words("award.inFile"));
		return make("li", {}, make("label", {}, box, make("span", {}, nameEntry(entry, index, words)), note));
	});
}

/** `name`: of a badge, as the page shows it. */
export function makeKept(
	batches: readonly Batch[],
	name: (badge: string) => string,
	words: PageWords,
	open: (batch: Batch) => void,
): HTMLElement[] {
	return batches.map((batch) => {
		const about = `${words(`award.${batch.way}`)}, ${formatDay(batch.madeAt)}`;
		const button = makeButton(words("award.open"), () => open(batch));
		const title = `${name(batch.badge)} · ${batch.entries.length}`;
		button.setAttribute("aria-label", `${words("award.open")}: ${title}, ${about}`);
		return make("li", {}, make("p", {}, make("strong", {}, title), " ", make("span", { class: "quiet" }, about)), button);
	});
}

/** `Team player, 22 November 2026: 25 of 30` */
export function formatPreview(batch: Batch, badge: string, awardedOn: string, words: PageWords): string {
	const all = batch.entries.filter(({ file }) => file === undefined).length;
	const date = formatDay(Date.parse(`${awardedOn}T12:00`));
	return words("award.preview", { badge, date, given: listChosen(batch).length, all });
}
