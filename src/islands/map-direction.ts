/** Which point an arrow key leads to: the nearest one in that quarter of the plane, so that each other point lies under exactly one key. */
export type Direction = "up" | "down" | "left" | "right";

export interface Position {
	readonly x: number;
	/** South is greater. */
	readonly y: number;
}

/** The index of the nearest of those that `counts` lets pass; `undefined` where there is none. Parallel columns. */
export function nearestToward(
	direction: Direction,
	from: Position,
	x: ArrayLike<number>,
	y: ArrayLike<number>,
	counts: (index: number) => boolean = () => true,
): number | undefined {
	return nearest(from, x, y, (index) => quarterOf((x[index] ?? 0) - from.x, (y[index] ?? 0) - from.y) === direction && counts(index));
}

export function nearest(
	from: Position,
	x: ArrayLike<number>,
	y: ArrayLike<number>,
	counts: (index: number) => boolean = () => true,
): number | undefined {
	let least = Number.POSITIVE_INFINITY;
	let found: number | undefined;
	for (let index = 0; index < x.length; index += 1) {
		const across = (x[index] ?? 0) - from.x;
		const down = (y[index] ?? 0) - from.y;
		const distance = across * across + down * down;
		if (distance < least && counts(index)) {
			least = distance;
			found = index;
		}
	}
	return found;
}

/** The diagonals belong to left and right; the very same place to none. */
function quarterOf(across: number, down: number): Direction | undefined {
	if (across === 0 && down === 0) return undefined;
	if (Math.abs(down) > Math.abs(across)) return down > 0 ? "down" : "up";
	return across > 0 ? "right" : "left";
}
