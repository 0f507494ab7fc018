/** <opportunity-map>: a Leaflet map in a disclosed section; nothing is loaded before the reader opens it. In an explorer it follows its choices. */
import type { Bitset } from "../search/bitset.ts";
import type { drawMap as DrawMap, MapHandle } from "./leaflet-map.ts";

interface LeafletMap {
	readonly drawMap: typeof DrawMap;
}

export class OpportunityMap extends HTMLElement {
	#map: MapHandle | undefined;
	#shown: Bitset | undefined;
	#isDue = false;

	connectedCallback() {
		const details = this.querySelector("details");
		details?.addEventListener("toggle", () => {
			if (details.open) this.#open(details).catch(() => this.#fail(details));
		});
	}

	/** Only opportunities with these ids, once the rest of the page shows them or when the map is opened; all of them with `undefined`. */
	show(ids: Bitset | undefined) {
		this.#shown = ids;
		// How many places these have is known once the map is there.
		this.querySelector(".map-on")?.toggleAttribute("hidden", this.#map === undefined && ids !== undefined);
		if (this.#isDue || this.#map === undefined) return;
		this.#isDue = true;
		// After the next frame: what the reader clicked, the counts and the list are seen first, https://web.dev/articles/optimize-inp
		requestAnimationFrame(() =>
			setTimeout(() => {
				this.#isDue = false;
				this.#map?.show(this.#shown);
			}),
		);
	}

	async #open(details: HTMLDetailsElement) {
		const ground = details.querySelector<HTMLElement>(".map-ground");
		if (ground === null || ground.childElementCount > 0) return;
		const { folder, points = "", style = "", script = "" } = this.dataset;
		const [{ drawMap }, data] = await Promise.all([
			import(script) as Promise<LeafletMap>,
			fetch(folder === undefined ? points : `${folder}points.json`).then((answer) => answer.json()),
			loadStyle(style),
		]);
		this.#map = drawMap(this, ground, data);
		this.querySelector(".map-on")?.removeAttribute("hidden");
		if (this.#shown !== undefined) this.#map.show(this.#shown);
	}

	#fail(details: HTMLDetailsElement) {
		const sentence = document.createElement("p");
		sentence.setAttribute("role", "alert");
		sentence.textContent = this.dataset.failed ?? "";
		details.querySelector(".map-ground")?.replaceChildren(sentence);
	}
}

function loadStyle(href: string): Promise<void> {
	return new Promise((resolve, reject) => {
		const link = document.createElement("link");
		link.rel = "stylesheet";
		link.href = href;
		link.onload = () => resolve();
		link.onerror = () => reject(new Error(href));
		document.head.append(link);
	});
}

customElements.define("opportunity-map", OpportunityMap);
