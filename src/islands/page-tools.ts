/** <page-tools>: what every page has: the way to the saved list, sections whose code loads when they open, the service worker. */
class PageTools extends HTMLElement {
	connectedCallback() {
		for (const section of document.querySelectorAll<HTMLElement>("details[data-script]")) {
			section.addEventListener("toggle", () => import(section.dataset.script ?? "").catch(() => undefined), { once: true });
		}
		addEventListener("load", registerWorker);
	}
}

function registerWorker(): void {
	const { serviceWorker } = navigator;
	// The page on which it starts was loaded without it: it asks for everything again, mostly from the browser's own cache.
	if (serviceWorker?.controller === null && !isSilent()) {
		serviceWorker.addEventListener("controllerchange", () => {
			for (const { name } of [...performance.getEntriesByType("resource"), { name: location.href }])
				if (name.startsWith(location.origin)) fetch(name).catch(() => undefined);
		});
	}
	serviceWorker?.register(new URL("../service-worker.js", import.meta.url)).catch(() => undefined);
}

/** Its policy lets it ask for nothing; the service worker keeps it when it is opened again. */
function isSilent(): boolean {
	return document.querySelector("meta[content*=\"connect-src 'none'\"]") !== null;
}

customElements.define("page-tools", PageTools);
