/** The whole chain from an approved award to a signed badge at the host, as the workflow runs it: real Git, real commands, only GitHub itself is played. */
import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { findAwardFaults } from "../../src/awards/check.ts";
import { awardOf, secret } from "../../src/awards/sample.ts";
import { createKey } from "../../src/badges/key.ts";
import { readContent } from "../../src/content/read.ts";
import { buildNetwork } from "../../src/model/build.ts";
import { git } from "./run/git.ts";
import type { Host } from "./run/host.ts";
import { hostProject, write } from "./run/project.ts";
import { type HostEvent, runWorkflow } from "./run/run.ts";

const FILE = ".github/workflows/sign-badges.yml";
const ASSERTIONS = "content/town/assertions";

test("what was approved is signed, lands on main and is published in the same run, and no commit names a person", async () => {
	const { host, award } = await start();
	await award("first", [1, 2, 3]);
	const run = await sign(host, { only: undefined });
	expect(run.log).toContain("Signed 3, signed again 0, lists 1.");
	expect(run.log).toContain("Landed 4 signed files on main; 0 were there already.");
	expect(run.jobs).toMatchObject({ sign: { result: "success" }, publish: { result: "success" } });
	expect(readdirSync(join(host.folder, "site"))).toContain("town");
	expect(await git(host.repository, "log", "-1", "--format=%s|%an|%ae|%cn|%ce", "main")).toBe(
		"Sign 3 badges: town 3|Signing workflow|signing-workflow@users.noreply.invalid|Signing workflow|signing-workflow@users.noreply.invalid",
	);
	expect(await stateOf(host)).toEqual({ assertions: 3, faults: [] });
});

test("a second run signs nothing, commits nothing and publishes nothing", async () => {
	const { host, award } = await start();
	await award("first", [1, 2]);
	await sign(host);
	const before = await git(host.repository, "rev-parse", "main");
	const run = await sign(host, { only: undefined });
	expect(run.log).toContain("Signed 0, signed again 0, lists 0.");
	expect(run.jobs.publish?.result).toBe("skipped");
	expect(await git(host.repository, "rev-parse", "main")).toBe(before);
});

test("forty runs that are killed at any moment lose nothing, tear nothing and rewrite nothing", { timeout: 600_000 }, async () => {
	const { host, award } = await start();
	const random = numbers(40);
	await award("award-0", [1]);
	let whole = Number.POSITIVE_INFINITY;
	let killed = 0;
	let awards = 1;
	for (; killed < 40 && awards < 100; awards += 1) {
		await award(`award-${awards}`, [awards + 1]);
		const stop = new AbortController();
		const started = performance.now();
		const timer = whole < Number.POSITIVE_INFINITY ? setTimeout(() => stop.abort(), random() * whole) : undefined;
		const { succeeded } = await sign(host, { signal: stop.signal });
		clearTimeout(timer);
		if (succeeded) whole = Math.min(whole, performance.now() - started);
		else killed += 1;
	}
	expect(killed).toBe(40);
	expect((await sign(host)).succeeded).toBe(true);
	expect(await stateOf(host)).toEqual({ assertions: awards, faults: [] });
	expect(await git(host.repository, "log", "--diff-filter=MDR", "--format=%h", "main", "--", ASSERTIONS)).toBe("");
});

test("sixteen runs at once give every award one badge", { timeout: 600_000 }, async () => {
	const { host, award } = await start();
	await award("first", [1, 2, 3, 4, 5]);
	const runs = await Promise.all(Array.from({ length: 16 }, () => sign(host)));
	expect(runs.filter(({ succeeded }) => succeeded)).toHaveLength(16);
	expect(runs.filter(({ log }) => log.includes("Landed 6 signed files"))).toHaveLength(1);
	expect(await stateOf(host)).toEqual({ assertions: 5, faults: [] });
	expect(await git(host.repository, "log", "--diff-filter=MDR", "--format=%h", "main", "--", ASSERTIONS)).toBe("");
});

test.each([
	["is missing", {}, 'The secret of "town/club" is missing.'],
	["is not the one that was published", { signing: { BADGE_KEYS: otherSecret() } }, 'The secret of "town/club" is missing.'],
	["is no key", { signing: { BADGE_KEYS: "not-a-key" } }, 'Set BADGE_KEYS to the 43 characters that "npm run badge -- key" printed'],
])("a key that %s stops the run with a sentence, and nothing lands", async (_, secrets, sentence) => {
	const { host, award } = await start(secrets);
	await award("first", [1]);
	const before = await git(host.repository, "rev-parse", "main");
	const run = await sign(host);
	expect(run.succeeded).toBe(false);
	expect(run.log).toContain(sentence);
	expect(run.log).not.toMatch(/^\s+at /m);
	expect(await git(host.repository, "rev-parse", "main")).toBe(before);
});

