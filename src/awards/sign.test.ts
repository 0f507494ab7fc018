import { describe, expect, it, test } from "vitest";
import { createKey } from "../badges/key.ts";
import { readContent } from "../content/read.ts";
import { checkRepository } from "./check.ts";
import { awardOf, makeRepository, NOW, type SampleRepository, SITE, secret } from "./sample.ts";

const DAY = 86_400_000;

describe("signing", () => {
	it("signs what is approved and not signed, writes one file for each, and makes the list", async () => {
		const repository = await withAward([1, 2, 3]);
		expect(await repository.run("sign")).toEqual({ code: 0, out: "Signed 3, signed again 0, lists 1.", err: "" });
		const files = Object.entries(repository.list("town/assertions"));
		expect(files).toHaveLength(3);
		for (const [name, text] of files) {
			expect(name).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}\.json$/);
			expect(Object.keys(JSON.parse(text)).sort()).toEqual(["payload", "protected", "signature"]);
		}
		expect(await problemsOf(repository)).toEqual([]);
	});

	it("a second run signs 0 and changes 0 bytes", async () => {
		const repository = await withAward([1, 2]);
		await repository.run("sign");
		const before = repository.list("town");
		expect((await repository.run("sign", { now: NOW + DAY })).out).toBe("Signed 0, signed again 0, lists 0.");
		expect(repository.list("town")).toEqual(before);
	});

	it("a later award adds files and changes none", async () => {
		const repository = await withAward([1, 2]);
		await repository.run("sign");
		const before = repository.list("town");
		repository.write("town/awards/later.json", await awardOf("aid", [3, 4]));
		expect((await repository.run("sign")).out).toBe("Signed 2, signed again 0, lists 0.");
		expect(repository.list("town")).toMatchObject(before);
	});

	it("completes what a run that was killed left", async () => {
		const { rmSync } = await import("node:fs");
		const repository = await withAward([1, 2, 3]);
		await repository.run("sign");
		const [first = ""] = Object.keys(repository.list("town/assertions"));
		rmSync(`${repository.root}/town/assertions/${first}`);
		expect((await repository.run("sign")).out).toBe("Signed 1, signed again 0, lists 0.");
		expect(Object.keys(repository.list("town/assertions"))).toHaveLength(3);
	});

	it("gives every credential its own place in the list", async () => {
		const repository = await withAward(Array.from({ length: 20 }, (_, index) => index + 1));
		await repository.run("sign");
		const places = payloadsOf(repository).map(({ credentialStatus }) => (credentialStatus as { statusListIndex: string }).statusListIndex);
		expect(new Set(places).size).toBe(20);
	});

	it("never shows the secret", async () => {
		const repository = await withAward([1]);
		const { out, err } = await repository.run("sign");
		expect(out + err + JSON.stringify(repository.list("town"))).not.toContain(secret.d);
	});

	it.each([
		[
			"no secret",
			{},
			/The secret of "town\/club" is missing\. Put the 43 characters that belong to the key \S{43} into the environment variable BADGE_KEY_TOWN_CLUB, or into BADGE_KEYS\./,
		],
		[
			"the secret of another key",
			{ BADGE_KEY_TOWN_CLUB: createKey((length) => new Uint8Array(length).fill(4)).d },
			/The secret of "town\/club" is missing\./,
		],
	])("signs nothing with %s", async (_, environment, sentence) => {
		const repository = await withAward([1]);
		const { code, err } = await repository.run("sign", { environment });
		expect([code, err]).toEqual([1, expect.stringMatching(sentence)]);
		expect(Object.keys(repository.list("town"))).not.toContain("assertions");
	});

	it("says which variable holds no secret, without its value", async () => {
		const { code, err } = await (await withAward([1])).run("sign", { environment: { BADGE_KEYS: "hunter2" } });
		expect([code, err]).toEqual([2, 'Set BADGE_KEYS to the 43 characters that "npm run badge -- key" printed: it is no secret of a key.']);
	});

	it("signs nothing for an issuer without a key, and says how it gets one", async () => {
		const repository = makeRepository({ "town/awards/one.json": await awardOf("lonely", [1]) });
		expect((await repository.run("sign")).err).toContain(
			'"town/other" has no key to sign with. Make one with "npm run badge -- key town/other" and commit content/town/keys.json.',
		);
	});

	it("signs nothing in a repository that has problems", async () => {
		const repository = await withAward([1]);
		repository.write("town/badges/broken.md", "---\nname: Broken\n---\n");
		const { code, err } = await repository.run("sign");
		expect([code, err.split("\n").at(-1)]).toEqual([1, "Mend this first: nothing was changed."]);
	});

	it.each([
		["2027-05-01", "maker", 'content/town/awards/one.json: set "awardedOn" to a day that is not in the future: "2027-05-01" is.'],
		[
			"2026-01-01",
			"aid",
			'content/town/awards/one.json: this badge was valid until 2026-02-01T00:00:00Z only, which has passed: correct "awardedOn".',
		],
	])("refuses an award of %s", async (day, badge, sentence) => {
		const repository = makeRepository({ "town/awards/one.json": await awardOf(badge, [1], day) });
		expect((await repository.run("sign")).err).toContain(sentence);
	});

	it("refuses a clock that stands before what is signed already, and a later run with the right clock signs", async () => {
		const repository = await withAward([1]);
		await repository.run("sign");
		repository.write("town/awards/later.json", await awardOf("maker", [2]));
		const early = await repository.run("sign", { now: NOW - DAY });
		expect([early.code, early.err]).toEqual([
			1,
			"The clock here says 2026-11-21T09:30:00Z, but a badge was signed at 2026-11-22T09:30:00Z already: set the clock.\nNothing was signed.",
		]);
		expect((await repository.run("sign")).out).toContain("Signed 1,");
	});

	it("refuses to sign for a second address, unless all moves there", async () => {
		const repository = await withAward([1, 2]);
		await repository.run("sign");
		const environment = { BADGE_KEYS: secret.d, SITE_URL: "https://new.example/" };
		expect((await repository.run("sign", { environment })).err).toContain(
			`What is signed here was signed for ${SITE}, not for https://new.example/.`,
		);
		const before = payloadsOf(repository);
		expect((await repository.run("sign --move", { environment, now: NOW + DAY })).out).toBe("Signed 0, signed again 2, lists 1.");
		const after = payloadsOf(repository);
		expect(after.map(({ id, awardedDate }) => [id, awardedDate])).toEqual(before.map(({ id, awardedDate }) => [id, awardedDate]));
		expect(JSON.stringify(after)).not.toContain("learn.example");
		expect((await repository.run("sign", { environment })).out).toBe("Signed 0, signed again 0, lists 0.");
	});
});

