/** The wiring between the server of Eleventy and the site as it is served; the server itself adds the script that reloads a page. */
import type { IncomingMessage, ServerResponse } from "node:http";
import { extname } from "node:path";
import type { Answer } from "./served.ts";

export type Respond = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

/** Whatever is asked for is answered here: files of an older build in the output folder are never shown. */
export function createRespond(answer: (path: string) => Promise<Answer>, siteUrl: string): Respond {
	const base = new URL(siteUrl).pathname;
	return async ({ url = "/" }, response) => {
		const path = decode(new URL(url, siteUrl).pathname);
		const { status, url: found, body } = await answer(path.startsWith(base) ? path.slice(base.length - 1) : path).catch(explain);
		response.statusCode = status;
		response.setHeader("Cache-Control", "no-store");
		if (status === 301) response.setHeader("Location", base + found.slice(1));
		else response.setHeader("Content-Type", TYPES[extname(found)] ?? "application/octet-stream");
		response.end(body);
	};
}

/** A mistake of the program in one page does not end the server. */
function explain(error: unknown): Answer {
	console.error(error);
	return { status: 500, url: "/500.txt", body: "This page cannot be made: the terminal says why." };
}

const TYPES: Readonly<Record<string, string>> = {
	".avif": "image/avif",
	".css": "text/css; charset=utf-8",
	".csv": "text/csv; charset=utf-8",
	".geojson": "application/geo+json",
	".html": "text/html; charset=utf-8",
	".ics": "text/calendar; charset=utf-8",
	".js": "text/javascript; charset=utf-8",
	".json": "application/json",
	".pdf": "application/pdf",
	".png": "image/png",
	".svg": "image/svg+xml",
	".txt": "text/plain; charset=utf-8",
	".webmanifest": "application/manifest+json",
	".webp": "image/webp",
	".xml": "application/xml",
};

function decode(path: string): string {
	try {
		return decodeURIComponent(path);
	} catch {
		return path;
	}
}