test("a badge of which one character was changed stops the run, and is named", async () => {
	const { host, award, commit } = await start();
	await award("first", [1, 2]);
	await sign(host);
	await commit((folder) => {
		const [name = ""] = readdirSync(join(folder, ASSERTIONS));
		const file = join(folder, ASSERTIONS, name);
		const { payload, ...rest } = JSON.parse(readFileSync(file, "utf8"));
		writeFileSync(
			file,
			JSON.stringify({ payload: `${payload.slice(0, 40)}${payload[40] === "A" ? "B" : "A"}${payload.slice(41)}`, ...rest }),
		);
	});
	await award("second", [3]);
	const run = await sign(host);
	expect(run.succeeded).toBe(false);
	expect(run.log).toMatch(/content\/town\/assertions\/[0-9a-f-]+\.json:1 /);
	expect(run.log).toContain("Mend this first: nothing was changed.");
});

test.each(["$(touch escaped).json", "..json", "Übung.json", "-rf.json"])(
	"an award in a file called %s stops the run with a sentence",
	async (name) => {
		const { host, commit } = await start();
		const text = await awardOf("maker", [1]);
		await commit((folder) => write(folder, `content/town/awards/${name}`, text));
		const run = await sign(host);
		expect(run.succeeded).toBe(false);
		expect(run.log).toContain("Mend this first: nothing was changed.");
		expect((await stateOf(host)).assertions).toBe(0);
	},
);

test("a host that refuses three times gets the badges at the fourth", async () => {
	const { host, award } = await start();
	await award("first", [1]);
	host.refusePushes(3);
	expect((await sign(host)).log).toContain("Landed 2 signed files on main");
	expect(await stateOf(host)).toEqual({ assertions: 1, faults: [] });
});

test("a proposal from a fork cannot sign: it gets no key, and its token may not push", async () => {
	const { host, award } = await start();
	await award("first", [1]);
	const run = await sign(host, { event: { name: "pull_request", ref: "refs/heads/main", fork: true } });
	expect(run.log).toContain('The secret of "town/club" is missing.');
	expect((await stateOf(host)).assertions).toBe(0);
	expect((await sign(host, { event: { ref: "refs/heads/proposal" } })).jobs.sign?.result).toBe("skipped");
});

interface SignOptions {
	readonly signal?: AbortSignal;
	readonly only?: string | undefined;
	readonly event?: Partial<HostEvent>;
}

async function sign(host: Host, { signal, event, ...options }: SignOptions = {}) {
	const only = "only" in options ? options.only : "sign";
	const sha = await git(host.repository, "rev-parse", "main");
	const happened: HostEvent = { name: "push", ref: "refs/heads/main", sha, ...event };
	return runWorkflow({ host, file: FILE, event: happened, ...(signal ? { signal } : {}), ...(only ? { only } : {}) });
}

/** A host with this project and a small network in its repository. */
async function start(secrets: Host["secrets"] = { signing: { BADGE_KEYS: secret.d } }) {
	const { host, commit } = await hostProject(secrets);
	const award = async (name: string, holders: readonly number[]) => {
		const text = await awardOf("maker", holders);
		await commit((root) => write(root, `content/town/awards/${name}.json`, text));
	};
	return { host, award, commit };
}

/** How many assertions are at the host, and everything that its own check finds wrong with them. */
async function stateOf(host: Host) {
	const folder = mkdtempSync(join(host.folder, "state-"));
	await git(folder, "clone", "--quiet", host.repository, ".");
	const { content, problems } = await readContent(join(folder, "content"));
	if (content === undefined) throw new Error("The content cannot be read.");
	const faults = await findAwardFaults(content, buildNetwork(content));
	const names = await git(folder, "ls-files", ASSERTIONS);
	return { assertions: names === "" ? 0 : names.split("\n").length, faults: [...problems, ...faults] };
}

function otherSecret(): string {
	return createKey((length) => new Uint8Array(length).fill(99)).d;
}

/** The same numbers from 0 to 1 in every run: a linear congruence, good enough to spread moments. */
function numbers(seed: number): () => number {
	let state = seed;
	return () => {
		state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
		return state / 2_147_483_648;
	};
}
