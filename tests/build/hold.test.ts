/** One broken city of several: the others are published as they are, the broken one as it last was good, and the build says so. */
import { execFileSync } from "node:child_process";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { readPublishable } from "../../src/build/hold.ts";
import { createMemory } from "../../src/content/read.ts";
import { runBuild } from "../support/build.ts";
import { hashFiles } from "../support/folder.ts";
import { FILES, opportunityFile, writeFiles } from "../support/network.ts";
import { verifyPublished } from "../support/published.ts";
import { SIGNED_URL, type SignedNetwork, writeSignedNetwork } from "../support/signed-network.ts";

const SIGNED = Date.UTC(2026, 10, 20, 9, 30);
const NOW = Date.UTC(2026, 10, 21, 12);
const BETA = {
	"beta/city.md": (FILES["alpha/city.md"] ?? "").replace("name: Alpha", "name: Beta"),
	"beta/organisations/house.md": FILES["alpha/organisations/house.md"] ?? "",
	"beta/opportunities/walk.md": opportunityFile("Walk"),
};

async function makeNetwork(): Promise<SignedNetwork> {
	const awards = [
		{ awardedOn: "2026-11-18", index: 70_001 },
		{ awardedOn: "2026-11-18", index: 12 },
	];
	return await writeSignedNetwork(awards, SIGNED, BETA);
}

function commit({ path }: SignedNetwork, day = "2026-11-20"): void {
	const git = (...words: string[]) => {
		const environment = { GIT_AUTHOR_DATE: `${day}T12:00:00Z`, GIT_COMMITTER_DATE: `${day}T12:00:00Z`, GIT_CONFIG_GLOBAL: "/dev/null" };
		execFileSync("git", ["-c", "user.name=Test", "-c", "user.email=test@example.org", ...words], {
			cwd: path,
			env: { ...process.env, ...environment },
		});
	};
	if (!existsSync(join(path, ".git"))) git("init", "--quiet");
	git("add", "content");
	git("commit", "--quiet", "--message", "State");
}

/** Changes one letter in the signature, as somebody who tampers would. */
function tamper({ content }: SignedNetwork, name: string, after: string): void {
	const file = join(content, name);
	const text = readFileSync(file, "utf8");
	const at = text.indexOf(after) + after.length + 8;
	writeFileSync(file, text.slice(0, at) + (text[at] === "A" ? "B" : "A") + text.slice(at + 1));
}

const options = ({ content }: SignedNetwork) => ({ content, siteUrl: SIGNED_URL, allowsDemonstration: false });

describe("a build with a city whose signed file was touched", () => {
	let network: SignedNetwork;
	let output = "";
	let code: number | null = null;

	beforeAll(async () => {
		network = await makeNetwork();
		commit(network);
		writeFiles(network.content, {
			"alpha/opportunities/later.md": opportunityFile("Later"),
			"beta/opportunities/walk.md": opportunityFile("Long walk"),
		});
		tamper(network, `alpha/assertions/${network.uuids[0]}.json`, 'signature": "');
		commit(network, "2026-11-21");
		({ code, output } = await runBuild(network.settings));
	});

	afterAll(() => network[Symbol.dispose]());

	const shown = (path: string) => readFileSync(join(network.output, path), "utf8");

	test("ends with exit code 1, the file and a summary", () => {
		expect(code, output).toBe(1);
		expect(output).toContain(
			`content/alpha/assertions/${network.uuids[0]}.json:1 Restore this file from the history: it is not as it was signed.`,
		);
		expect(output).toContain(
			"content/alpha is published as it was committed on 2026-11-20, until it is mended. All other cities are published as they are.",
		);
		expect(output).not.toMatch(/^\s+at /m);
	});

	test("publishes the other city as it is, and the broken one as it was", () => {
		expect(shown("beta/opportunities/walk/index.html")).toContain("Long walk");
		expect(shown("alpha/opportunities/open-lab/index.html")).toContain("Open lab");
		expect(existsSync(join(network.output, "alpha/opportunities/later"))).toBe(false);
	});

	test("publishes nothing that was touched: every badge verifies", async () => {
		const published = { folder: network.output, siteUrl: SIGNED_URL };
		const verdicts = await Promise.all(network.uuids.map((uuid) => verifyPublished(published, `credentials/${uuid}.txt`, NOW)));
		expect(verdicts.map(({ code: verdict }) => verdict)).toEqual(["valid", "valid"]);
	});

	test("says so again with every build, and leaves the checkout alone; mended, it is built as it is", async () => {
		const status = () => execFileSync("git", ["status", "--porcelain", "content"], { cwd: network.path, encoding: "utf8" });
		const before = hashFiles(network.output);
		const again = await runBuild(network.settings);
		expect([again.code, hashFiles(network.output)]).toEqual([1, before]);
		expect(status()).toBe("");
		const name = `alpha/assertions/${network.uuids[0]}.json`;
		writeFileSync(join(network.content, name), execFileSync("git", ["show", `HEAD~1:content/${name}`], { cwd: network.path }));
		const mended = await runBuild(network.settings);
		expect(mended.code, mended.output).toBe(0);
		expect(existsSync(join(network.output, "alpha/opportunities/later"))).toBe(true);
	});
});

