/** One broken city does not stop the others: it is held at its last good state, out of the history, until somebody mends it. */
import { isTampering } from "../awards/check-assertions.ts";
import { findRegisterFaults } from "../awards/check-register.ts";
import { findPublishFaults, type PublishOptions } from "../awards/publish.ts";
import { buildRegister, type Register } from "../awards/register.ts";
import { checkContent, type Memory, type Result } from "../content/check.ts";
import type { Content } from "../content/entry.ts";
import { compareProblems, type Problem } from "../content/problem.ts";
import { type ContentMemory, readFiles } from "../content/read.ts";
import type { Source } from "../content/source.ts";
import { buildNetwork } from "../model/build.ts";
import type { Network } from "../model/network.ts";
import { ContentError } from "./errors.ts";
import { listPast, readPast } from "./past.ts";

export interface HeldCity {
	/** The slug. */
	readonly city: string;
	/** The day of the commit whose state is published; undefined when there is none, and the city is left out. */
	readonly day: string | undefined;
}

/** What can be published. */
export interface Publishable {
	readonly content: Content;
	readonly network: Network;
	readonly register: Register;
	/** Of the content as it is, also of cities that are held. */
	readonly problems: readonly Problem[];
	readonly held: readonly HeldCity[];
	/** How many content files were looked at. */
	readonly checked: number;
}

interface HoldOptions extends PublishOptions {
	/** The folder `content/`. */
	readonly content: string;
}

/** One look at the whole content. */
interface Judged extends Omit<Publishable, "held" | "checked"> {
	readonly result: Result;
	readonly faults: readonly Problem[];
	/** Those of them that a setting can be to blame for: the address of the site, or whether demonstrations are allowed. */
	readonly misfits: readonly Problem[];
	/** Cities that cannot be published as they are, sorted. */
	readonly broken: readonly string[];
}

/** Throws a `ContentError` when the network's own file is broken, or when signed files of a city are and the history has no sound ones. */
export async function readPublishable(options: HoldOptions, memory: ContentMemory): Promise<Publishable> {
	let source = readFiles(options.content, memory.texts);
	const asIs = await judge(source, options, memory.items);
	let now = asIs;
	const held: HeldCity[] = [];
	for (;;) {
		const city = now.broken.find((slug) => held.every((each) => each.city !== slug));
		if (city === undefined) break;
		if (isWrongSetting(now)) throw refuse(now.faults);
		const mended = await findLastGood(city, source, now, options, memory.items);
		if (mended === undefined && now.faults.some(({ file }) => cityOf(file) === city)) throw refuse(now.faults);
		held.push({ city, day: mended?.day });
		if (mended !== undefined) [source, now] = [mended.source, mended.judged];
	}
	const { content, network, register } = now;
	const problems = [...new Map([...asIs.problems, ...asIs.faults].map((problem) => [JSON.stringify(problem), problem])).values()];
	return { content, network, register, problems: problems.sort(compareProblems), held, checked: asIs.result.files };
}

/** The summary: a sentence for each city that readers see otherwise than the content says. */
export function formatHeld({ city, day }: HeldCity): string {
	return day === undefined
		? `content/${city} is left out of the site until it is mended: it has no earlier state in the history.`
		: `content/${city} is published as it was committed on ${day}, until it is mended. All other cities are published as they are.`;
}

async function judge(source: Source, options: HoldOptions, memory: Memory): Promise<Judged> {
	const result = checkContent(source, memory);
	const { content, problems } = result;
	if (content === undefined) throw new ContentError(problems);
	const network = buildNetwork(content);
	const register = await buildRegister(content, network, options.siteUrl);
	const unpublishable = await findPublishFaults(content, network, options);
	const faults = [...findRegisterFaults(content, register, problems), ...unpublishable];
	const misfits = unpublishable.filter((fault) => !isTampering(fault));
	const sound = new Set(content.cities.map(({ slug }) => slug));
	const lost = problems
		.map(({ file }) => /^content\/([^/]+)\/city\.md$/.exec(file)?.[1] ?? "")
		.filter((slug) => slug !== "" && !sound.has(slug));
	const broken = [...new Set([...faults.map(({ file }) => cityOf(file)), ...lost])].sort();
	return { content, network, register, problems, result, faults, misfits, broken };
}

/** When nothing that any city has signed fits the site, no city is broken: the site is built for another address than it was signed for. */
function isWrongSetting({ content, misfits }: Judged): boolean {
	const signed = content.cities.filter(({ assertions, endorsements }) => assertions.length + endorsements.length > 0);
	const wrong = new Set(misfits.map(({ file }) => cityOf(file)));
	return wrong.size > 0 && signed.every(({ slug }) => wrong.has(slug));
}

/** What was taken back since, and keys that no longer count, stay as they are now wherever that fits: going back must not make a badge valid again. */
async function findLastGood(city: string, source: Source, now: Judged, options: HoldOptions, memory: Memory) {
	for (const commit of await listPast(options.content, city)) {
		const past = await readPast(options.content, city, commit);
		if (past === undefined) continue;
		for (const newer of [["revocations.json", "keys.json"], ["revocations.json"], []]) {
			const kept = newer.map((name) => `content/${city}/${name}`).filter((path) => now.problems.every(({ file }) => file !== path));
			const trial = replaceCity(source, city, past, kept);
			const judged = await judge(trial, options, memory);
			if (!judged.broken.includes(city)) return { source: trial, judged, day: commit.day };
		}
	}
	return undefined;
}

/** Pictures and papers stay those on the disk: an entry that names one that is gone is left out. */
function replaceCity(source: Source, city: string, past: Source, kept: readonly string[]): Source {
	const isOurs = (path: string) => cityOf(path) === city && !kept.includes(path);
	const stays = (path: string) => kept.includes(path) && source.files.some((file) => file.path === path);
	const files = [...source.files.filter(({ path }) => !isOurs(path)), ...past.files.filter(({ path }) => !stays(path))];
	return {
		files: files.sort((a, b) => (a.path < b.path ? -1 : 1)),
		media: source.media,
		problems: [...source.problems.filter(({ file }) => !isOurs(file)), ...past.problems],
	};
}

function refuse(faults: readonly Problem[]): ContentError {
	return new ContentError(faults, "Nothing is built: what is signed cannot be published as it is.");
}

function cityOf(path: string): string {
	return path.split("/")[1] ?? "";
}
