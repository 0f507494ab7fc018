/** <badge-verifier>: anybody's check of a badge, in their own browser; what they bring is sent nowhere. */
import { isFault } from "../badges/codes.ts";
import { unpackJws } from "../badges/packed.ts";
import { readInput } from "../badges/read-input.ts";
import { verify } from "../badges/verify.ts";
import { openJws } from "../badges/verify-jws.ts";
import { followBrought, toBytes } from "./badge-brought.ts";
import { offerCamera, readPicture } from "./badge-camera.ts";
import { createReach } from "./badge-reach.ts";
import { makeVerdict } from "./badge-verdict.ts";
import { make, makeButton } from "./make.ts";
import { readSite } from "./own-site.ts";
import { type PageWords, readWords } from "./page-words.ts";
import { readSecret, takeFragment } from "./take-fragment.ts";
import { openStore } from "./wallet-store.ts";

class BadgeVerifier extends HTMLElement {
	#words: PageWords = String;
	/** What a holder must answer; one for each time that the page is open. */
	readonly #nonce = [...crypto.getRandomValues(new Uint8Array(8))].map((byte) => (byte % 32).toString(32)).join("");
	/** Only the newest check may show its outcome. */
	#turn = 0;

	connectedCallback() {
		this.#words = readWords(this);
		const field = this.querySelector("textarea");
		const file = this.querySelector<HTMLInputElement>("input[type=file]");
		this.querySelector("form")?.addEventListener("submit", (event) => {
			event.preventDefault();
			this.#check(toBytes(field?.value ?? ""));
		});
		file?.addEventListener("change", () => this.#checkFile(file.files?.[0]));
		for (const type of ["dragover", "drop"] as const)
			this.addEventListener(type, (event) => {
				event.preventDefault();
				if (type === "drop") this.#checkDropped(event.dataTransfer);
			});
		const fail = () => this.#say(this.#words("tool.cameraFailed"));
		offerCamera(this, (text) => this.#check(toBytes(readSecret(text) ?? text)), fail);
		this.#offerQuestion();
		const open = () => this.#open(takeFragment());
		addEventListener("hashchange", open);
		open();
	}

	#open(fragment: string) {
		if (fragment === "" || fragment === "main") return;
		unpackJws(fragment).then((compact) => this.#check(toBytes(compact ?? fragment)));
	}

	#checkDropped(data: DataTransfer | null) {
		const [file] = data?.files ?? [];
		const text = data?.getData("text");
		if (file !== undefined) this.#checkFile(file);
		else if (text) this.#check(toBytes(text));
	}

	async #checkFile(file: File | undefined) {
		if (file === undefined) return;
		const bytes = new Uint8Array(await file.arrayBuffer());
		// A picture without a badge inside may be one of its code.
		const code = file.type.startsWith("image/") && isFault(readInput(bytes)) ? await readPicture(this, file) : undefined;
		this.#check(code === undefined ? bytes : toBytes(readSecret(code) ?? code));
	}

	async #check(bytes: Uint8Array) {
		const turn = ++this.#turn;
		this.#say(this.#words("verify.busy"));
		const site = readSite(this);
		const store = await openStore(site.here).catch(() => undefined);
		const reach = createReach(site, store, Date.now());
		const brought = await followBrought(bytes, site, reach.fetchText);
		if (turn !== this.#turn) return;
		if ("problem" in brought)
			return this.#say(
				this.#words(reach.isOnline() || brought.problem === "other-site" ? `verify.${brought.problem}` : "verify.unreached"),
			);
		const page = pageOfProof(brought.bytes);
		const question =
			page === undefined ? { audience: `${site.absolute}verify/`, nonce: this.#nonce } : { audience: page, nonce: undefined };
		const judged = await verify(brought.bytes, question, reach.circumstances);
		if (turn !== this.#turn) return;
		const result = { ...judged, isHolderProved: judged.isHolderProved || (brought.hasKey && judged.credential !== undefined) };
		const verdict = makeVerdict({ result, since: reach.since(), page }, site, this.#words);
		this.querySelector(".outcome")?.replaceChildren(verdict);
		verdict.querySelector("h2")?.focus({ preventScroll: true });
		verdict.scrollIntoView();
	}

	#say(sentence: string) {
		this.querySelector(".outcome")?.replaceChildren(make("p", { class: "notice" }, sentence));
	}

	/** A link that opens the holder's wallet; the answer fits this page only, as long as it is open. */
	#offerQuestion() {
		const link = `${readSite(this).here}wallet/#ask=${this.#nonce}`;
		const copy = makeButton(this.#words("tool.copy"), () => {
			navigator.clipboard.writeText(link).then(() => {
				copy.textContent = this.#words("tool.copied");
			}, String);
		});
		this.querySelector(".ask")?.append(make("p", {}, make("code", { class: "code" }, link)), copy);
	}
}

/** The page that a lasting proof of possession names; undefined for everything else. */
function pageOfProof(bytes: Uint8Array): string | undefined {
	if (bytes.length > 100_000) return undefined;
	const opened = openJws(new TextDecoder().decode(bytes).trim());
	if (isFault(opened) || opened.header.typ !== "vp+jwt" || opened.payload.nonce !== undefined) return undefined;
	return typeof opened.payload.aud === "string" ? opened.payload.aud : undefined;
}

customElements.define("badge-verifier", BadgeVerifier);
