/**
 * Gives the records of an index the names that `nameRecord` forms, instead of Pagefind's own, which are pieces of hashes: a third of what a reader
 * loads with the first word would be names, and a list would have to say which opportunity each is.
 */
import { gunzipSync, gzipSync } from "node:zlib";
import { nameRecord } from "../search/record-name.ts";
import { type BuiltFile, hashOf } from "./file.ts";
import { formatMeta, parseMeta } from "./search-meta.ts";

const SIGNATURE = "pagefind_dcd";
const META = /\.pf_meta$/;
const FRAGMENT = /[^/]+\.pf_fragment$/;

interface FragmentRecord {
	readonly url: string;
}

/** `urls`: of the records, in the order in which they were added; the first ones are those of opportunities. Throws when the index has another order. */
export function nameRecords(files: readonly BuiltFile[], urls: readonly string[], opportunities: number): BuiltFile[] {
	const [list, ...more] = files.filter(({ url }) => META.test(url));
	const folder = files.find(({ url }) => FRAGMENT.test(url))?.url.replace(FRAGMENT, "") ?? "";
	if (list === undefined || more.length > 0) throw new Error("An index of Pagefind has one list of records: has its version changed?");
	const known = new Map(files.filter(({ url }) => FRAGMENT.test(url)).flatMap(readRecords));
	const meta = parseMeta(unpack(list));
	if (meta.records.length !== urls.length) throw new Error(`Pagefind lists ${meta.records.length} records of ${urls.length}.`);
	const named = meta.records.map(({ name, words, file }, index) => {
		const record = known.get(name);
		if (record === undefined || record.url !== urls[index])
			throw new Error(`Pagefind lists ${record?.url} where ${urls[index]} was added: has its version changed?`);
		return { name: nameRecord(index, opportunities), words, old: file || name, record };
	});
	const fragments = new Map(
		[...Map.groupBy(named, ({ old }) => old)].map(([old, records]) => {
			const text = JSON.stringify(Object.fromEntries(records.map(({ name, record }) => [name, record])));
			// Named by what it holds: the same records may come to have other names.
			return [old, { name: hashOf(text), text }] as const;
		}),
	);
	const records = named.map(({ name, words, old }) => ({ name, words, file: fragments.get(old)?.name ?? "" }));
	return [
		...files.filter(({ url }) => !META.test(url) && !FRAGMENT.test(url)),
		{ url: list.url, text: pack(formatMeta({ ...meta, records })) },
		...[...fragments.values()].map(({ name, text }) => ({ url: `${folder}${name}.pf_fragment`, text: pack(Buffer.from(text)) })),
	];
}

/** A file holds several records by their names, or the one after which it is named. */
function readRecords(file: BuiltFile): (readonly [string, FragmentRecord])[] {
	const content = JSON.parse(unpack(file).toString()) as FragmentRecord | Record<string, FragmentRecord>;
	return isRecord(content) ? [[/([^/]+)\.pf_fragment$/.exec(file.url)?.[1] ?? "", content]] : Object.entries(content);
}

function isRecord(content: FragmentRecord | Record<string, FragmentRecord>): content is FragmentRecord {
	return typeof content.url === "string";
}

function unpack({ text }: BuiltFile): Buffer {
	return gunzipSync(text).subarray(SIGNATURE.length);
}

function pack(bytes: Uint8Array): Uint8Array {
	const packed = gzipSync(Buffer.concat([Buffer.from(SIGNATURE), bytes]), { level: 9 });
	// RFC 1952: the tenth byte names the system, and a build is the same bytes on each of them.
	packed[9] = 255;
	return packed;
}
