/** The list of what happens at one place, in a popup over its pin; long ones grow as one reads on. */
import { type LatLng, type Map as LeafletMap, Popup } from "leaflet";
import type { Entry, MapPoints } from "./places.ts";

export interface PlaceList {
	/** `name` is that of the pin. */
	open(at: LatLng, points: readonly number[], name: string): Promise<void>;
	/** Says whether there was one to close. */
	close(): boolean;
}

export interface ListOptions {
	/** Of the button that closes it; without a word there is none. */
	readonly close: string | undefined;
	readonly failed: string | undefined;
	readonly animate: boolean;
	/** The focus was inside when it closed. */
	lost(): void;
}

const AT_A_TIME = 20;

export function createList(map: LeafletMap, source: MapPoints, options: ListOptions): PlaceList {
	const popup = new Popup({ autoPan: false, closeButton: (options.close ?? "") !== "", offset: [0, -26], maxWidth: 280, minWidth: 180 });
	popup.on("remove", () => {
		if (popup.getElement()?.contains(document.activeElement)) options.lost();
	});
	const settle = (at: LatLng) => {
		const { offsetWidth = 0, offsetHeight = 0 } = popup.getElement() ?? {};
		const side = Math.min(offsetWidth / 2 + 12, map.getSize().x / 2);
		const top = Math.min(offsetHeight + 40, map.getSize().y - 20);
		map.panInside(at, { paddingTopLeft: [side, top], paddingBottomRight: [side, 12], animate: options.animate });
	};
	let turn = 0;
	return {
		async open(at, points, name) {
			turn += 1;
			const mine = turn;
			const list = document.createElement("ul");
			list.className = "map-list";
			const more = growing(list, points, source);
			const left = await more().catch(() => {
				list.append(line(options.failed ?? ""));
				return false;
			});
			if (mine !== turn) return;
			popup.setLatLng(at).setContent(list).openOn(map);
			const box = popup.getElement();
			box?.setAttribute("role", "dialog");
			box?.setAttribute("aria-label", name);
			box?.querySelector(".leaflet-popup-close-button")?.setAttribute("aria-label", options.close ?? "");
			settle(at);
			if (left) watchEnd(list, more);
			(list.querySelector("a") ?? focusable(list)).focus({ preventScroll: true });
		},
		close() {
			turn += 1;
			const wasOpen = popup.isOpen();
			popup.close();
			return wasOpen;
		},
	};
}

/** Adds the next few lines; says whether any are left. */
function growing(list: HTMLElement, points: readonly number[], source: MapPoints): () => Promise<boolean> {
	const urls = new Set<string>();
	let from = 0;
	return async () => {
		const some = points.slice(from, from + AT_A_TIME);
		from += AT_A_TIME;
		for (const entry of await source.entriesOf(some)) {
			if (!urls.has(entry.url)) list.append(buildItem(entry));
			urls.add(entry.url);
		}
		return from < points.length;
	};
}

/** Also reached by the keyboard: the focus scrolls the last link into view. */
function watchEnd(list: HTMLElement, more: () => Promise<boolean>): void {
	const watcher = new IntersectionObserver(
		(seen) => {
			if (!seen.some(({ isIntersecting }) => isIntersecting)) return;
			watcher.disconnect();
			more().then(watchLast, () => undefined);
		},
		{ root: list },
	);
	const watchLast = (left: boolean) => {
		if (left && list.isConnected && list.lastElementChild !== null) watcher.observe(list.lastElementChild);
	};
	watchLast(true);
}

function buildItem({ title, url, lang }: Entry): HTMLLIElement {
	const link = document.createElement("a");
	link.href = url;
	link.textContent = title;
	link.lang = lang;
	return line(link);
}

function line(content: string | Node): HTMLLIElement {
	const item = document.createElement("li");
	item.append(content);
	return item;
}

function focusable(list: HTMLElement): HTMLElement {
	list.tabIndex = -1;
	return list;
}
