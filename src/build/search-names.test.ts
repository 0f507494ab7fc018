import { gunzipSync } from "node:zlib";
import { close, createIndex } from "pagefind";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { BuiltFile } from "./file.ts";
import { parseMeta } from "./search-meta.ts";
import { nameRecords } from "./search-names.ts";

const URLS = Array.from({ length: 30 }, (_, index) => `/page-${(index * 7) % 30}/`);
const single: BuiltFile[] = [];
const grouped: BuiltFile[] = [];

beforeAll(async () => {
	single.push(...(await indexOf(100)));
	grouped.push(...(await indexOf(4)));
});

afterAll(() => close());

async function indexOf(maxFragments: number): Promise<BuiltFile[]> {
	const { index } = await createIndex({ maxFragments });
	await Promise.all(URLS.map((url) => index?.addCustomRecord({ url, language: "en", content: `Words of ${url}` })));
	const { files } = (await index?.getFiles()) ?? { files: [] };
	await index?.deleteIndex();
	return files.map(({ path, content }) => ({ url: `/pagefind/${path}`, text: content }));
}

function open(file: BuiltFile | undefined): Buffer {
	if (file === undefined) throw new Error("The file is missing.");
	return gunzipSync(file.text).subarray("pagefind_dcd".length);
}

test.each([
	["one record a file", single],
	["several records a file", grouped],
])("with %s, each is found in its file under its new name: the id of an opportunity, or a page", (_, files) => {
	const named = nameRecords(files, URLS, 20);
	const { records } = parseMeta(open(named.find(({ url }) => url.endsWith(".pf_meta"))));
	const found = records.map(({ name, file }) => {
		const content = JSON.parse(open(named.find(({ url }) => url === `/pagefind/fragment/${file}.pf_fragment`)).toString());
		return [name, content[name].url];
	});
	expect(found).toEqual(URLS.map((url, index) => [index < 20 ? String(index) : `page-${index}`, url]));
	expect(named.filter(({ url }) => url.endsWith(".pf_fragment")).length).toBe(new Set(records.map(({ file }) => file)).size);
});

test("a file of records gets another address when its records get other names", () => {
	const addresses = (count: number) =>
		nameRecords(grouped, URLS, count)
			.map(({ url }) => url)
			.filter((url) => url.endsWith(".pf_fragment"));
	const [before, after] = [addresses(20), addresses(19)];
	expect(before.filter((url) => !after.includes(url)).length).toBe(1);
});

test("an index in another order than that of its records is refused", () => {
	expect(() => nameRecords(grouped, URLS.toReversed(), 20)).toThrow(
		"Pagefind lists /page-0/ where /page-23/ was added: has its version changed?",
	);
	expect(() => nameRecords(grouped, URLS.slice(1), 20)).toThrow("Pagefind lists 30 records of 29.");
	expect(() => nameRecords([], [], 0)).toThrow("An index of Pagefind has one list of records: has its version changed?");
});
