import { writeFileSync } from "node:fs";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { SkillEntry } from "../../schemas/types.ts";
import { type Answer, type FakeEsco, fakeSkill, fakeUri, startFakeEsco } from "./fake-esco.ts";
import { refreshSkills } from "./refresh.ts";
import { makeContent, type TemporaryContent } from "./temporary.ts";

let esco: FakeEsco;
beforeEach(async () => {
	esco = await startFakeEsco();
});
afterEach(() => esco.close());

describe("npm run skills", () => {
	test("writes what changed, and a second run writes nothing", async () => {
		const content = makeContent({ one: committed(1), two: committed(2) });
		esco.answer(fakeUri(1), { body: fakeSkill(1) });
		esco.answer(fakeUri(2), { body: fakeSkill(2, { preferredLabel: { en: "old 2" }, alternativeLabel: {} }) });
		const { folder } = content;

		expect(await refresh(content)).toEqual({ changed: [`${folder}/one.json`], unchanged: 1, problems: [] });
		expect(JSON.parse(content.list()["one.json"] ?? "")).toEqual({
			...committed(1),
			labels: { en: "juggle 1 lanterns", lt: "žongliruoti 1 žibintais", nb: "sjonglere 1 lykter" },
			synonyms: { en: ["lantern juggling 1", "toss 1 lanterns"] },
		});
		expect(await refresh(content)).toEqual({ changed: [], unchanged: 2, problems: [] });
	});

	test("leaves skills of other frameworks alone", async () => {
		const content = makeContent({ one: { ...committed(1), framework: "lifecomp", code: "P1" }, two: committed(2) });
		esco.answer(fakeUri(2), { body: fakeSkill(2) });
		await refresh(content);
		expect(esco.asked).toEqual([fakeUri(2)]);
	});

	const bad: [string, Answer, string][] = [
		["silent", "silent", "ESCO did not answer within 0.3 seconds."],
		["broken", { status: 500, body: {} }, "ESCO answered with an error (500)."],
		["a web page", { body: "<html>maintenance</html>" }, "ESCO answered with a web page instead of data."],
		["cut off", { body: JSON.stringify(fakeSkill(1)).slice(0, 90) }, "The answer of ESCO is cut off, or is not JSON."],
		["breaking off", "break off", "The connection to ESCO broke off."],
		["moved", { status: 302, body: "" }, "ESCO sends us to another address (302). Set ESCO_API to the new one if it is right."],
		["endless", { body: `"${"x".repeat(4_000_001)}"` }, "The answer of ESCO is larger than 4 MB."],
		["empty-handed", { body: "null" }, `The answer about ${fakeUri(1)} is not an object.`],
		["about another skill", { body: fakeSkill(2) }, `ESCO was asked for ${fakeUri(1)}, but answered about "${fakeUri(2)}".`],
	];
	test.each(bad)("keeps the committed file, byte for byte, when ESCO is %s; the others are refreshed", async (_what, answer, sentence) => {
		const content = makeContent({ one: committed(1), two: committed(2) });
		const before = content.list();
		esco.answer(fakeUri(1), answer);
		esco.answer(fakeUri(2), { body: fakeSkill(2) });
		const { folder } = content;

		expect(await refresh(content)).toEqual({
			changed: [`${folder}/two.json`],
			unchanged: 0,
			problems: [`${folder}/one.json stays as it is. ${sentence}`],
		});
		expect(content.list()).toEqual({ ...before, "two.json": expect.stringContaining("juggle 2 lanterns") });

		esco.answer(fakeUri(1), { body: fakeSkill(1) });
		expect((await refresh(content)).changed).toEqual([`${folder}/one.json`]);
	});

	test("never asks for an address at a look-alike host", async () => {
		const content = makeContent({ one: { ...committed(1), uri: fakeUri(1).replace("europa.eu", "europa.eu.example.org") } });
		expect((await refresh(content)).problems).toEqual([
			expect.stringMatching(/one\.json stays as it is\. The address of an ESCO skill is http:/),
		]);
		expect(esco.asked).toEqual([]);
	});

	test("keeps a file that is not a skill, and says how to see why", async () => {
		const content = makeContent({ one: '{"framework": "esco", ' });
		expect((await refresh(content)).problems).toEqual([
			`${content.folder}/one.json stays as it is. It is not a skill as the schema asks for it. Run "npm run check:content" to see why.`,
		]);
		expect(content.list()).toEqual({ "one.json": '{"framework": "esco", ' });
	});

	test("gives up after eight failures instead of waiting for each of hundreds", async () => {
		const slugs = Array.from({ length: 40 }, (_, i) => i);
		const content = makeContent(Object.fromEntries(slugs.map((i) => [`skill-${i}`, committed(i)])));
		for (const i of slugs) esco.answer(fakeUri(i), { status: 503, body: {} });
		const { problems } = await refresh(content);
		expect(esco.asked.length).toBeLessThanOrEqual(11);
		expect(problems.at(-1)).toMatch(/^ESCO failed 8 times, so it was not asked for (29|3\d) more skills\. Run the command again later\.$/);
	});

	test("says where it looked when there are no skills", async () => {
		const content = makeContent({});
		expect((await refresh(content)).problems).toEqual([
			`There are no ESCO skills in ${content.folder}. Start the command in the folder that holds content/.`,
		]);
	});

	test("works without a cache, when there can be none", async () => {
		const content = makeContent({ one: committed(1) });
		writeFileSync(`${content.root}/cache`, "a file where the folder should be");
		esco.answer(fakeUri(1), { body: fakeSkill(1) });
		expect(await refresh(content)).toMatchObject({ changed: [`${content.folder}/one.json`], problems: [] });
	});

	test("removes what a killed run left half-written", async () => {
		const content = makeContent({ one: committed(1) });
		writeFileSync(`${content.folder}/one.json.tmp`, "half");
		await refresh(content);
		expect(Object.keys(content.list())).toEqual(["one.json"]);
	});
});

function refresh({ root, folder }: TemporaryContent) {
	return refreshSkills(folder, { base: esco.base, cacheFolder: `${root}/cache`, cacheFor: "1d", timeLimit: 300 });
}

function committed(n: number): SkillEntry {
	return { framework: "esco", uri: fakeUri(n), kind: "skill", labels: { en: `old ${n}` } };
}
