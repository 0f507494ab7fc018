/** One batch on the page: its cards, who gets the badge, the day, and the file. Every change is kept at once. */
import { readHolders } from "../badges/award.ts";
import { formatTicketTable } from "../badges/ticket-table.ts";
import { addHolder, type Batch, changeEntry, findBatchFault, findTaken, listChosen, makeFile, takeBack, tickAll } from "./award-batch.ts";
import type { ChosenBadge } from "./award-choice.ts";
import { listenToFile, showFile } from "./award-handover.ts";
import { formatPreview, makeEntries, nameEntry } from "./award-list.ts";
import { printCards } from "./award-sheet.ts";
import { listenToTicks } from "./award-tick.ts";
import type { PageWords } from "./page-words.ts";
import { saveFile } from "./save-file.ts";

export interface DeskContext {
	/** The element of the page: it names the site and the repository. */
	readonly page: HTMLElement;
	readonly words: PageWords;
	/** The day of the organiser's clock. */
	readonly today: () => string;
	/** All that this device keeps. */
	readonly list: () => Promise<readonly Batch[]>;
	readonly keep: (batch: Batch) => Promise<void>;
	readonly remove: (batch: Batch) => Promise<void>;
	/** Back to the beginning. */
	readonly leave: () => void;
	readonly describe: (badge: string) => ChosenBadge;
}

export interface Desk {
	open(batch: Batch): void;
}

export function openDesk(section: HTMLElement, context: DeskContext): Desk {
	const { words } = context;
	let batch: Batch | undefined;
	const find = <Found extends HTMLElement>(selector: string) => section.querySelector<Found>(selector);
	const put = (selector: string, text: string) => find(selector)?.replaceChildren(text);
	const date = find<HTMLInputElement>("#award-date");
	const panel = find(".award-file") ?? section;

	async function change(next: Batch) {
		batch = next;
		show();
		await context.keep(next);
	}

	function show() {
		if (batch === undefined) return;
		const { name } = context.describe(batch.badge);
		put(".award-fault", "");
		put(".batch-preview", formatPreview(batch, name, date?.value ?? "", words));
		// A file that is ready comes first; who is ticked after it makes another one.
		find("form.award-form")?.toggleAttribute("hidden", batch.file !== undefined && listChosen(batch).length === 0);
		showFile(panel, batch.file, context.page.dataset);
	}

	function showEntries() {
		if (batch === undefined) return;
		const tick = (holder: string, isGiven: boolean) => batch && change(changeEntry(batch, holder, { isGiven }));
		find(".batch-entries")?.replaceChildren(...makeEntries(batch, words, tick));
	}

	async function tickNamed(text: string): Promise<string | undefined> {
		const [named] = (await readHolders(text)).holders;
		if (batch === undefined || named === undefined) return undefined;
		const next = addHolder(batch, named.holder, named.ticket);
		const index = next.entries.findIndex(({ holder }) => holder === named.holder);
		const entry = next.entries[index];
		await change(next);
		showEntries();
		return entry && words(entry.file === undefined ? "award.ticked" : "award.used", { name: nameEntry(entry, index, words) });
	}

	async function award() {
		if (batch === undefined) return;
		const fault = findBatchFault(batch, date?.value ?? "", context.today());
		const [taken] = findTaken(batch, await context.list());
		if (fault !== undefined) return put(".award-fault", words(`award.${fault}`, { most: 2000 }));
		if (taken !== undefined)
			return put(".award-fault", words("award.taken", { name: nameEntry(taken, batch.entries.indexOf(taken), words) }));
		await change(await makeFile(batch, date?.value ?? ""));
		showEntries();
		find("#award-file-title")?.focus();
	}

	const on = (selector: string, act: (held: Batch) => unknown) => find(selector)?.addEventListener("click", () => batch && act(batch));
	const tickEvery = (isGiven: boolean) => (held: Batch) => change(tickAll(held, isGiven)).then(showEntries);
	on(".tick-all", tickEvery(true));
	on(".tick-none", tickEvery(false));
	on(".print-cards", ({ badge, entries }) => {
		const { name, city, language } = context.describe(badge);
		printCards({ siteUrl: context.page.dataset.absolute ?? "", badge: name, badgeLanguage: language, city, entries }, words);
	});
	on(".save-table", ({ badge, entries }) => {
		const rows = entries.flatMap(({ ticket, address }) => (ticket === undefined ? [] : [{ ticket, address }]));
		const [, slug = ""] = badge.split("/");
		saveFile(`private-tickets-${slug}.csv`, "text/csv", formatTicketTable(context.page.dataset.absolute ?? "", rows));
	});
	on(".another-batch", context.leave);
	on(".delete-batch button", (held) => context.remove(held));
	listenToFile(panel, words, () => batch && change(takeBack(batch)).then(showEntries));
	date?.addEventListener("input", show);
	find("form.award-form")?.addEventListener("submit", (event) => {
		event.preventDefault();
		award();
	});
	listenToTicks(section, words, tickNamed);

	return {
		open(opened) {
			const isOther = opened.id !== batch?.id;
			batch = opened;
			const { name, city } = context.describe(opened.badge);
			put("#batch-title", name);
			put(".batch-about", `${city} · ${words(`award.${opened.way}`)}`);
			if (isOther) put(".tick-note", "");
			find(".batch-secrets")?.toggleAttribute("hidden", !opened.entries.some(({ ticket }) => ticket !== undefined));
			find(".delete-batch")?.removeAttribute("open");
			if (date !== null) {
				date.max = context.today();
				if (isOther) date.value = context.today();
			}
			show();
			showEntries();
		},
	};
}
