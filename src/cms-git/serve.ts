/** The editor's Git backend on the development server: one address, for this machine's own pages only, one request after the other. */
import type { IncomingMessage, ServerResponse } from "node:http";
import { runAction } from "./actions.ts";
import { createGit } from "./git.ts";
import { Refusal } from "./refusal.ts";
import { openRepository } from "./repository.ts";

/** The address of the backend, from the root of the server. */
export const gitPath = "/admin/git";

export type ServeEditor = (request: IncomingMessage, response: ServerResponse, next: () => void) => void;

/** `content`: the content folder; `environment`: the machine's, for Git. */
export function createEditorServer(content: string, environment: Readonly<Record<string, string | undefined>>): ServeEditor {
	const git = createGit(content, environment);
	let queue: Promise<unknown> = Promise.resolve();
	return (request, response, next) => {
		if (new URL(request.url ?? "/", "http://localhost").pathname !== gitPath) return next();
		const answer = async () => {
			const { action, params } = await readRequest(request);
			const turn = queue.then(async () => runAction(await openRepository(git), action, params));
			queue = turn.catch(() => undefined);
			return turn;
		};
		answer().then(
			(value) => send(response, 200, value),
			(error: unknown) => {
				if (error instanceof Refusal) return send(response, error.status, { error: error.message });
				console.error(error);
				send(response, 500, { error: "Git could not do this. The terminal in which the site runs says why; your text is still here." });
			},
		);
	};
}

/** Pages of other sites can send requests to this machine too, but neither with this type nor with our origin. */
async function readRequest(
	request: IncomingMessage,
): Promise<{ readonly action: string; readonly params: Readonly<Record<string, unknown>> }> {
	const { host = "", origin, "content-type": type = "" } = request.headers;
	const isLocal = /^(?:localhost|127\.0\.0\.1|\[::1\])(?::\d+)?$/.test(host);
	if (!isLocal || (origin !== undefined && origin !== `http://${host}`) || !/^application\/json\b/.test(type)) {
		throw new Refusal(403, "Only the editor of this site may ask here.");
	}
	if (request.method !== "POST") throw new Refusal(400, "Only the editor of this site may ask here.");
	const body = parse(await readBody(request));
	return { action: String(body.action), params: (body.params ?? {}) as Readonly<Record<string, unknown>> };
}

/** A picture of 8 MB in base64, and some more. */
const bodyLimit = 40 * 1024 * 1024;

async function readBody(request: IncomingMessage): Promise<string> {
	const chunks: Buffer[] = [];
	let size = 0;
	for await (const chunk of request as AsyncIterable<Buffer>) {
		size += chunk.length;
		if (size > bodyLimit) throw new Refusal(400, "Save with fewer or smaller pictures at a time.");
		chunks.push(chunk);
	}
	return Buffer.concat(chunks).toString();
}

function parse(text: string): Readonly<Record<string, unknown>> {
	try {
		const value: unknown = JSON.parse(text);
		if (typeof value === "object" && value !== null) return value as Readonly<Record<string, unknown>>;
	} catch {
		// Falls through to the refusal.
	}
	throw new Refusal(400, "The editor sent something that is no request.");
}

function send(response: ServerResponse, status: number, value: unknown): void {
	response.writeHead(status, { "content-type": "application/json; charset=utf-8", "cache-control": "no-store" });
	response.end(JSON.stringify(value));
}
