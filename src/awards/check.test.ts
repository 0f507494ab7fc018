import { renameSync } from "node:fs";
import { describe, expect, it, test } from "vitest";
import { readContent } from "../content/read.ts";
import { buildNetwork } from "../model/build.ts";
import { checkRepository } from "./check.ts";
import { demonstrationKey } from "./demonstration.ts";
import { findPublishFaults, isPractice } from "./publish.ts";
import { awardOf, makeRepository, type SampleRepository, SITE, secret } from "./sample.ts";

const TOUCHED = "Restore this file from the history: it is not as it was signed.";

describe("11. a tampered file stops check and build", () => {
	it("whichever bit of a signed text is changed", async () => {
		const { repository, file } = await withSigned();
		const text = repository.read(file);
		const undone: number[] = [];
		for (let bit = 3; bit < text.length * 8; bit += 97) {
			const bytes = Buffer.from(text);
			bytes[bit >> 3] = (bytes[bit >> 3] ?? 0) ^ (1 << (bit & 7));
			if (sameJson(bytes.toString("latin1"), text)) continue;
			repository.write(file, bytes.toString("latin1"));
			if ((await problemsOf(repository)).length === 0) undone.push(bit);
		}
		expect(undone).toEqual([]);
	}, 60_000);

	it("with a sentence, also beside other problems, and the build with the same", async () => {
		const { repository, file } = await withSigned();
		const jws = JSON.parse(repository.read(file));
		repository.write(file, JSON.stringify({ ...jws, signature: `${jws.signature.startsWith("A") ? "B" : "A"}${jws.signature.slice(1)}` }));
		expect(await problemsOf(repository)).toEqual([`content/${file} ${TOUCHED}`]);
		expect(await publishFaults(repository, SITE)).toEqual([TOUCHED]);
		repository.write("town/badges/broken.md", "---\nname: Broken\n---\n");
		expect(await problemsOf(repository)).toContain(`content/${file} ${TOUCHED}`);
	});

	it("also a list", async () => {
		const { repository } = await withSigned();
		const jws = JSON.parse(repository.read("town/status/club.json"));
		repository.write(
			"town/status/club.json",
			JSON.stringify({ ...jws, signature: `${jws.signature.startsWith("A") ? "B" : "A"}${jws.signature.slice(1)}` }),
		);
		expect(await problemsOf(repository)).toEqual([`content/town/status/club.json ${TOUCHED}`]);
	});
});

describe("what was signed must stay what was approved", () => {
	it.each([
		["the award is gone", "[]", 'Put its award back: no award names the holder "did:key:zDn'],
		["another badge", "aid", 'Change "badge" in content/town/awards/one.json back: another badge was signed.'],
		["another day", "maker 2026-11-19", 'Change "awardedOn" in content/town/awards/one.json back to "2026-11-20": that day was signed.'],
	])("%s", async (_, change, sentence) => {
		const { repository } = await withSigned();
		const [badge = "", day] = change.split(" ");
		repository.write("town/awards/one.json", await awardOf(badge === "[]" ? "maker" : badge, [change === "[]" ? 9 : 1], day));
		expect((await problemsOf(repository)).join("\n")).toContain(sentence);
	});

	it("the words of a badge may change", async () => {
		const { repository } = await withSigned();
		repository.write("town/badges/maker.md", repository.read("town/badges/maker.md").replace("Make a thing.", "Make two things."));
		expect(await problemsOf(repository)).toEqual([]);
	});

	it("the issuer of a badge may not", async () => {
		const { repository } = await withSigned();
		repository.write("town/badges/maker.md", repository.read("town/badges/maker.md").replace("issuer: club", "issuer: other"));
		expect((await problemsOf(repository)).join()).toContain(
			'Change the issuer of the badge "town/maker" back to "town/club", or make a new badge: it was given already.',
		);
	});

	it("a file has the name of what is in it", async () => {
		const { repository, file } = await withSigned();
		renameSync(`${repository.root}/${file}`, `${repository.root}/town/assertions/00000000-0000-8000-8000-000000000000.json`);
		expect((await problemsOf(repository)).join()).toContain(`Rename this file to ${file.split("/").at(-1)}`);
	});

	it("a key that signed something stays in the list", async () => {
		const { repository } = await withSigned();
		repository.write("town/keys.json", "[]\n");
		expect((await problemsOf(repository)).join()).toMatch(/Put the key "\S{43}" back into the keys\.json of "town\/club"/);
	});
});

