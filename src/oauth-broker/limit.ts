/** Bounds how often one client may begin a log-in; in memory, so for each process by itself. */
export type Limit = (client: string, now: number) => boolean;

/** `most` in a span of `milliseconds`. Returns true while it is not too often. */
export function createLimit(most: number, milliseconds: number): Limit {
	let counts = new Map<string, number>();
	let span = Number.NEGATIVE_INFINITY;
	return (client, now) => {
		// Everything is forgotten with each span, or a flood of clients would fill the memory.
		if (now - span >= milliseconds || counts.size >= MOST_CLIENTS) {
			counts = new Map();
			span = now;
		}
		const count = (counts.get(client) ?? 0) + 1;
		counts.set(client, count);
		return count <= most;
	};
}

const MOST_CLIENTS = 10_000;
