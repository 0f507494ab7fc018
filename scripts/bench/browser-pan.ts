/** Panning a map by the mouse, and how many frames a second the page shows meanwhile. */
import { setTimeout } from "node:timers/promises";
import { locate } from "./browser-timing.ts";
import type { Visit } from "./browser-visit.ts";

/** Pixels, to and fro. */
const DRAGS: readonly (readonly [x: number, y: number])[] = [
	[150, 90],
	[-150, -90],
	[-150, 90],
	[150, -90],
];
const STEPS = 40;
/** Milliseconds between two movements of the mouse: one a frame. */
const STEP = 16;
/** After a drag the map glides on, and its pins are drawn anew. */
const REST = 300;

export async function measurePanning(visit: Visit): Promise<number> {
	const { page, session } = visit;
	const middle = await locate(visit, ".leaflet-container");
	const place = () => page.evaluate(() => document.querySelector<HTMLElement>(".leaflet-map-pane")?.style.transform ?? "");
	const before = await place();
	const frames = await page.evaluateHandle(() => {
		const times: number[] = [];
		const note = (time: number) => {
			times.push(time);
			requestAnimationFrame(note);
		};
		requestAnimationFrame(note);
		return times;
	});
	let moved = false;
	for (const [x, y] of DRAGS) {
		const from = { x: middle.x - x / 2, y: middle.y - y / 2 };
		await session.send("Input.dispatchMouseEvent", { type: "mousePressed", button: "left", buttons: 1, clickCount: 1, ...from });
		for (let step = 1; step <= STEPS; step += 1) {
			const at = { x: from.x + (x * step) / STEPS, y: from.y + (y * step) / STEPS };
			session.send("Input.dispatchMouseEvent", { type: "mouseMoved", button: "left", buttons: 1, ...at }).catch(() => undefined);
			await setTimeout(STEP);
		}
		moved ||= (await place()) !== before;
		await session.send("Input.dispatchMouseEvent", { type: "mouseReleased", button: "left", clickCount: 1, x: from.x + x, y: from.y + y });
		await setTimeout(REST);
	}
	if (!moved) throw new Error("The map did not follow the mouse.");
	return frames.evaluate((times) => ((times.length - 1) / ((times.at(-1) ?? 0) - (times[0] ?? 0))) * 1000);
}
