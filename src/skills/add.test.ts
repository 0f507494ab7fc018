import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { addSkill } from "./add.ts";
import { type FakeEsco, fakeSkill, fakeUri, startFakeEsco } from "./fake-esco.ts";
import { makeContent, type TemporaryContent } from "./temporary.ts";

let esco: FakeEsco;
beforeEach(async () => {
	esco = await startFakeEsco();
	for (const n of [1, 2]) esco.answer(fakeUri(n), { body: fakeSkill(n) });
	esco.answer("search", { body: { _embedded: { results: [fakeSkill(2), fakeSkill(1)] } } });
});
afterEach(() => esco.close());

describe("npm run skills -- add", () => {
	test("writes a new skill under its English name", async () => {
		const content = makeContent({});
		expect(await add(content, fakeUri(1))).toEqual({ changed: [`${content.folder}/juggle-1-lanterns.json`], unchanged: 0, problems: [] });
		expect(JSON.parse(content.list()["juggle-1-lanterns.json"] ?? "")).toEqual({
			framework: "esco",
			uri: fakeUri(1),
			kind: "skill",
			labels: { en: "juggle 1 lanterns", lt: "žongliruoti 1 žibintais", nb: "sjonglere 1 lykter" },
			synonyms: { en: ["lantern juggling 1", "toss 1 lanterns"] },
		});
	});

	test("finds a skill by its exact English name, in small or large letters", async () => {
		const content = makeContent({});
		expect((await add(content, "Juggle 1 Lanterns")).changed).toEqual([`${content.folder}/juggle-1-lanterns.json`]);
		expect(esco.asked).toEqual(["search", fakeUri(1)]);
	});

	test("lists what is near when no skill has that name", async () => {
		const content = makeContent({});
		expect((await add(content, "juggle")).problems).toEqual([
			[
				'No one ESCO skill is called "juggle". Say which one you mean by its address:',
				`  ${fakeUri(2)}  juggle 2 lanterns`,
				`  ${fakeUri(1)}  juggle 1 lanterns`,
			].join("\n"),
		]);
		expect(content.list()).toEqual({});
	});

	test("says so when nothing is found, or ESCO is broken", async () => {
		const content = makeContent({});
		esco.answer("search", { body: { _embedded: { results: [] } } });
		expect((await add(content, "juggle")).problems).toEqual(['ESCO finds nothing for "juggle". Try other English words.']);
		esco.answer("search", { status: 500, body: {} });
		expect((await add(content, "juggle")).problems).toEqual(["ESCO answered with an error (500)."]);
	});

	test("does not write twice what is there, whatever its name", async () => {
		const content = makeContent({ lanterns: { framework: "esco", uri: fakeUri(1), kind: "skill", labels: { en: "x" } } });
		expect(await add(content, fakeUri(1))).toEqual({ changed: [], unchanged: 1, problems: [] });
		expect(esco.asked).toEqual([]);
	});

	test("never overwrites another skill of the same name: the kind is added, and then it is refused", async () => {
		const other = { framework: "esco" as const, uri: fakeUri(9), kind: "knowledge" as const, labels: { en: "juggle 1 lanterns" } };
		const content = makeContent({ "juggle-1-lanterns": other });
		expect((await add(content, fakeUri(1))).changed).toEqual([`${content.folder}/juggle-1-lanterns-skill.json`]);
		esco.answer(fakeUri(2), { body: fakeSkill(2, { preferredLabel: { en: "juggle 1 lanterns" } }) });
		expect((await add(content, fakeUri(2))).problems).toEqual([
			'The name "juggle-1-lanterns" is taken by another skill. Write the file by hand under another name.',
		]);
	});

	test("refuses an address at a look-alike host without asking anybody", async () => {
		const content = makeContent({});
		const { problems } = await add(content, fakeUri(1).replace("europa.eu", "europa.eu.example.org"));
		expect(problems).toEqual([expect.stringMatching(/^The address of an ESCO skill is http:\/\/data\.europa\.eu\/esco\/skill\//)]);
		expect(esco.asked).toEqual([]);
	});
});

function add({ root, folder }: TemporaryContent, words: string) {
	return addSkill(folder, { base: esco.base, cacheFolder: `${root}/cache`, cacheFor: "1d", timeLimit: 2_000 }, words);
}
