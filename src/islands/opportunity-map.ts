/** <opportunity-map>: a Leaflet map in a disclosed section; nothing is loaded before the reader opens it. */
class OpportunityMap extends HTMLElement {
	connectedCallback() {
		const details = this.querySelector("details");
		details?.addEventListener("toggle", () => {
			if (details.open) this.#open(details).catch(() => this.#fail(details));
		});
	}

	async #open(details: HTMLDetailsElement) {
		const ground = details.querySelector<HTMLElement>(".map-ground");
		if (ground === null || ground.childElementCount > 0) return;
		const { drawMap } = await import("./leaflet-map.ts");
		const [points] = await Promise.all([
			fetch(this.dataset.points ?? "").then((answer) => answer.json()),
			loadStyle(this.dataset.style ?? ""),
		]);
		drawMap(ground, points, this.dataset);
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
