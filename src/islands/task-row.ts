/** One task on the page: what the learner ticks, writes and adds, and how it is shown again. */
import { make, makeButton } from "./make.ts";
import type { PageWords } from "./page-words.ts";
import { parseLink } from "./task-progress.ts";
import type { KeptTask } from "./task-store.ts";

export interface ShownPhoto {
	readonly id: string;
	/** A `data:` address. */
	readonly src: string;
}

export interface TaskRow {
	/** The short name of the task. */
	readonly task: string;
	readonly title: HTMLElement | null;
	/** Whether somebody else has to confirm it. */
	readonly isConfirmed: boolean;
	read(): Omit<KeptTask, "id">;
	/** Undefined empties it. The field that is being written in stays as it is, unless it is to be emptied. */
	show(kept: KeptTask | undefined): void;
	showPhotos(photos: readonly ShownPhoto[]): void;
}

interface Acts {
	change(row: TaskRow): void;
	addPhotos(row: TaskRow, files: readonly File[]): void;
	removePhoto(row: TaskRow, id: string): void;
}

export function createTaskRow(element: HTMLElement, words: PageWords, acts: Acts): TaskRow {
	const done = element.querySelector<HTMLInputElement>(".task-done");
	const text = element.querySelector<HTMLTextAreaElement>(".task-text");
	const link = element.querySelector<HTMLInputElement>(".task-link");
	const file = element.querySelector<HTMLInputElement>(".task-file");
	const fault = element.querySelector<HTMLElement>(".task-fault");
	const row: TaskRow = {
		task: element.dataset.task ?? "",
		title: element.querySelector(".step-title"),
		isConfirmed: element.dataset.confirmed !== undefined,
		read: () => ({ isDone: done?.checked ?? false, text: text?.value ?? "", link: link?.value ?? "" }),
		show(kept) {
			if (done !== null) done.checked = kept?.isDone ?? false;
			for (const [field, value] of [
				[text, kept?.text],
				[link, kept?.link],
			] as const)
				if (field !== null && (kept === undefined || field !== document.activeElement)) field.value = value ?? "";
			showFault();
		},
		showPhotos(photos) {
			const items = photos.map(({ id, src }, index) => makePhoto(row, src, index + 1, words, () => remove(id)));
			element.querySelector(".task-photos")?.replaceChildren(...items);
		},
	};
	const remove = (id: string) => {
		acts.removePhoto(row, id);
		file?.focus();
	};
	const showFault = () => {
		const isWrong = link !== null && link.value.trim() !== "" && parseLink(link.value) === undefined;
		if (fault !== null) fault.hidden = !isWrong;
		link?.setAttribute("aria-invalid", String(isWrong));
	};
	for (const field of [done, text, link]) field?.addEventListener("input", () => acts.change(row));
	link?.addEventListener("change", showFault);
	file?.addEventListener("change", () => {
		acts.addPhotos(row, [...(file.files ?? [])]);
		// The same file may be chosen again.
		file.value = "";
	});
	return row;
}

function makePhoto({ title }: TaskRow, src: string, number: number, words: PageWords, remove: () => void): HTMLLIElement {
	const alt = words("task.photoName", { number, title: title?.textContent ?? "" });
	const button = makeButton(words("task.photoRemove", { number }), remove);
	return make("li", {}, make("img", { src, alt }), button);
}
