/** Serves a built site on this machine as a plain static host would, compressed, also under a project path. */
import { createReadStream, statSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { extname, join, normalize } from "node:path";
import { createGzip } from "node:zlib";

const TYPES: Readonly<Record<string, string>> = {
	".html": "text/html; charset=utf-8",
	".css": "text/css; charset=utf-8",
	".js": "text/javascript; charset=utf-8",
	".json": "application/json; charset=utf-8",
	".geojson": "application/geo+json; charset=utf-8",
	".xml": "application/xml; charset=utf-8",
	".svg": "image/svg+xml",
	".png": "image/png",
	".wasm": "application/wasm",
	".webp": "image/webp",
	".avif": "image/avif",
	".ics": "text/calendar; charset=utf-8",
	".csv": "text/csv; charset=utf-8",
	".txt": "text/plain; charset=utf-8",
};

export interface StaticSite extends AsyncDisposable {
	/** `http://127.0.0.1:41234/network/` */
	readonly url: string;
}

/** `path`: where the site stands on its host, such as `/network/`. */
export async function serveSite(folder: string, path = "/"): Promise<StaticSite> {
	const server = createServer((request, response) => {
		const { pathname } = new URL(request.url ?? "/", "http://127.0.0.1");
		const inside = pathname.startsWith(path) ? fileOf(folder, decodeURIComponent(pathname.slice(path.length))) : undefined;
		const file = inside ?? join(folder, "404.html");
		const type = TYPES[extname(file)] ?? "application/octet-stream";
		const compressed = !/^image\/(?!svg)|octet-stream/.test(type) && /\bgzip\b/.test(String(request.headers["accept-encoding"]));
		response.writeHead(inside === undefined ? 404 : 200, {
			"content-type": type,
			"x-content-type-options": "nosniff",
			...(compressed ? { "content-encoding": "gzip" } : {}),
		});
		const content = createReadStream(file).on("error", () => response.end());
		if (compressed) content.pipe(createGzip()).pipe(response);
		else content.pipe(response);
	});
	// The client may be in the same, busy process: a connection that it is about to use again must not be closed meanwhile.
	server.keepAliveTimeout = 60_000;
	await new Promise<void>((resolve) => {
		server.listen(0, "127.0.0.1", resolve);
	});
	const { port } = server.address() as AddressInfo;
	return {
		url: `http://127.0.0.1:${port}${path}`,
		[Symbol.asyncDispose]: () =>
			new Promise<void>((resolve) => {
				server.close(() => resolve());
				server.closeAllConnections();
			}),
	};
}

function fileOf(folder: string, path: string): string | undefined {
	const file = join(folder, normalize(`/${path}`), path === "" || path.endsWith("/") ? "index.html" : "");
	return statSync(file, { throwIfNoEntry: false })?.isFile() ? file : undefined;
}
