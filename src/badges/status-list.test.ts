import { gzipSync } from "node:zlib";
import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { decodeBits, encodeBits, listBits, MINIMUM_BITS, readBit } from "./bitstring.ts";
import { chooseIndex, listLength } from "./status-list.ts";

describe("the bits of a list", () => {
	it("are read back whichever are set", async () => {
		await fc.assert(
			fc.asyncProperty(fc.uniqueArray(fc.integer({ min: 0, max: MINIMUM_BITS - 1 }), { maxLength: 200 }), async (set) => {
				const bytes = (await decodeBits(await encodeBits(set, MINIMUM_BITS))) ?? new Uint8Array();
				expect(listBits(bytes)).toEqual(set.toSorted((a, b) => a - b));
				expect(set.every((index) => readBit(bytes, index))).toBe(true);
			}),
			{ numRuns: 20 },
		);
	});

	it("are the same text for the same bits", async () => {
		expect(await encodeBits([5, 3], MINIMUM_BITS)).toBe(await encodeBits([3, 5], MINIMUM_BITS));
	});

	it("are at least 131,072, and a bit outside of them is a mistake of the program", async () => {
		await expect(encodeBits([], 8)).rejects.toThrow("A status list has 131072 bits or more, in whole bytes.");
		await expect(encodeBits([MINIMUM_BITS], MINIMUM_BITS)).rejects.toThrow("Bit 131072 lies outside of a list of 131072.");
	});

	it("are refused when they are too few, no GZIP, of another writing, or a bomb", async () => {
		const bomb = gzipSync(Buffer.alloc(300_000_000));
		const texts = [gzipSync(Buffer.alloc(10)), Buffer.from("no zip"), bomb].map((bytes) => `u${bytes.toString("base64url")}`);
		const before = performance.now();
		expect(await Promise.all([...texts, "H4sI", "u+/"].map(decodeBits))).toEqual(new Array(5).fill(undefined));
		expect(performance.now() - before).toBeLessThan(5_000);
	});
});

describe("the position of a credential in its list", () => {
	const random = (values: number[]) => (length: number) =>
		Uint8Array.from({ length }, (_, at) => (at === length - 1 ? (values.shift() ?? 0) : 0));

	it("is random, and never one that was used", () => {
		expect(chooseIndex(new Set([4, 7]), random([4, 7, 9]))).toBe(9);
	});

	it("lies in a list that grows before it is half full, so that old positions stay what they were", () => {
		expect([listLength(0), listLength(65_535), listLength(65_536), listLength(131_072)]).toEqual([131_072, 131_072, 262_144, 524_288]);
	});

	it("is spread evenly over the whole list", () => {
		const used = new Set<number>();
		for (let count = 0; count < 2_000; count++) used.add(chooseIndex(used, (length) => crypto.getRandomValues(new Uint8Array(length))));
		const upper = [...used].filter((index) => index >= MINIMUM_BITS / 2).length;
		expect(used.size).toBe(2_000);
		expect(upper).toBeGreaterThan(800);
		expect(upper).toBeLessThan(1_200);
	});
});

test("a list of the least length is short when nothing is revoked", async () => {
	expect((await encodeBits([], MINIMUM_BITS)).length).toBeLessThan(100);
});
