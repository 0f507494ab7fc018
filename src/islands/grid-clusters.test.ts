import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { fullSet, has, setOf } from "../search/bitset.ts";
import { CELL, type Clusters, clusterPoints, type GridPoints, isOnePlace, pointsIn, spaceOut, type View } from "./grid-clusters.ts";

const WORLD = { west: 0, north: 0, east: 255.999, south: 255.999 };

/** Some places occur again and again, as venues do. */
const places = fc.array(fc.record({ x: fc.double({ min: 0, max: 255, noNaN: true }), y: fc.double({ min: 0, max: 255, noNaN: true }) }), {
	minLength: 1,
	maxLength: 30,
});

const cases = places.chain((known) =>
	fc.record({
		points: fc.array(fc.nat(known.length - 1), { maxLength: 200 }).map((chosen): GridPoints => {
			const at = chosen.map((index) => known[index] ?? { x: 0, y: 0 });
			return { ids: Uint32Array.from(chosen.keys()), x: Float64Array.from(at, ({ x }) => x), y: Float64Array.from(at, ({ y }) => y) };
		}),
		hidden: fc.array(fc.nat(199)),
		zoom: fc.integer({ min: 0, max: 6 }),
		view: fc.tuple(fc.nat(200), fc.nat(200), fc.nat(55), fc.nat(55)),
	}),
);

function shownOf(hidden: readonly number[]) {
	const out = setOf(200, hidden);
	return setOf(
		200,
		Array.from({ length: 200 }, (_, id) => id).filter((id) => !has(out, id)),
	);
}

function allIn({ clusters, next }: Clusters): number[] {
	return clusters.flatMap((cluster) => pointsIn(cluster, next)).sort((a, b) => a - b);
}

describe("points in cells of the screen", () => {
	test("each visible point is in exactly one cluster, and the counts add up", () => {
		fc.assert(
			fc.property(cases, ({ points, hidden, zoom }) => {
				const shown = shownOf(hidden);
				const found = clusterPoints(points, { ...WORLD, scale: 2 ** zoom }, shown);
				const visible = [...points.x.keys()].filter((point) => has(shown, points.ids[point] ?? 0));
				expect(allIn(found)).toEqual(visible);
				expect(found.clusters.reduce((sum, { count }) => sum + count, 0)).toBe(visible.length);
			}),
		);
	});

	test("a cluster stands within its cell, amid its points", () => {
		fc.assert(
			fc.property(cases, ({ points, zoom }) => {
				const { clusters } = clusterPoints(points, { ...WORLD, scale: 2 ** zoom });
				for (const { x, y, column, row, west, north, east, south } of clusters) {
					const factor = 2 ** zoom / CELL;
					expect([Math.floor(x * factor), Math.floor(y * factor)]).toEqual([column, row]);
					expect(west <= x && x <= east && north <= y && y <= south).toBe(true);
				}
			}),
		);
	});

	test("what is seen does not change a cluster: each is as it is in the whole world", () => {
		fc.assert(
			fc.property(cases, ({ points, zoom, view: [west, north, width, height] }) => {
				const all = clusterPoints(points, { ...WORLD, scale: 2 ** zoom }).clusters;
				const view: View = { west, north, east: west + width, south: north + height, scale: 2 ** zoom };
				const some = clusterPoints(points, view).clusters;
				const factor = 2 ** zoom / CELL;
				const touched = all.filter(
					({ column, row }) =>
						column >= Math.floor(view.west * factor) &&
						column <= Math.floor(view.east * factor) &&
						row >= Math.floor(view.north * factor) &&
						row <= Math.floor(view.south * factor),
				);
				expect(some).toEqual(touched);
			}),
		);
	});

	test("points at the very same place stay one pin at the deepest zoom", () => {
		const points = { ids: [0, 1, 2], x: Float64Array.of(146.1234567, 146.1234567, 146.1234567), y: Float64Array.of(80.7, 80.7, 80.7) };
		const view = { west: 146.1234, north: 80.6999, east: 146.1235, south: 80.7001, scale: 2 ** 19 };
		const { clusters, next } = clusterPoints(points, view);
		expect(clusters.map((cluster) => [cluster.count, isOnePlace(cluster), pointsIn(cluster, next)])).toEqual([[3, true, [0, 1, 2]]]);
	});

	test("a point without a position is left out", () => {
		const points = { ids: [0], x: Float64Array.of(Number.NaN), y: Float64Array.of(1) };
		expect(clusterPoints(points, { ...WORLD, scale: 1 }).clusters).toEqual([]);
	});
});

describe("clusters that would cover each other", () => {
	test("are joined until all stand apart, and no point is lost", () => {
		fc.assert(
			fc.property(cases, fc.constantFrom(0, 19), ({ points, zoom }, lift) => {
				const scale = 2 ** zoom;
				const found = clusterPoints(points, { ...WORLD, scale });
				const before = allIn(found);
				const spaced = spaceOut(found, scale, 40, lift);
				expect(allIn(spaced)).toEqual(before);
				const drawn = spaced.clusters.map((cluster) => ({ x: cluster.x * scale, y: cluster.y * scale - (isOnePlace(cluster) ? lift : 0) }));
				for (const [index, a] of drawn.entries()) {
					for (const b of drawn.slice(index + 1)) expect(Math.hypot(a.x - b.x, a.y - b.y)).toBeGreaterThanOrEqual(40);
				}
			}),
		);
	});
});

test("100,000 points make no more clusters than the screen has cells, and none is lost", () => {
	const count = 100_000;
	const points: GridPoints = {
		ids: Uint32Array.from({ length: count }, (_, id) => id),
		x: Float64Array.from({ length: count }, (_, id) => 146 + ((id * 7919) % 10_007) / 50_000),
		y: Float64Array.from({ length: count }, (_, id) => 80 + ((id * 104_729) % 10_009) / 80_000),
	};
	const scale = 2 ** 12;
	const view = { west: 146, north: 80, east: 146 + 1280 / scale, south: 80 + 512 / scale, scale };
	const next = new Int32Array(count);
	const shown = fullSet(count);
	const { clusters } = spaceOut(clusterPoints(points, view, shown, next), scale, 40, 19);
	expect(clusters.length).toBeGreaterThan(1);
	expect(clusters.length).toBeLessThanOrEqual((1280 / CELL + 1) * (512 / CELL + 1));
	const inside = [...points.x.keys()].filter((index) => {
		const [column, row] = [points.x[index] ?? 0, points.y[index] ?? 0].map((value) => Math.floor((value * scale) / CELL));
		return isIn(column, view.west, view.east) && isIn(row, view.north, view.south);
	});
	expect(clusters.reduce((total, { count }) => total + count, 0)).toBe(inside.length);

	function isIn(cell: number | undefined, from: number, to: number): boolean {
		return cell !== undefined && cell >= Math.floor((from * scale) / CELL) && cell <= Math.floor((to * scale) / CELL);
	}
});
