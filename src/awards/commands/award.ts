/** `award`: writes the award file for the tickets, links or keys in files, or piped in. */
import { readFile } from "node:fs/promises";
import { awardName } from "../../badges/award.ts";
import { UsageError } from "../../build/errors.ts";
import { buildAward } from "../award.ts";
import { Refusal } from "../refusal.ts";
import { readRepository } from "../repository.ts";
import type { Shell } from "../shell.ts";
import { writeContentFile } from "../write.ts";
import { findBadge } from "./find.ts";
import { readOptions, readSite } from "./options.ts";

export const AWARD = "award --badge vilnius/team-player --date 2026-11-22 [--batch autumn-camp] [FILES…]";

export async function makeAward(args: readonly string[], shell: Shell): Promise<number> {
	const options = { badge: { type: "string" }, date: { type: "string" }, batch: { type: "string" } } as const;
	const values = readOptions(args, options, AWARD);
	const { root } = readSite(shell);
	const id = values.need("badge");
	const awardedOn = values.find("date") ?? new Date(shell.now).toISOString().slice(0, 10);
	if (!/^\d{4}-\d\d-\d\d$/.test(awardedOn) || Number.isNaN(Date.parse(awardedOn)))
		throw new UsageError(`Set --date to a day such as 2026-11-22, not to "${awardedOn}".`);
	const { content, network } = await readRepository(root);
	const badge = findBadge(network, id);
	if (badge.issuer === undefined) throw new Refusal([`Give the badge "${id}" an issuer first.`]);
	const [city = ""] = id.split("/");
	const taken = new Set(content.cities.flatMap(({ awards }) => awards.flatMap(({ data }) => data.holders)));
	const lines = values.positionals.length > 0 ? await readAll(values.positionals) : await shell.readInput();
	const { text, count, problems } = await buildAward({ badge: badge.slug, awardedOn, lines, taken });
	if (problems.length > 0) throw new Refusal(problems);
	const names = new Set((content.cities.find(({ slug }) => slug === city)?.awards ?? []).map(({ slug }) => slug));
	const name = findName(values.find("batch") ?? awardName(badge.slug, awardedOn), names);
	const path = `content/${city}/awards/${name}.json`;
	await writeContentFile(root, path, text);
	shell.print(`${path}: ${count === 1 ? "1 holder" : `${count} holders`}. Propose it as a pull request; it is signed when it is merged.`);
	return 0;
}

async function readAll(files: readonly string[]): Promise<string> {
	return (await Promise.all(files.map((file) => readFile(file, "utf8")))).join("\n");
}

/** An award that is there is never written over. */
function findName(name: string, taken: ReadonlySet<string>): string {
	if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(name) || name.length > 60)
		throw new UsageError(`Set --batch to small letters, digits and single hyphens, such as autumn-camp, not to "${name}".`);
	for (let number = 1; ; number++) {
		const candidate = number === 1 ? name : `${name}-${number}`;
		if (!taken.has(candidate)) return candidate;
	}
}