describe("keys", () => {
	it("of an issuer are made, and the secret is shown once, with where to store it", async () => {
		const repository = makeRepository({ "town/awards/one.json": await awardOf("lonely", [1]) });
		const { out } = await repository.run("key town/other");
		const made = /\n([A-Za-z0-9_-]{43})$/.exec(out)?.[1] ?? "";
		expect(out).toContain("Store this secret now as BADGE_KEY_TOWN_OTHER, in the protected environment of the signing workflow");
		expect(repository.read("town/keys.json")).not.toContain(made);
		expect((await repository.run("sign", { environment: { BADGE_KEYS: `${secret.d}\n${made}` } })).out).toBe(
			"Signed 1, signed again 0, lists 1.",
		);
	});

	it("that are retired keep what they signed valid", async () => {
		const repository = await withAward([1]);
		await repository.run("sign");
		await repository.run("key town/club --retire");
		expect(await problemsOf(repository)).toEqual([]);
		const [file = ""] = Object.keys(repository.list("town/assertions"));
		expect((await repository.run(`verify ${repository.root}/town/assertions/${file}`)).code).toBe(0);
	});

	it("that are compromised count no more: all is signed anew with the same id, day and place, and a newer start", async () => {
		const repository = await withAward([1, 2]);
		await repository.run("sign");
		const before = payloadsOf(repository);
		const { out } = await repository.run("key town/club --compromised");
		const environment = { BADGE_KEYS: /\n([A-Za-z0-9_-]{43})\n/.exec(out)?.[1] ?? "" };
		const [file = ""] = Object.keys(repository.list("town/assertions"));
		expect((await repository.run(`verify ${repository.root}/town/assertions/${file}`)).out).toContain("The issuer does not list the key");
		expect((await repository.run("sign", { environment, now: NOW + DAY })).out).toBe("Signed 0, signed again 2, lists 1.");
		const after = payloadsOf(repository);
		const same = ({ id, awardedDate, credentialStatus, credentialSubject }: Record<string, unknown>) => [
			id,
			awardedDate,
			credentialStatus,
			credentialSubject,
		];
		expect(after.map(same)).toEqual(before.map(same));
		expect(after.every(({ validFrom }) => validFrom === "2026-11-23T09:30:00Z")).toBe(true);
		expect((await repository.run(`verify ${repository.root}/town/assertions/${file} --now 2026-11-24`)).code).toBe(0);
	});

	it("are not made twice by accident", async () => {
		const { code, err } = await makeRepository().run("key town/club");
		expect([code, err]).toEqual([
			1,
			'"town/club" has a key already. Replace it with --rotate, stop it with --retire, or say --compromised if others may know its secret.',
		]);
	});
});

