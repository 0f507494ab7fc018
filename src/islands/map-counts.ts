/** The sentences round a map: how many places it shows, and how many opportunities of a selection are in the list only. */
import { add, type Bitset, emptySet, has, size, sizeOfBoth } from "../search/bitset.ts";
import { buildCountFormat } from "./count-format.ts";

export interface MapCounts {
	/** For these ids; with `undefined` what the server wrote. */
	show(ids: Bitset | undefined): void;
}

/** `points`: the id of each point on the map. */
export function createMapCounts(root: HTMLElement, points: ArrayLike<number>, language: string): MapCounts {
	const { onMap, notOnMap } = root.dataset;
	const located = locate(points);
	const lines = [
		{ line: root.querySelector(".map-on"), format: buildCountFormat(onMap, language), countIn: (ids: Bitset) => countPoints(points, ids) },
		{
			line: root.querySelector(".map-missing"),
			format: buildCountFormat(notOnMap, language),
			countIn: (ids: Bitset) => countMissing(located, ids),
		},
	].map((line) => ({ ...line, before: line.line?.textContent ?? "" }));
	return {
		show(ids) {
			for (const { line, format, countIn, before } of lines) {
				if (line === null) continue;
				const count = ids === undefined ? undefined : countIn(ids);
				line.textContent = count === undefined ? before : count === 0 ? "" : format(count);
			}
		},
	};
}

/** How many points belong to these ids. */
export function countPoints(points: ArrayLike<number>, ids: Bitset): number {
	let count = 0;
	for (let index = 0; index < points.length; index += 1) if (has(ids, points[index] ?? 0)) count += 1;
	return count;
}

/** How many of these ids have no point. */
export function countMissing(located: Bitset, ids: Bitset): number {
	return size(ids) - sizeOfBoth(ids, located);
}

/** The ids that have a point; as large as their greatest needs, because what lies beyond is not on the map. */
export function locate(points: ArrayLike<number>): Bitset {
	let most = -1;
	for (let index = 0; index < points.length; index += 1) most = Math.max(most, points[index] ?? 0);
	const located = emptySet(most + 1);
	for (let index = 0; index < points.length; index += 1) add(located, points[index] ?? 0);
	return located;
}