describe("what is published of a city", () => {
	test.each([
		["a changed status list", "alpha/status/house.json", 'payload": "'],
		["a changed public key", "alpha/keys.json", '"x": "'],
	])("with %s is its last good state", async (_name, file, after) => {
		using network = await makeNetwork();
		commit(network);
		tamper(network, file, after);
		const { held, content, register, problems } = await readPublishable(options(network), createMemory());
		expect(held).toEqual([{ city: "alpha", day: "2026-11-20" }]);
		expect(content.cities.map(({ slug }) => slug)).toEqual(["alpha", "beta"]);
		expect(register.assertions).toHaveLength(2);
		expect(problems.length).toBeGreaterThan(0);
	});

	test("whose city.md is broken is its last good state, and it is left out where there is none", async () => {
		using network = await makeNetwork();
		commit(network);
		writeFiles(network.content, { "beta/city.md": BETA["beta/city.md"].replace("Europe/Vilnius", "Europe/Atlantis") });
		const { held, content } = await readPublishable(options(network), createMemory());
		expect(held).toEqual([{ city: "beta", day: "2026-11-20" }]);
		expect(content.cities.map(({ slug }) => slug)).toEqual(["alpha", "beta"]);
		writeFiles(network.content, { "gamma/city.md": "broken" });
		const again = await readPublishable(options(network), createMemory());
		expect(again.held).toEqual([
			{ city: "beta", day: "2026-11-20" },
			{ city: "gamma", day: undefined },
		]);
	});

	test("is the latest good state, not the first one", async () => {
		using network = await makeNetwork();
		commit(network, "2026-11-18");
		writeFiles(network.content, { "beta/opportunities/walk.md": opportunityFile("Long walk") });
		commit(network, "2026-11-19");
		for (const day of ["2026-11-20", "2026-11-21"]) {
			writeFiles(network.content, { "beta/city.md": `broken on ${day}` });
			commit(network, day);
		}
		const { held, network: built } = await readPublishable(options(network), createMemory());
		expect(held).toEqual([{ city: "beta", day: "2026-11-19" }]);
		expect(built.cities[1]?.opportunities.map(({ facts }) => facts.title)).toEqual(["Long walk"]);
	});

	test("never makes a badge valid again that was taken back since", async () => {
		using network = await makeNetwork();
		commit(network);
		const [first = "", second = ""] = network.uuids;
		await network.revoke([first], NOW - 60_000);
		tamper(network, `alpha/assertions/${second}.json`, 'signature": "');
		const { register, held } = await readPublishable(options(network), createMemory());
		expect(held).toEqual([{ city: "alpha", day: "2026-11-20" }]);
		expect(register.assertions.map(({ uuid, isRevoked }) => [uuid, isRevoked]).sort()).toEqual(
			[
				[first, true],
				[second, false],
			].sort(),
		);
	});
});

test("without a history nothing is built that was touched, and the old site stays", async () => {
	using network = await makeNetwork();
	tamper(network, `alpha/assertions/${network.uuids[0]}.json`, 'signature": "');
	await expect(readPublishable(options(network), createMemory())).rejects.toThrow(
		"Nothing is built: what is signed cannot be published as it is.",
	);
});

test("a site for another address than all was signed for is refused as a whole, whatever the history says", async () => {
	using network = await makeNetwork();
	commit(network);
	const other = { ...options(network), siteUrl: "https://other.example/" };
	await expect(readPublishable(other, createMemory())).rejects.toThrow("Nothing is built: what is signed cannot be published as it is.");
});
