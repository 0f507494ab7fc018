/** Places labels beside pins so that none covers a pin or another label; those without room are left out. */
export interface LabelledPoint {
	readonly x: number;
	readonly y: number;
	readonly label: string;
}

export interface PlacedLabel {
	readonly x: number;
	readonly y: number;
	/** On which side of the pin the label stands; missing when there is no room. */
	readonly side: "start" | "end" | undefined;
}

interface Rectangle {
	readonly left: number;
	readonly right: number;
	readonly top: number;
	readonly bottom: number;
}

const LETTER_WIDTH = 9;
const LABEL_HEIGHT = 20;
/** A pin is 22 wide and 29 high, and its tip is its point. */
const PIN = { half: 11, height: 29 };
const LABEL_GAP = 15;
const LABEL_RISE = 11;

/** `width`: of the drawing, which labels do not leave. */
export function placeLabels(points: readonly LabelledPoint[], width: number): PlacedLabel[] {
	const taken: Rectangle[] = points.map(({ x, y }) => ({ left: x - PIN.half, right: x + PIN.half, top: y - PIN.height, bottom: y }));
	return points.map(({ x, y, label }, index) => {
		const length = label.length * LETTER_WIDTH;
		const top = y - LABEL_RISE - LABEL_HEIGHT * 0.75;
		const sides = [
			{ side: "start" as const, x: x + LABEL_GAP, left: x + LABEL_GAP },
			{ side: "end" as const, x: x - LABEL_GAP, left: x - LABEL_GAP - length },
		];
		const free = sides.find(({ left }) => {
			const room = { left, right: left + length, top, bottom: top + LABEL_HEIGHT };
			if (room.left < 0 || room.right > width) return false;
			return !taken.some((other, position) => position !== index && overlaps(room, other));
		});
		if (free === undefined) return { x, y, side: undefined };
		taken.push({ left: free.left, right: free.left + length, top, bottom: top + LABEL_HEIGHT });
		return { x: free.x, y: y - LABEL_RISE, side: free.side };
	});
}

function overlaps(a: Rectangle, b: Rectangle): boolean {
	return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}
