/** `show`: what is signed, in one line each, or one credential in full. */
import { listAssertions } from "../assertion.ts";
import { Refusal } from "../refusal.ts";
import { readRepository } from "../repository.ts";
import type { Shell } from "../shell.ts";
import { readOptions, readSite } from "./options.ts";

export const SHOW = "show [urn:uuid:… or its file]";

export async function show(args: readonly string[], shell: Shell): Promise<number> {
	const { positionals } = readOptions(args, {}, SHOW);
	const { content } = await readRepository(readSite(shell).root);
	const assertions = listAssertions(content);
	if (positionals.length === 0) {
		for (const { id, awardedOn, badgeUrl, issuerId, isRevoked } of assertions) {
			shell.print([id, awardedOn, issuerId, badgeUrl, ...(isRevoked ? ["revoked"] : [])].join("  "));
		}
		return 0;
	}
	for (const name of positionals) {
		const found = assertions.find(({ id, uuid, file }) => [id, uuid, file].includes(name) || name.endsWith(`/${uuid}.json`));
		if (found === undefined) throw new Refusal([`There is no assertion "${name}". "npm run badge -- show" lists them all.`]);
		shell.print(JSON.stringify(found.payload(), undefined, 2));
	}
	return 0;
}
