/** Eleventy watches what it builds, but does nothing when a file is deleted, and overlooks what changes while it starts. This adds both. */

/** What we use of a running Eleventy. */
export interface Watching {
	/** Builds, then watches; gives what it does itself when a file changes. */
	watch(): Promise<(path: string) => Promise<void>>;
	/** Chokidar's, there once it watches. */
	readonly watcher: { on(event: "unlink", listener: (path: string) => void): unknown };
}

/** `content`: the folder that was read before watching began, and is looked at once more when it has. */
export async function watchAll(eleventy: Watching, content: string): Promise<void> {
	const buildAgain = await eleventy.watch();
	eleventy.watcher.on("unlink", (path) => {
		void buildAgain(path);
	});
	// Between the first build and now nobody was looking. Only what has changed is read again.
	await buildAgain(`${content}/network.md`);
}
