/** The command as people start it, in a process of its own. */
import { spawn } from "node:child_process";
import { readdirSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { SkillEntry } from "../../schemas/types.ts";
import { type FakeEsco, fakeSkill, fakeUri, startFakeEsco } from "./fake-esco.ts";
import { makeContent, type TemporaryContent } from "./temporary.ts";

const script = fileURLToPath(new URL("../../scripts/skills.ts", import.meta.url));

let esco: FakeEsco;
beforeEach(async () => {
	esco = await startFakeEsco();
});
afterEach(() => esco.close());

describe("scripts/skills.ts", () => {
	test("ends with 0, and says what it wrote", async () => {
		const content = makeContent({ one: committed(1) });
		esco.answer(fakeUri(1), { body: fakeSkill(1) });
		expect(await run(content, [])).toEqual({
			code: 0,
			out: "skills/one.json written\n1 written, 0 unchanged, 0 problems\n".replace("skills/", `${content.folder}/`),
			err: "",
		});
	});

	test("asks ESCO once a day for the same skill, and at once again when its cache is damaged", async () => {
		const content = makeContent({ one: committed(1) });
		esco.answer(fakeUri(1), { body: fakeSkill(1) });
		await run(content, []);
		expect([(await run(content, [])).out, esco.asked]).toEqual(["0 written, 1 unchanged, 0 problems\n", [fakeUri(1)]]);

		const cache = `${content.root}/.cache/esco`;
		for (const name of readdirSync(cache)) writeFileSync(`${cache}/${name}`, "{");
		expect([(await run(content, [])).code, esco.asked.length]).toEqual([0, 2]);
	});

	test("ends with 1 when something stayed as it is", async () => {
		const content = makeContent({ one: committed(1) });
		expect(await run(content, [])).toEqual({
			code: 1,
			out: `${content.folder}/one.json stays as it is. ESCO does not know this address (404).\n0 written, 0 unchanged, 1 problem\n`,
			err: "",
		});
	});

	test("adds by several words without quotes", async () => {
		const content = makeContent({});
		esco.answer("search", { body: { _embedded: { results: [fakeSkill(1)] } } });
		esco.answer(fakeUri(1), { body: fakeSkill(1) });
		expect((await run(content, ["add", "juggle", "1", "lanterns"])).code).toBe(0);
		expect(Object.keys(content.list())).toEqual(["juggle-1-lanterns.json"]);
	});

	test.each([[["remove"]], [["add"]]])("ends with 2 and shows how to write it after %j", async (words) => {
		const { code, err } = await run(makeContent({}), words);
		expect([code, err]).toEqual([2, expect.stringMatching(/^Write "npm run skills", or "npm run skills -- add work in teams"/)]);
	});

	test.each(["http://ec.europa.eu/esco/api", "ftp://127.0.0.1/", "nonsense", "https://me@ec.europa.eu/"])(
		"ends with 2 when ESCO_API is %s",
		async (base) => {
			const { code, err } = await run(makeContent({}), [], base);
			expect([code, err]).toEqual([2, expect.stringMatching(/^Set ESCO_API to an address that starts with https:\/\//)]);
		},
	);

	test("killed on its way it leaves every file whole, and the next run completes the work", { timeout: 40_000 }, async () => {
		const numbers = Array.from({ length: 30 }, (_, i) => i);
		const content = makeContent(Object.fromEntries(numbers.map((n) => [`skill-${n}`, committed(n)])));
		const before = content.list();
		for (const n of numbers) esco.answer(fakeUri(n), n < 20 ? { body: fakeSkill(n) } : "silent");

		const child = start(content, []);
		await expect.poll(() => esco.asked.length, { timeout: 20_000 }).toBeGreaterThan(10);
		child.kill("SIGKILL");
		await new Promise((resolve) => child.on("close", resolve));
		for (const [name, text] of Object.entries(content.list()).filter(([file]) => file.endsWith(".json"))) {
			expect(text === before[name] || JSON.parse(text).labels.nb !== undefined).toBe(true);
		}

		for (const n of numbers) esco.answer(fakeUri(n), { body: fakeSkill(n) });
		expect((await run(content, [])).code).toBe(0);
		expect(Object.values(content.list()).every((text) => text.includes("juggle"))).toBe(true);
		expect(Object.keys(content.list())).toHaveLength(30);
	});
});

function start({ root }: TemporaryContent, words: readonly string[], base = esco.base) {
	return spawn(process.execPath, [script, ...words], { cwd: root, env: { CONTENT_DIR: root, ESCO_API: base } });
}

async function run(content: TemporaryContent, words: readonly string[], base?: string) {
	const child = start(content, words, base);
	let out = "";
	let err = "";
	child.stdout.on("data", (chunk) => {
		out += chunk;
	});
	child.stderr.on("data", (chunk) => {
		err += chunk;
	});
	const code = await new Promise((resolve) => child.on("close", resolve));
	return { code, out, err };
}

function committed(n: number): SkillEntry {
	return { framework: "esco", uri: fakeUri(n), kind: "skill", labels: { en: `old ${n}` } };
}
