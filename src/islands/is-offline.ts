/** Whether the site cannot be reached now. It is asked by HEAD, which nothing on the device answers; a device that has a network may still not reach it. */

/** Milliseconds after which a site counts as not reached. */
const PATIENCE = 2500;

export async function isOffline(folder: string): Promise<boolean> {
	if (!navigator.onLine) return true;
	const ask = { method: "HEAD", cache: "no-store", signal: AbortSignal.timeout(PATIENCE) } as const;
	return fetch(`${folder}pagefind-entry.json`, ask).then(
		() => false,
		() => true,
	);
}
