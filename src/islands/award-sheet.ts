/** The cards of a batch, two by five on a sheet of A4: they come onto the page only while it is printed. */
import { ticketLink } from "../badges/ticket.ts";
import type { BatchEntry } from "./award-batch.ts";
import { make } from "./make.ts";
import type { PageWords } from "./page-words.ts";
import { drawQrCode } from "./qr-drawing.ts";

export interface SheetInput {
	/** Ends with a slash. */
	readonly siteUrl: string;
	readonly badge: string;
	readonly badgeLanguage: string | undefined;
	readonly city: string;
	readonly entries: readonly BatchEntry[];
}

export function printCards(input: SheetInput, words: PageWords): void {
	const cards = input.entries.flatMap(({ ticket }, index) => (ticket === undefined ? [] : [makeCard(ticket, index + 1, input, words)]));
	const sheet = make("section", { class: "ticket-sheet" }, ...cards);
	document.body.append(sheet);
	document.body.classList.add("printing-tickets");
	const clear = () => {
		sheet.remove();
		document.body.classList.remove("printing-tickets");
	};
	addEventListener("afterprint", clear, { once: true });
	print();
}

/** The number is that of the list on the page, so that who has a pencil only can tick it later. */
function makeCard(ticket: string, number: number, { siteUrl, badge, badgeLanguage, city }: SheetInput, words: PageWords): HTMLElement {
	return make(
		"article",
		{ class: "ticket-card" },
		drawQrCode(ticketLink(siteUrl, ticket), "ticket-code"),
		make(
			"div",
			{},
			make("h2", { lang: badgeLanguage }, badge),
			make("p", { class: "ticket-place" }, `${city} · ${words("award.ticket", { number })}`),
			make("p", {}, words("award.cardScan", { address: `${siteUrl}claim/` })),
			make("p", { class: "ticket-letters" }, ticket),
			make("p", {}, words("award.cardKeep")),
		),
	);
}
