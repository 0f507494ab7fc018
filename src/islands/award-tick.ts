/** Ticks one ticket after another as they are typed or seen by the camera; the sentence beside the field says what came of each. */
import { offerCamera } from "./badge-camera.ts";
import type { PageWords } from "./page-words.ts";

/** Milliseconds between two cards that are scanned one after another. */
const NEXT_CARD = 700;

/** `tick`: gives the sentence on the ticket that it ticked; undefined when the text is none. */
export function listenToTicks(section: HTMLElement, words: PageWords, tick: (text: string) => Promise<string | undefined>): void {
	const field = section.querySelector<HTMLInputElement>("#award-tick");
	const camera = section.querySelector<HTMLButtonElement>("button.camera");
	const say = (sentence: string) => section.querySelector(".tick-note")?.replaceChildren(sentence);
	section.querySelector("form.tick-form")?.addEventListener("submit", async (event) => {
		event.preventDefault();
		const sentence = await tick(field?.value ?? "");
		say(sentence ?? words("claim.typo"));
		if (field !== null && sentence !== undefined) field.value = "";
		field?.focus();
	});
	const scanned = async (text: string) => {
		say((await tick(text)) ?? words("claim.typo"));
		setTimeout(() => section.hidden || camera?.click(), NEXT_CARD);
	};
	offerCamera(section, scanned, () => say(words("tool.cameraFailed")));
}
