/** <badge-claim>: a ticket becomes a key that cannot be read out, and a badge in the wallet of this browser. The ticket itself is not kept. */
import { credentialId } from "../badges/credential-id.ts";
import { deriveHolder } from "../badges/holder.ts";
import { importSecret } from "../badges/key.ts";
import { parseTicket } from "../badges/ticket.ts";
import { verifyCredential } from "../badges/verify-credential.ts";
import { offerCamera, readPicture } from "./badge-camera.ts";
import { isKeepable } from "./badge-facts.ts";
import { lookOfHeld, lookOfJws } from "./badge-look.ts";
import { keepOffline } from "./badge-offline.ts";
import { createReach } from "./badge-reach.ts";
import { makePicture } from "./badge-verdict.ts";
import { make } from "./make.ts";
import { type OwnSite, readSite } from "./own-site.ts";
import { type PageWords, readWords } from "./page-words.ts";
import { readSecret, takeFragment } from "./take-fragment.ts";
import { formatTyped } from "./ticket-groups.ts";
import { type Held, joinClaimed, noteFound } from "./wallet-held.ts";
import { openStore, type WalletStore } from "./wallet-store.ts";

class BadgeClaim extends HTMLElement {
	#words: PageWords = String;

	connectedCallback() {
		this.#words = readWords(this);
		const field = this.#field();
		field?.addEventListener("input", () => {
			// In the middle of the text the groups would move the cursor away.
			if (field.selectionStart === field.value.length) field.value = formatTyped(field.value);
			this.#complain("");
		});
		this.querySelector("form")?.addEventListener("submit", (event) => {
			event.preventDefault();
			this.#claim(field?.value ?? "");
		});
		offerCamera(
			this,
			(text) => this.#claim(text),
			() => this.#complain(this.#words("tool.cameraFailed")),
		);
		const picture = this.querySelector<HTMLInputElement>(".code-picture");
		picture?.addEventListener("change", () => this.#readPicture(picture));
		const open = () => {
			const fragment = takeFragment();
			if (fragment.startsWith("t=")) this.#claim(fragment.slice(2));
		};
		addEventListener("hashchange", open);
		open();
	}

	#field(): HTMLInputElement | null {
		return this.querySelector<HTMLInputElement>("input.ticket");
	}

	async #readPicture(input: HTMLInputElement) {
		const [file] = input.files ?? [];
		if (file === undefined) return;
		const text = await readPicture(this, file);
		input.value = "";
		if (text === undefined) this.#complain(this.#words("tool.noCode"));
		else this.#claim(text);
	}

	async #claim(text: string) {
		const ticket = parseTicket(readSecret(text) ?? text);
		const field = this.#field();
		if (ticket === undefined) {
			if (field !== null && field.value === "") field.value = formatTyped(readSecret(text) ?? text);
			field?.focus();
			return this.#complain(this.#words("claim.typo"));
		}
		if (field !== null) field.value = "";
		this.#complain("");
		this.#show(make("p", { class: "notice" }, this.#words("verify.busy")));
		const { did, key } = await deriveHolder(ticket);
		await this.#keep({ id: await credentialId(did), did, key: await importSecret(key), addedAt: Date.now() });
	}

	/** The key is kept before the badge is looked for: whatever fails after that, nothing is lost. */
	async #keep(waiting: Held & { readonly did: string }) {
		const site = readSite(this);
		const store = await openStore(site.here).catch(() => undefined);
		const keep = async (held: Held) => {
			try {
				await store?.merge([held], joinClaimed);
				return store !== undefined;
			} catch {
				return false;
			}
		};
		const isKept = await keep(waiting);
		const reach = createReach(site, store, Date.now());
		const compact = (await reach.fetchText(`${site.absolute}credentials/${waiting.id.slice("urn:uuid:".length)}.txt`))?.trim();
		const full = isKept ? [] : [make("p", { class: "notice notice-strong" }, this.#words("wallet.full"))];
		if (compact === undefined) {
			const sentence = this.#words(reach.isOnline() ? "claim.waiting" : "claim.unreached");
			return this.#show(make("p", { class: "notice" }, sentence), ...full, this.#walletLink());
		}
		const judgement = await verifyCredential(compact, reach.circumstances);
		const reason = this.#words(`code.${judgement.code}`);
		if (!isKeepable(judgement.code, judgement.verdict))
			return this.#show(make("p", { class: "notice" }, this.#words("claim.refused")), make("p", {}, reason));
		if (isKept) await keep(noteFound({ ...waiting, compact }, judgement, Date.now()));
		this.#celebrate(compact, judgement.code === "valid" ? full : [...full, make("p", { class: "notice" }, reason)]);
		if (isKept && store !== undefined) await this.#keepSafe(store, site);
	}

	/** Asks the browser not to throw the wallet away when room gets scarce - it may say no -, and keeps what the wallet needs without a connection. */
	async #keepSafe(store: WalletStore, site: OwnSite) {
		navigator.storage?.persist?.().catch(() => false);
		const pictures = (await store.list()).map((held) => lookOfHeld(held)?.image);
		await keepOffline(this.dataset.keep ?? "", pictures, site);
	}

	#celebrate(compact: string, notes: readonly HTMLElement[]) {
		const look = lookOfJws(compact);
		const title = make("h2", { tabindex: "-1" }, this.#words("claim.done", { badge: look?.name ?? "" }));
		const picture = makePicture(look?.image, readSite(this), 220);
		const demonstration = look?.isDemonstration ? make("p", { class: "quiet" }, this.#words("issuer.demonstration")) : undefined;
		this.#show(
			make(
				"section",
				{ class: "won" },
				picture,
				title,
				make("p", {}, this.#words("claim.keep")),
				demonstration,
				...notes,
				this.#walletLink(),
			),
		);
		title.focus();
	}

	#walletLink(): HTMLElement {
		return make("p", {}, make("a", { class: "button", href: this.dataset.wallet }, this.#words("claim.open")));
	}

	#show(...content: readonly Node[]) {
		this.querySelector(".outcome")?.replaceChildren(...content);
	}

	#complain(sentence: string) {
		const line = this.querySelector("#ticket-fault");
		if (line !== null) line.textContent = sentence;
		const field = this.#field();
		if (sentence === "") field?.removeAttribute("aria-invalid");
		else field?.setAttribute("aria-invalid", "true");
	}
}

customElements.define("badge-claim", BadgeClaim);
