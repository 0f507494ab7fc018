/** `key`: makes, replaces or retires the key of an issuer; the public half goes into the repository, the secret is printed once. */
import { createKey } from "../../badges/key.ts";
import { UsageError } from "../../build/errors.ts";
import { demonstrationKey } from "../demonstration.ts";
import { changeKeys, isActive } from "../keys.ts";
import { Refusal } from "../refusal.ts";
import { readRepository } from "../repository.ts";
import { secretName } from "../secrets.ts";
import type { Shell } from "../shell.ts";
import { writeContentFile } from "../write.ts";
import { findOrganisation } from "./find.ts";
import { readNow, readOptions, readSite } from "./options.ts";

export const KEY = "key vilnius/nectarus [--rotate | --retire | --compromised] [--demonstration]";

export async function makeKey(args: readonly string[], shell: Shell): Promise<number> {
	const flag = { type: "boolean" } as const;
	const options = { rotate: flag, retire: flag, compromised: flag, demonstration: flag, now: { type: "string" } } as const;
	const values = readOptions(args, options, KEY);
	const [id] = values.positionals;
	if (id === undefined) throw new UsageError(`Name the organisation. Write: npm run badge -- ${KEY}`);
	if (["rotate", "retire", "compromised"].filter((name) => values.is(name)).length > 1)
		throw new UsageError(`Give one of --rotate, --retire and --compromised. Write: npm run badge -- ${KEY}`);
	const { root } = readSite(shell);
	const { content, network } = await readRepository(root);
	const { slug, city } = findOrganisation(network, id);
	const keys = content.cities.find((each) => each.slug === city.slug)?.keys ?? [];
	const own = keys.filter(({ issuer }) => issuer === slug);
	const hasActive = own.some(isActive);
	const isReplacing = values.is("rotate") || values.is("retire") || values.is("compromised");
	if (hasActive && !isReplacing)
		throw new Refusal([
			`"${id}" has a key already. Replace it with --rotate, stop it with --retire, or say --compromised if others may know its secret.`,
		]);
	if (!hasActive && isReplacing) throw new Refusal([`"${id}" has no key that could be replaced. Make one without an option.`]);
	const isDemonstration = values.is("demonstration");
	const fresh = isDemonstration ? demonstrationKey(id, own.length + 1) : createKey(shell.random);
	const key = values.is("retire") ? undefined : fresh;
	const day = new Date(readNow(values.find("now"), shell)).toISOString().slice(0, 10);
	const path = `content/${city.slug}/keys.json`;
	await writeContentFile(
		root,
		path,
		changeKeys(keys, { issuer: slug, key, isDemonstration, day, before: values.is("compromised") ? "compromised" : "retired" }),
	);
	shell.print(`${path} is written: propose it as a pull request.`);
	if (key === undefined) return 0;
	if (isDemonstration) shell.print("Its secret is known to everybody: this key is for demonstrations only.");
	else
		shell.print(
			`Store this secret now as ${secretName(id)}, in the protected environment of the signing workflow; it is shown only here:\n${key.d}`,
		);
	if (values.is("compromised")) shell.print('What the old key signed is signed anew by "npm run badge -- sign".');
	return 0;
}
