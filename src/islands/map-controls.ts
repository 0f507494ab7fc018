/** The buttons on the map: zoom and, for those who cannot drag (WCAG 2.5.7), pan. One tab stop; arrow keys go from button to button. */
import { Control, DomEvent, type Map as LeafletMap } from "leaflet";
import type { Direction } from "./map-direction.ts";

/** A button without a word is left out. */
export interface ControlWords {
	readonly controls?: string | undefined;
	readonly zoomIn?: string | undefined;
	readonly zoomOut?: string | undefined;
	readonly panUp?: string | undefined;
	readonly panLeft?: string | undefined;
	readonly panDown?: string | undefined;
	readonly panRight?: string | undefined;
}

export interface ControlActions {
	zoom(step: 1 | -1): void;
	pan(direction: Direction): void;
}

const STEPS: Readonly<Record<string, number>> = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 };

/** Returns what is to be called after each zoom: a button that can do no more says so. */
export function addControls(map: LeafletMap, words: ControlWords, actions: ControlActions): () => void {
	const bar = document.createElement("div");
	bar.className = "map-controls";
	bar.setAttribute("role", "toolbar");
	if (words.controls !== undefined) bar.setAttribute("aria-label", words.controls);
	const add = (name: string, sign: string, word: string | undefined, act: () => void) => {
		if (word === undefined || word === "") return undefined;
		const button = document.createElement("button");
		button.type = "button";
		button.className = name;
		button.textContent = sign;
		button.title = word;
		button.setAttribute("aria-label", word);
		button.addEventListener("click", () => button.ariaDisabled !== "true" && act());
		bar.append(button);
		return button;
	};
	const zoomIn = add("zoom-in", "+", words.zoomIn, () => actions.zoom(1));
	const zoomOut = add("zoom-out", "−", words.zoomOut, () => actions.zoom(-1));
	add("pan-up", "↑", words.panUp, () => actions.pan("up"));
	add("pan-left", "←", words.panLeft, () => actions.pan("left"));
	add("pan-down", "↓", words.panDown, () => actions.pan("down"));
	add("pan-right", "→", words.panRight, () => actions.pan("right"));
	rove(bar);
	DomEvent.disableClickPropagation(bar);
	const control = new Control({ position: getComputedStyle(map.getContainer()).direction === "rtl" ? "topright" : "topleft" });
	control.onAdd = () => bar;
	control.addTo(map);
	return () => {
		if (zoomIn) zoomIn.ariaDisabled = String(map.getZoom() >= map.getMaxZoom());
		if (zoomOut) zoomOut.ariaDisabled = String(map.getZoom() <= map.getMinZoom());
	};
}

/** https://www.w3.org/WAI/ARIA/apg/patterns/toolbar/ */
function rove(bar: HTMLElement): void {
	const buttons = [...bar.querySelectorAll("button")];
	for (const [index, button] of buttons.entries()) {
		button.tabIndex = index === 0 ? 0 : -1;
		button.addEventListener("focus", () => {
			for (const other of buttons) other.tabIndex = other === button ? 0 : -1;
		});
	}
	bar.addEventListener("keydown", (event) => {
		const index = buttons.findIndex((button) => button.contains(event.target as Node));
		const ends: Readonly<Record<string, number>> = { Home: 0, End: -1 };
		const step = STEPS[event.key];
		const next = step === undefined ? ends[event.key] : index + step;
		if (next === undefined || index === -1 || event.ctrlKey || event.altKey || event.metaKey) return;
		event.preventDefault();
		event.stopPropagation();
		buttons.at(next % buttons.length)?.focus();
	});
}
