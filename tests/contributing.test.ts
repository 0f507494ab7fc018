/** What people meet who contribute on GitHub: who reviews which city, the issue forms, the proposal text and the weekly updates. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";

const root = new URL("../", import.meta.url);
const owners = parseOwners(read(".github/CODEOWNERS"));

interface Form {
	readonly name: string;
	readonly description: string;
	readonly body: readonly Field[];
}

interface Field {
	readonly type: string;
	readonly id?: string;
	readonly attributes: { readonly label?: string; readonly description?: string; readonly placeholder?: string; readonly value?: string };
}

describe("CODEOWNERS", () => {
	const cities = readdirSync(new URL("content", root)).filter((name) => existsSync(new URL(`content/${name}/city.md`, root)));

	test.each(cities)("content/%s/ has one line, with a team", (city) => {
		expect(owners.filter(([pattern]) => pattern === `/content/${city}/`)).toEqual([
			[expect.anything(), expect.stringMatching(/^@[\w-]+\/[\w-]+$/)],
		]);
	});

	test("names the maintainers for all the rest first, so that a city's line wins", () => {
		expect(owners[0]?.[0]).toBe("*");
		expect(owners.slice(1).every(([pattern]) => /^\/content\/[a-z0-9-]+\/$/.test(pattern ?? ""))).toBe(true);
	});
});

describe.each(["report-a-problem", "propose-a-city", "suggest-an-opportunity"])("the issue form %s", (name) => {
	const form: Form = parse(read(`.github/ISSUE_TEMPLATE/${name}.yml`));
	const questions = form.body.filter(({ type }) => type !== "markdown");

	test("has a name, a description, and fields of the kinds that GitHub knows", () => {
		expect([typeof form.name, typeof form.description]).toEqual(["string", "string"]);
		for (const { type } of form.body) expect(["markdown", "input", "textarea", "dropdown", "checkboxes"]).toContain(type);
	});

	test("gives each question its own id and its own label", () => {
		const ids = questions.map(({ id }) => id);
		const labels = questions.map(({ attributes }) => attributes.label);
		expect([ids.length, labels.length]).toEqual([new Set(ids).size, new Set(labels).size]);
		expect([...ids, ...labels]).not.toContain(undefined);
	});

	test("asks for nothing personal, and says so first", () => {
		expect(form.body[0]?.attributes.value).toMatch(/names, addresses or phone numbers|names, addresses, phone numbers/);
		for (const { attributes } of questions) {
			expect(`${attributes.label} ${attributes.placeholder ?? ""}`).not.toMatch(/e-?mail|phone number|your name|contact|@|birth|\bage\b/i);
		}
	});
});

test("Dependabot watches npm and the actions, and waits before it takes a new version", () => {
	const { version, updates } = parse(read(".github/dependabot.yml"));
	expect(version).toBe(2);
	expect(updates.map((update: { "package-ecosystem": string }) => update["package-ecosystem"])).toEqual(["npm", "github-actions"]);
	for (const update of updates) expect(update.cooldown["default-days"]).toBeGreaterThanOrEqual(3);
});

/** Each line as its pattern and its owners; comments and empty lines are left out. */
function parseOwners(text: string): string[][] {
	const lines = text.split("\n").filter((line) => line && !line.startsWith("#"));
	return lines.map((line) => line.split(/\s+/));
}

function read(file: string): string {
	return readFileSync(new URL(file, root), "utf8");
}
