/** Gives a link to the device's own way of sharing, else copies it, else shows it to be copied by hand. */
import { announce } from "./announce.ts";

/** The sentences stand on the button: `data-copied`, and `data-copy` with `{link}`. */
export async function shareLink(url: string, { copied = "", copy = "" }: DOMStringMap): Promise<void> {
	try {
		if (navigator.share !== undefined) return await navigator.share({ title: document.title, url });
		await navigator.clipboard.writeText(url);
		announce(copied);
	} catch (error) {
		// Closing the device's dialogue is no failure.
		if (!(error instanceof DOMException && error.name === "AbortError")) announce(copy.replace("{link}", url));
	}
}
