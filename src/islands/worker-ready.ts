/** Waits for the service worker: without it nothing that is kept would open, and what its first page has loaded it asks for once more. */

/** Milliseconds: over a slow connection its own files take a while. A browser that lets none run never says so. */
const PATIENCE = 30_000;

/** Resolves when the worker has taken over the pages that are open; rejects when none comes. */
export async function workerReady(): Promise<void> {
	const { active } = await Promise.race([navigator.serviceWorker.ready, giveUp()]);
	if (active?.state !== "activating") return;
	await new Promise((resolve) => active.addEventListener("statechange", resolve, { once: true }));
}

function giveUp(): Promise<never> {
	return new Promise((_, reject) => setTimeout(() => reject(new Error("No service worker came.")), PATIENCE));
}
