/** The public award file of a batch, and the ways to hand it over: a host's form for a new file, a download, the text to copy. */
import type { AwardedFile } from "./award-batch.ts";
import { newFileUrl } from "./award-host.ts";
import type { PageWords } from "./page-words.ts";
import { saveFile } from "./save-file.ts";

/** Call once: it answers for the file that is shown. */
export function listenToFile(panel: HTMLElement, words: PageWords, takeBack: () => void): void {
	const text = panel.querySelector<HTMLTextAreaElement>(".file-text");
	const path = () => panel.querySelector(".file-path")?.textContent ?? "";
	const copy = panel.querySelector(".file-copy");
	panel.querySelector(".file-back")?.addEventListener("click", takeBack);
	panel
		.querySelector(".file-download")
		?.addEventListener("click", () => saveFile(path().split("/").at(-1) ?? "", "application/json", text?.value ?? ""));
	copy?.addEventListener("click", () => {
		navigator.clipboard.writeText(text?.value ?? "").then(
			() => {
				copy.textContent = words("tool.copied");
			},
			// What may not be copied by itself is selected, for the reader's own keys.
			() => {
				text?.closest("details")?.setAttribute("open", "");
				text?.select();
			},
		);
	});
}

/** `data`: of the page's element, which names the repository. */
export function showFile(panel: HTMLElement, file: AwardedFile | undefined, data: DOMStringMap): void {
	panel.hidden = file === undefined;
	if (file === undefined) return;
	const path = panel.querySelector(".file-path");
	const text = panel.querySelector<HTMLTextAreaElement>(".file-text");
	if (path !== null) path.textContent = file.path;
	if (text !== null) text.value = file.text;
	const repository = { host: data.host ?? "", link: data.repository ?? "", branch: data.branch ?? "main" };
	const form = newFileUrl(repository, file.path, file.text);
	const link = panel.querySelector<HTMLAnchorElement>(".file-host");
	const paste = panel.querySelector<HTMLElement>(".file-paste");
	if (paste !== null) paste.hidden = form === undefined || form.isFilled;
	if (link !== null && form !== undefined) link.href = form.url;
}
