/** <task-list>: a learner's own list of the tasks for a badge, with what shows them. It stays in this browser until its owner prints it or saves it as a file. */
import { announce } from "./announce.ts";
import { formatDay, type PageWords, readWords } from "./page-words.ts";
import { formatDone } from "./progress-plan.ts";
import { saveFile } from "./save-file.ts";
import { printReport } from "./task-paper.ts";
import { readAsAddress, shrinkPhoto } from "./task-photo.ts";
import { countDone, parseLink, reportName } from "./task-progress.ts";
import { formatReportFile, makeReport } from "./task-report.ts";
import { createTaskRow, type ShownPhoto, type TaskRow } from "./task-row.ts";
import { openTaskStore, type TaskStore } from "./task-store.ts";

/** Of one task. */
const MOST_PHOTOS = 4;

class TaskList extends HTMLElement {
	#words: PageWords = String;
	#store: TaskStore | undefined;
	#rows: readonly TaskRow[] = [];
	/** By task. */
	#photos: ReadonlyMap<string, readonly ShownPhoto[]> = new Map();

	async connectedCallback() {
		this.#words = readWords(this);
		const acts = {
			change: (row: TaskRow) => this.#keep(row),
			addPhotos: (row: TaskRow, files: readonly File[]) => void this.#addPhotos(row, files),
			removePhoto: (row: TaskRow, id: string) => this.#removePhoto(row, id),
		};
		this.#rows = [...this.querySelectorAll<HTMLElement>("[data-task]")].map((row) => createTaskRow(row, this.#words, acts));
		this.querySelector(".task-print")?.addEventListener("click", () => printReport(this.#report()));
		this.querySelector(".task-save")?.addEventListener("click", () => this.#save());
		this.querySelector(".task-delete")?.addEventListener("click", () => this.#clear());
		try {
			this.#store = await openTaskStore(this.dataset.site ?? "/");
			this.#store.watch(() => void this.#load());
			await this.#load();
		} catch {
			const notice = this.querySelector<HTMLElement>(".task-broken");
			if (notice !== null) notice.hidden = false;
		}
	}

	#badge(): string {
		return this.dataset.badge ?? "";
	}

	#idOf({ task }: TaskRow): string {
		return `${this.#badge()}#${task}`;
	}

	async #load() {
		const [tasks = [], photos = []] = await Promise.all([this.#store?.listTasks(this.#badge()), this.#store?.listPhotos(this.#badge())]);
		const shown = await Promise.all(photos.map(async ({ id, picture }) => ({ id, src: await readAsAddress(picture) })));
		this.#photos = Map.groupBy(shown, ({ id }) => id.split("#")[1] ?? "");
		for (const row of this.#rows) {
			row.show(tasks.find(({ id }) => id === this.#idOf(row)));
			row.showPhotos(this.#photos.get(row.task) ?? []);
		}
		this.#count();
	}

	#count() {
		const needed = Number(this.dataset.needed);
		const done = countDone(
			this.#rows.map((row) => row.read().isDone),
			needed,
		);
		const line = this.querySelector(".task-count");
		const sentence = formatDone(this.dataset.count, done, needed, document.documentElement.lang);
		if (line !== null && line.textContent !== sentence) line.textContent = sentence;
		const bar = this.querySelector("progress");
		if (bar !== null) bar.value = done;
		const enough = this.querySelector<HTMLElement>(".task-enough");
		if (enough !== null) enough.hidden = done < needed;
	}

	#keep(row: TaskRow) {
		this.#count();
		this.#write((store) => store.putTask({ id: this.#idOf(row), ...row.read() }));
	}

	/** What the browser refuses stays on the page, for the file. */
	#write(act: (store: TaskStore) => Promise<void>) {
		if (this.#store !== undefined) act(this.#store).catch(() => announce(this.#words("task.full")));
	}

	async #addPhotos(row: TaskRow, files: readonly File[]) {
		for (const file of files) {
			const known = this.#photos.get(row.task) ?? [];
			if (known.length >= MOST_PHOTOS) return announce(this.#words("task.photoMost", { number: MOST_PHOTOS }));
			const picture = await shrinkPhoto(file);
			if (picture === undefined) {
				announce(this.#words("task.photoWrong"));
				continue;
			}
			const id = `${this.#idOf(row)}#${Date.now()}-${known.length}`;
			this.#showPhotos(row, [...known, { id, src: await readAsAddress(picture) }]);
			this.#write((store) => store.putPhoto({ id, picture }));
		}
	}

	#removePhoto(row: TaskRow, id: string) {
		this.#showPhotos(
			row,
			(this.#photos.get(row.task) ?? []).filter((photo) => photo.id !== id),
		);
		this.#write((store) => store.removePhoto(id));
	}

	#showPhotos(row: TaskRow, photos: readonly ShownPhoto[]) {
		this.#photos = new Map([...this.#photos, [row.task, photos]]);
		row.showPhotos(photos);
	}

	#report(): HTMLElement {
		const heading = document.querySelector("h1");
		const { lang } = document.documentElement;
		const langOf = (element: Element | null) => element?.closest<HTMLElement>("[lang]")?.lang ?? lang;
		const { issuer = "", page = "" } = this.dataset;
		const tasks = this.#rows.map((row) => {
			const { isDone, text, link } = row.read();
			const photos = (this.#photos.get(row.task) ?? []).map(({ src }) => src);
			const title = row.title?.textContent ?? "";
			return {
				title,
				lang: langOf(row.title),
				isDone,
				text: text.trim(),
				link: parseLink(link) ?? "",
				photos,
				isConfirmed: row.isConfirmed,
			};
		});
		const name = this.querySelector<HTMLInputElement>(".task-name")?.value.trim() ?? "";
		const badge = heading?.textContent ?? "";
		return makeReport({ badge, lang: langOf(heading), issuer, page, name, date: formatDay(Date.now()), tasks }, this.#words);
	}

	#save() {
		const report = this.#report();
		const { lang, dir } = document.documentElement;
		const title = report.querySelector("h1")?.textContent ?? "";
		saveFile(reportName(this.#badge()), "text/html", formatReportFile(report, title, lang, dir));
		announce(this.#words("task.saved"));
	}

	#clear() {
		this.#write((store) => store.clear(this.#badge()));
		this.#photos = new Map();
		for (const row of this.#rows) {
			row.show(undefined);
			row.showPhotos([]);
		}
		this.#count();
		const forget = this.querySelector<HTMLDetailsElement>(".task-forget");
		if (forget !== null) forget.open = false;
		forget?.querySelector("summary")?.focus();
		announce(this.#words("task.deleted"));
	}
}

customElements.define("task-list", TaskList);
