/** `revoke`: takes badges back, with a reason from a closed list, and signs the list of their issuer when its secret is here. */
import { UsageError } from "../../build/errors.ts";
import { listAssertions } from "../assertion.ts";
import { Refusal } from "../refusal.ts";
import { readRepository } from "../repository.ts";
import { addRevocations, REASONS } from "../revoke.ts";
import type { Shell } from "../shell.ts";
import { writeContentFile } from "../write.ts";
import { readNow, readOptions, readSite } from "./options.ts";
import { signAll, toInput } from "./sign.ts";

export const REVOKE = "revoke --reason issued-in-error urn:uuid:… [more ids or files]";

export async function revoke(args: readonly string[], shell: Shell): Promise<number> {
	const values = readOptions(args, { reason: { type: "string" }, now: { type: "string" } }, REVOKE);
	const asked = values.need("reason");
	const reason = REASONS.find((each) => each === asked);
	if (reason === undefined) throw new UsageError(`Set --reason to one of: ${REASONS.join(", ")}.`);
	if (values.positionals.length === 0) throw new UsageError(`Name what to revoke. Write: npm run badge -- ${REVOKE}`);
	const { root } = readSite(shell);
	const { content } = await readRepository(root);
	const { files, problems } = addRevocations(content, listAssertions(content), values.positionals, reason);
	if (problems.length > 0) throw new Refusal([...problems, "Nothing was revoked."]);
	for (const { path, text, added } of files) {
		await writeContentFile(root, path, text);
		shell.print(`${path}: ${added} revoked.`);
	}
	if (files.length === 0) shell.print("All of these are revoked already.");
	return signLists(root, { ...shell, now: readNow(values.find("now"), shell) });
}

async function signLists(root: string, shell: Shell): Promise<number> {
	const repository = await readRepository(root);
	try {
		const { list } = await signAll(repository, toInput(repository, shell), shell, ({ kind }) => kind === "list");
		shell.print(`Signed ${list} lists.`);
	} catch (error) {
		if (!(error instanceof Refusal)) throw error;
		shell.print(`The list is not signed yet; it will be at the next signing. ${error.sentences[0]}`);
	}
	return 0;
}
