/** Which names fit on the drawn ground: the first ones first, none over another, and none under a pin. */
import type { Position } from "./map-direction.ts";

/** Name, latitude, longitude; the busiest place first. */
export type GroundLabel = readonly [name: string, lat: number, lng: number];

/** Screen pixels: of a letter on average, of a line with the room around it, and where a name is broken. */
const LETTER = 7;
const LINE = 20;
const WIDEST = 140;

/** A box on the screen, from its upper left corner. */
export interface Area extends Position {
	readonly width: number;
	readonly height: number;
}

/** `points`: where each stands, in screen pixels; `taken`: where something else is. Returns the indices of those that fit. */
export function chooseLabels(labels: readonly GroundLabel[], points: readonly Position[], taken: readonly Area[] = []): Set<number> {
	const areas = [...taken];
	const chosen = new Set<number>();
	for (const [index, [name]] of labels.entries()) {
		const area = areaOf(name, points[index] ?? { x: 0, y: 0 });
		if (areas.some((other) => overlap(area, other))) continue;
		areas.push(area);
		chosen.add(index);
	}
	return chosen;
}

/** Where a pin is drawn: one place stands above its point, several lie round it. See opened-map.css. */
export function areaOfPin({ x, y }: Position, onePlace: boolean): Area {
	return onePlace ? { x: x - 15, y: y - 34, width: 30, height: 34 } : { x: x - 18, y: y - 18, width: 36, height: 36 };
}

function areaOf(name: string, { x, y }: Position): Area {
	const length = name.length * LETTER;
	const width = Math.min(WIDEST, length);
	return { x: x - width / 2, y, width, height: LINE * Math.ceil(length / WIDEST) };
}

function overlap(a: Area, b: Area): boolean {
	return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}