describe("keys.json", () => {
	const demonstration = demonstrationKey("town/club");
	const key = { issuer: "club", x: secret.x, y: secret.y, since: "2026-01-01" };
	const other = { issuer: "other", x: demonstration.x, y: demonstration.y, since: "2026-01-01" };
	it.each([
		[
			"two working keys",
			[key, { ...other, issuer: "club", demonstration: true }],
			'Retire one of the keys of "club": it may sign with one only.',
		],
		[
			"the same key twice",
			[key, { ...key, issuer: "other" }],
			"Make a new key for key 2: the same key stands in content/town/keys.json, key 1 already.",
		],
		["a demonstration that does not say so", [{ ...other, issuer: "club" }], 'Set "demonstration" of key 1 to true: its secret is public.'],
		[
			"a key of one's own that says it is a demonstration",
			[{ ...key, demonstration: true }],
			'Remove "demonstration" from key 1: it is a key of your own.',
		],
		["a point on no curve", [{ ...key, x: key.y }], "Copy key 1 again: it is no public key."],
	])("%s is a problem", async (_, keys, sentence) => {
		expect(await problemsOf(makeRepository({ "town/keys.json": JSON.stringify(keys) }))).toEqual([`content/town/keys.json ${sentence}`]);
	});
});

test("a holder that is no point of the curve is a problem, as is a badge that nobody can be given", async () => {
	const holder = `did:key:zDn${"a".repeat(46)}`;
	const award = JSON.stringify({ badge: "maker", awardedOn: "2026-11-20", holders: [holder] });
	expect(await problemsOf(makeRepository({ "town/awards/one.json": award }))).toEqual([
		`content/town/awards/one.json Copy holder 1 again: "${holder}" is no key.`,
	]);
	const draft = "---\nname: Draft\ndescription: D.\ncriteria: { text: C. }\nissuer: club\nstatus: draft\n---\n";
	const repository = makeRepository({ "town/badges/draft.md": draft, "town/awards/one.json": await awardOf("draft", [1]) });
	expect(await problemsOf(repository)).toEqual([
		'content/town/awards/one.json Publish the badge "draft" first: it is a draft, or has problems of its own.',
	]);
});

describe("8. the build fails when the host is another one", () => {
	it("for badges that were signed for another address", async () => {
		const { repository } = await withSigned();
		expect(await publishFaults(repository, SITE)).toEqual([]);
		expect(await publishFaults(repository, "https://other.example/")).toEqual([
			`Build this site for ${SITE}, or sign anew with "npm run badge -- sign --move": it was signed for that address.`,
		]);
	});

	it("for badges of the demonstration on a site that people can reach, unless told", async () => {
		const { x, y } = demonstrationKey("town/club");
		const keys = JSON.stringify([{ issuer: "club", x, y, since: "2026-01-01", demonstration: true }]);
		const { repository } = await withSigned({ "town/keys.json": keys });
		expect(await publishFaults(repository, "https://cities.eu/")).toEqual([
			'Remove this badge of the demonstration, or set DEMONSTRATION_KEYS=allowed: "town/club" signs with a key that everybody knows.',
		]);
		expect(await publishFaults(repository, "https://cities.eu/", true)).toEqual([]);
		expect(await publishFaults(repository, "http://localhost:8080/")).toEqual([]);
	});

	it.each([
		["http://localhost:8080/", true],
		["http://127.0.0.1:9000/", true],
		["https://example.org/network/", true],
		["https://learn.example/", true],
		["https://example.eu/", false],
		["https://localhost.eu/", false],
		["https://cities.github.io/network/", false],
	])("%s is a site for practice: %s", (url, expected) => {
		expect(isPractice(url)).toBe(expected);
	});
});

async function withSigned(files: Readonly<Record<string, string>> = {}): Promise<{ repository: SampleRepository; file: string }> {
	const repository = makeRepository({ "town/awards/one.json": await awardOf("maker", [1]), ...files });
	await repository.run("sign");
	const [name = ""] = Object.keys(repository.list("town/assertions"));
	return { repository, file: `town/assertions/${name}` };
}

async function problemsOf({ root }: SampleRepository): Promise<string[]> {
	return (await checkRepository(await readContent(root))).problems.map(({ file, message }) => `${file} ${message}`);
}

async function publishFaults({ root }: SampleRepository, siteUrl: string, allowsDemonstration = false): Promise<string[]> {
	const { content } = await readContent(root);
	if (content === undefined) throw new Error("The sample cannot be read.");
	return (await findPublishFaults(content, buildNetwork(content), { siteUrl, allowsDemonstration })).map(({ message }) => message);
}

/** A change of white space between the parts changes nothing that is said. */
function sameJson(text: string, other: string): boolean {
	try {
		return JSON.stringify(JSON.parse(text)) === JSON.stringify(JSON.parse(other));
	} catch {
		return false;
	}
}
