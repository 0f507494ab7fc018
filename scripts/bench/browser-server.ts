/** Serves a folder on this machine as a static host does that compresses texts; they are compressed before anybody asks. */
import { readdirSync, readFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { extname, join } from "node:path";
import { gzipSync } from "node:zlib";

const TYPES: Readonly<Record<string, string>> = {
	".html": "text/html; charset=utf-8",
	".css": "text/css; charset=utf-8",
	".js": "text/javascript; charset=utf-8",
	".json": "application/json",
	".geojson": "application/geo+json",
	".svg": "image/svg+xml",
};
/** Files that take longer are compressed at the start, so that no timing holds their compression. */
const LARGE = 100_000;

export interface BrowserServer extends AsyncDisposable {
	/** `http://127.0.0.1:41234/` */
	readonly url: string;
}

export async function serveCompressed(folder: string): Promise<BrowserServer> {
	const files = new Map<string, Buffer>();
	const read = (path: string): Buffer => {
		const known = files.get(path);
		if (known !== undefined) return known;
		const bytes = readFileSync(join(folder, path));
		const body = extname(path) in TYPES ? gzipSync(bytes) : bytes;
		files.set(path, body);
		return body;
	};
	const paths = new Set<string>();
	for (const item of readdirSync(folder, { recursive: true, withFileTypes: true })) {
		if (!item.isFile()) continue;
		const path = join(item.parentPath, item.name).slice(folder.length).replaceAll("\\", "/");
		paths.add(path.replace(/^\/?/, "/"));
	}
	for (const path of paths)
		if (/\.geojson$|\/data-[^/]+\/(?!cards-)/.test(path) || readFileSync(join(folder, path)).length > LARGE) read(path);
	const server = createServer((request, response) => {
		const { pathname } = new URL(request.url ?? "/", "http://127.0.0.1");
		const path = pathname.endsWith("/") ? `${pathname}index.html` : pathname;
		if (!paths.has(path)) {
			response.writeHead(404).end();
			return;
		}
		const body = read(path);
		const type = TYPES[extname(path)];
		response.writeHead(200, {
			"content-type": type ?? "application/octet-stream",
			"content-length": body.length,
			...(type === undefined ? {} : { "content-encoding": "gzip" }),
		});
		response.end(body);
	});
	await new Promise<void>((resolve) => {
		server.listen(0, "127.0.0.1", resolve);
	});
	return {
		url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
		[Symbol.asyncDispose]: () =>
			new Promise<void>((resolve) => {
				server.close(() => resolve());
				server.closeAllConnections();
			}),
	};
}
