import { expect, test } from "vitest";
import { formatMeta, type MetaRecord, parseMeta } from "./search-meta.ts";

const before = Uint8Array.of(0x82, 0x65, ...Buffer.from("1.6.0"));
const after = Uint8Array.of(0x80);

test("what was written is read again, with short and long numbers, names and lists", () => {
	const records: MetaRecord[] = Array.from({ length: 300 }, (_, index) => ({
		name: "é".repeat(index),
		words: index ** 3 * 100,
		file: index % 2 === 0 ? "" : "en_group",
	}));
	const meta = parseMeta(formatMeta({ records, before, after }));
	expect(meta.records).toEqual(records);
	expect([...meta.before, ...meta.after]).toEqual([...before, ...after]);
});

test("a list of another form is refused", () => {
	expect(() => parseMeta(Uint8Array.of(...before, 0xa0))).toThrow(
		"Pagefind's list of records has another form at byte 7: has its version changed?",
	);
	expect(() => parseMeta(Uint8Array.of(...before, 0x81, 0x82))).toThrow("A record of Pagefind has three parts: has its version changed?");
});
