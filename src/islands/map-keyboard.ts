/** The keys of the map: arrows, Home, End, plus, minus and Escape. Enter and the space bar are the buttons' own. */
import type { Direction } from "./map-direction.ts";

export interface KeyActions {
	move(direction: Direction): void;
	first(): void;
	last(): void;
	zoom(step: 1 | -1): void;
	leave(): void;
}

const ARROWS: Readonly<Record<string, Direction>> = { ArrowUp: "up", ArrowDown: "down", ArrowLeft: "left", ArrowRight: "right" };
const ZOOMS: Readonly<Record<string, 1 | -1>> = { "+": 1, "=": 1, "-": -1, _: -1 };

/** In an open list the keys that scroll keep their own meaning. */
export function listenToKeys(ground: HTMLElement, actions: KeyActions): void {
	ground.addEventListener("keydown", (event) => {
		if (event.ctrlKey || event.altKey || event.metaKey) return;
		const inList = event.target instanceof Element && event.target.closest(".leaflet-popup") !== null;
		const act = actionOf(event.key, inList, actions);
		if (act === undefined) return;
		event.preventDefault();
		event.stopPropagation();
		act();
	});
}

function actionOf(key: string, inList: boolean, actions: KeyActions): (() => void) | undefined {
	if (key === "Escape") return actions.leave;
	const step = ZOOMS[key];
	if (step !== undefined) return () => actions.zoom(step);
	if (inList) return undefined;
	const direction = ARROWS[key];
	if (direction !== undefined) return () => actions.move(direction);
	if (key === "Home") return actions.first;
	return key === "End" ? actions.last : undefined;
}
