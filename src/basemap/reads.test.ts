import fc from "fast-check";
import { expect, test } from "vitest";
import { planReads } from "./reads.ts";

const at = (offset: number, length: number) => ({ z: 1, x: 0, y: 0, offset, length });

test("tiles side by side are read at once, those far apart each by itself", () => {
	const reads = planReads([at(900_000, 50), at(0, 100), at(100, 100)]);
	expect(reads.map(({ offset, length, tiles }) => [offset, length, tiles.length])).toEqual([
		[0, 200, 2],
		[900_000, 50, 1],
	]);
});

test("every tile lies whole in the read that it belongs to, and no read is longer than 4 MB unless one tile is", () => {
	const tile = fc.record({ offset: fc.nat(20_000_000), length: fc.integer({ min: 1, max: 3_000_000 }) });
	fc.assert(
		fc.property(fc.array(tile, { maxLength: 60 }), (tiles) => {
			const reads = planReads(tiles.map(({ offset, length }) => at(offset, length)));
			expect(reads.flatMap((read) => read.tiles)).toHaveLength(tiles.length);
			for (const read of reads) {
				expect(read.length).toBeLessThanOrEqual(4_194_304);
				for (const { offset, length } of read.tiles) {
					expect(offset).toBeGreaterThanOrEqual(read.offset);
					expect(offset + length).toBeLessThanOrEqual(read.offset + read.length);
				}
			}
		}),
	);
});
