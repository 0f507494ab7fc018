/** <wallet-holder>: a fresh key for a badge that is still to be awarded. The organiser sees its public half only; the ticket is the learner's way back to it. */
import { credentialId } from "../badges/credential-id.ts";
import { deriveHolder } from "../badges/holder.ts";
import { importSecret } from "../badges/key.ts";
import { createTicket, parseTicket } from "../badges/ticket.ts";
import { make, makeButton } from "./make.ts";
import { readSite } from "./own-site.ts";
import { type PageWords, readWords } from "./page-words.ts";
import { drawQrCode } from "./qr-drawing.ts";
import { joinClaimed } from "./wallet-held.ts";
import { openStore } from "./wallet-store.ts";

class WalletHolder extends HTMLElement {
	#words: PageWords = String;

	connectedCallback() {
		this.#words = readWords(this);
		this.querySelector("button")?.addEventListener("click", () => this.#make());
	}

	/** The key is kept before its code is shown: a badge for a key that is lost could not be collected. */
	async #make() {
		const ticket = createTicket((length) => crypto.getRandomValues(new Uint8Array(length)));
		const bytes = parseTicket(ticket);
		if (bytes === undefined) throw new Error("A fresh ticket cannot be read.");
		const { did, key } = await deriveHolder(bytes);
		const held = { id: await credentialId(did), did, key: await importSecret(key), addedAt: Date.now() };
		const isKept = await openStore(readSite(this).here)
			.then((store) => store.merge([held], joinClaimed))
			.then(
				() => true,
				() => false,
			);
		const copy = makeButton(this.#words("tool.copy"), () => {
			navigator.clipboard.writeText(did).then(() => {
				copy.textContent = this.#words("tool.copied");
			}, String);
		});
		this.querySelector(".fresh-code")?.replaceChildren(
			...(isKept ? [] : [make("p", { class: "notice notice-strong" }, this.#words("wallet.full"))]),
			drawQrCode(did, "qr-drawing", this.#words("wallet.freshCode")),
			make("p", {}, make("code", { class: "code" }, did)),
			copy,
			make("p", {}, this.#words("wallet.freshTicket")),
			make("p", {}, make("code", { class: "code" }, ticket)),
		);
	}
}

customElements.define("wallet-holder", WalletHolder);
