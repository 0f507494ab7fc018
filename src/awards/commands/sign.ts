/** `sign`: signs what was approved and is not signed yet, and brings the lists of what was revoked up to date. */
import { UsageError } from "../../build/errors.ts";
import { Refusal } from "../refusal.ts";
import { type Repository, readRepository } from "../repository.ts";
import { readSecrets } from "../secrets.ts";
import type { Shell } from "../shell.ts";
import { planSigning, type SignedFile, type SignInput } from "../sign.ts";
import { writeContentFile } from "../write.ts";
import { readNow, readOptions, readSite } from "./options.ts";

export const SIGN = "sign [--move] [--fresh-lists DAYS] [--now 2026-11-28T10:00:00Z]";

/** Files that are on their way to the disk at the same time. */
const AT_ONCE = 8;

export async function sign(args: readonly string[], shell: Shell): Promise<number> {
	const options = { move: { type: "boolean" }, "fresh-lists": { type: "string" }, now: { type: "string" } } as const;
	const values = readOptions(args, options, SIGN);
	const repository = await readRepository(readSite(shell).root);
	const input = {
		...toInput(repository, shell),
		now: readNow(values.find("now"), shell),
		isMove: values.is("move"),
		listAge: readAge(values.find("fresh-lists")),
	};
	const counts = await signAll(repository, input, shell, () => true);
	shell.print(`Signed ${counts.assertion}, signed again ${counts.again}, lists ${counts.list}.`);
	return 0;
}

export function toInput({ content, network }: Repository, shell: Shell): SignInput {
	const { siteUrl } = readSite(shell);
	const { now, random, environment } = shell;
	return { content, network, siteUrl, secrets: readSecrets(environment), now, random, isMove: false };
}

/** Writes each file as soon as it is signed. What is not wanted is not written. */
export async function signAll(
	{ root }: Repository,
	input: SignInput,
	shell: Shell,
	isWanted: (file: SignedFile) => boolean,
): Promise<Record<SignedFile["kind"], number>> {
	const { problems, count, files } = await planSigning(input);
	if (problems.length > 0) throw new Refusal([...problems, "Nothing was signed."]);
	const counts = { assertion: 0, again: 0, list: 0 };
	const pending = new Set<Promise<void>>();
	for await (const file of files()) {
		if (!isWanted(file)) continue;
		counts[file.kind] += 1;
		const writing = writeContentFile(root, file.path, file.text).finally(() => pending.delete(writing));
		pending.add(writing);
		if (pending.size >= AT_ONCE) await Promise.race(pending);
		shell.showProgress(counts.assertion + counts.again, count);
	}
	await Promise.all(pending);
	return counts;
}

function readAge(days: string | undefined): number | undefined {
	if (days === undefined) return undefined;
	if (!/^\d{1,4}$/.test(days)) throw new UsageError(`Set --fresh-lists to a number of days, not to "${days}".`);
	return Number(days) * 86_400_000;
}
