/** The broker as a server of Node.js. It logs what was asked and how it ended, never the words behind a question mark. */
import { createServer, type IncomingMessage, type Server } from "node:http";
import type { Broker } from "./broker.ts";

export interface ServeOptions {
	/** Where the broker is reached: the address of a request is made from it, not from what a client says. */
	readonly url: string;
	/** Behind a proxy that sets it, the header with the client's address, such as `x-forwarded-for`. */
	readonly clientHeader?: string;
	readonly log: (line: string) => void;
}

export function createBrokerServer(broker: Broker, { url, clientHeader, log }: ServeOptions): Server {
	const server = createServer((request, response) => {
		const { method = "GET", url: path = "/" } = request;
		const answer = async () => {
			const { cookie = "" } = request.headers;
			const asked = new Request(new URL(path, url), { method, headers: { cookie } });
			const given = await broker(asked, clientOf(request, clientHeader));
			response.writeHead(given.status, Object.fromEntries(given.headers)).end(Buffer.from(await given.arrayBuffer()));
		};
		answer()
			.catch(() => response.writeHead(400, { "content-type": "text/plain" }).end("This is no request that the broker understands."))
			.finally(() =>
				log(
					`${method} ${path
						.split("?")[0]
						?.replaceAll(/[^\w/.-]/g, "?")
						.slice(0, 60)} ${response.statusCode}`,
				),
			);
	});
	server.requestTimeout = 15_000;
	server.headersTimeout = 10_000;
	server.maxHeadersCount = 60;
	return server;
}

/** Of a list of proxies the last one is the one that our own proxy saw. */
function clientOf(request: IncomingMessage, header: string | undefined): string {
	const named = header === undefined ? undefined : request.headers[header.toLowerCase()];
	return String(named ?? request.socket.remoteAddress ?? "")
		.split(",")
		.at(-1)
		?.trim()
		.slice(0, 60) as string;
}