describe("revoking", () => {
	it("adds the id with its reason, sets the bit, and changes no other file", async () => {
		const repository = await withAward([1, 2]);
		await repository.run("sign");
		const before = repository.list("town/assertions");
		const [file = "", other = ""] = Object.keys(before);
		expect((await repository.run(`revoke --reason issued-in-error ${file.replace(".json", "")}`)).out).toBe(
			"content/town/revocations.json: 1 revoked.\nSigned 1 lists.",
		);
		expect(JSON.parse(repository.read("town/revocations.json"))).toEqual([
			{ id: `urn:uuid:${file.replace(".json", "")}`, reason: "issued-in-error" },
		]);
		expect(repository.list("town/assertions")).toEqual(before);
		const folder = `${repository.root}/town/assertions`;
		const { out } = await repository.run(`verify ${folder}/${file} ${folder}/${other} --json`);
		expect(out.split("\n").map((line) => JSON.parse(line).verdict)).toEqual(["revoked", "valid"]);
	});

	it("without the secret leaves the list to the next signing", async () => {
		const repository = await withAward([1]);
		await repository.run("sign");
		const [file = ""] = Object.keys(repository.list("town/assertions"));
		const { out } = await repository.run(`revoke --reason superseded ${file.replace(".json", "")}`, { environment: {} });
		expect(out).toContain("The list is not signed yet; it will be at the next signing.");
		expect((await repository.run("sign")).out).toBe("Signed 0, signed again 0, lists 1.");
	});

	it("cannot be undone", async () => {
		const repository = await withAward([1]);
		await repository.run("sign");
		const [file = ""] = Object.keys(repository.list("town/assertions"));
		await repository.run(`revoke --reason superseded ${file.replace(".json", "")}`);
		repository.write("town/revocations.json", "[]\n");
		expect(await problemsOf(repository)).toEqual([
			`content/town/revocations.json Put the revocation of "urn:uuid:${file.replace(".json", "")}" back: what was revoked stays so.`,
		]);
	});

	it("names what there is not", async () => {
		const { code, err } = await (await withAward([1])).run("revoke --reason superseded urn:uuid:none");
		expect([code, err]).toEqual([1, 'There is no assertion "urn:uuid:none".\nNothing was revoked.']);
	});
});

test("a list is signed anew, for its age to be young, when that is asked for", async () => {
	const repository = await withAward([1]);
	await repository.run("sign");
	expect((await repository.run("sign --fresh-lists 7", { now: NOW + 6 * DAY })).out).toContain("lists 0");
	expect((await repository.run("sign --fresh-lists 7", { now: NOW + 7 * DAY })).out).toContain("lists 1");
});

async function withAward(numbers: readonly number[]): Promise<SampleRepository> {
	return makeRepository({ "town/awards/one.json": await awardOf("maker", numbers) });
}

async function problemsOf({ root }: SampleRepository): Promise<string[]> {
	return (await checkRepository(await readContent(root))).problems.map(({ file, message }) => `${file} ${message}`);
}

function payloadsOf(repository: SampleRepository): Record<string, unknown>[] {
	return Object.values(repository.list("town/assertions")).map((text) =>
		JSON.parse(Buffer.from(JSON.parse(text).payload, "base64url").toString()),
	);
}
