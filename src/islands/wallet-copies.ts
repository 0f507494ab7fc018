/** What comes into the wallet from files and leaves it as one: badges that are opened, and the locked copy of everything. */
import { isFault } from "../badges/codes.ts";
import type { Reach } from "./badge-reach.ts";
import type { PageWords } from "./page-words.ts";
import { saveFile } from "./save-file.ts";
import type * as Backup from "./wallet-backup.ts";
import { readBadgeFile } from "./wallet-files.ts";
import type { Held } from "./wallet-held.ts";

export interface CopiesContext {
	readonly words: PageWords;
	readonly reach: () => Reach;
	readonly list: () => Promise<readonly Held[]>;
	/** Undefined when it could not be kept, which was said. */
	readonly add: (brought: readonly Held[]) => Promise<number | undefined>;
	readonly check: () => Promise<void>;
	readonly say: (sentence: string) => void;
}

const SHORTEST = 12;

/** `root`: the wallet, with `data-backup`, the address of what locks and opens copies. */
export function listenToCopies(root: HTMLElement, { words, reach, list, add, check, say }: CopiesContext): void {
	const passphrase = root.querySelector<HTMLInputElement>(".passphrase");
	const loadBackup = () => import(root.dataset.backup ?? "") as Promise<typeof Backup>;

	async function importFiles(files: readonly File[]) {
		const read = await Promise.all(
			files.map(async (file) => ({ name: file.name, found: await readBadgeFile(new Uint8Array(await file.arrayBuffer()), reach()) })),
		);
		const count = await add(read.flatMap(({ found }) => (isFault(found) ? [] : found)));
		if (count === undefined) return;
		const faults = read.flatMap(({ name, found }) => (isFault(found) ? `${name}: ${words(`code.${found.fault}`)}` : []));
		say([...(count > 0 || faults.length === 0 ? [words("wallet.added-count", { number: count })] : []), ...faults].join(" "));
	}

	async function save() {
		say(words("verify.busy"));
		const { sealBackup } = await loadBackup();
		saveFile("badges.wallet", "application/jose", await sealBackup(await list(), passphrase?.value ?? ""));
		say(words("wallet.saved"));
	}

	async function restore([file]: readonly File[]) {
		if (file === undefined) return;
		say(words("verify.busy"));
		const { openBackup } = await loadBackup();
		const entries = await openBackup(await file.text(), passphrase?.value ?? "");
		if (entries === undefined) return say(words("wallet.passphraseWrong"));
		const count = await add(entries);
		if (count === undefined) return;
		await check();
		say(words("wallet.restored", { number: count }));
	}

	function withPassphrase(act: () => void) {
		const isLong = (passphrase?.value.length ?? 0) >= SHORTEST;
		passphrase?.removeAttribute("aria-invalid");
		if (isLong) return act();
		passphrase?.setAttribute("aria-invalid", "true");
		passphrase?.focus();
		say(words("wallet.passphraseShort"));
	}

	/** What needs the network to be loaded says so when there is none. */
	const orFail = (act: () => Promise<unknown>) => () => void act().catch(() => say(words("wallet.failed")));
	offerFile(root, ".import", ".badge-files", (files) => orFail(() => importFiles(files))());
	const choose = offerFile(root, undefined, ".backup-file", (files) => orFail(() => restore(files))());
	root.querySelector(".restore")?.addEventListener("click", () => withPassphrase(choose));
	root.querySelector(".backup")?.addEventListener("submit", (event) => {
		event.preventDefault();
		withPassphrase(orFail(save));
	});
}

/** A button that opens the choice of a file; the same file can be chosen again. Gives what opens it. */
function offerFile(root: ParentNode, button: string | undefined, field: string, take: (files: readonly File[]) => void): () => void {
	const input = root.querySelector<HTMLInputElement>(field);
	const open = () => input?.click();
	if (button !== undefined) root.querySelector(button)?.addEventListener("click", open);
	input?.addEventListener("change", () => {
		take([...(input.files ?? [])]);
		input.value = "";
	});
	return open;
}
