/** GitLab and Forgejo, as far as the editor logs in there and reads: PKCE as RFC 7636 has it, with no secret, over a real bare repository. */
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

const TOKEN = "token-of-a-test";
export const APP = "app-of-a-test";

export interface PkceHost extends AsyncDisposable {
	/** `http://127.0.0.1:41234` */
	readonly url: string;
	/** What was asked without the right token, or with a wrong proof. */
	readonly refused: readonly string[];
}

/** `answer`: what the host says to a path behind its interface, such as `/user`; it gets what Git prints for some words. */
export async function startPkceHost(
	repository: string,
	answer: (path: string, query: URLSearchParams, git: (...words: string[]) => string) => unknown,
): Promise<PkceHost> {
	const git = (...words: string[]) => execFileSync("git", ["-C", repository, ...words], { encoding: "utf8" });
	const refused: string[] = [];
	let challenge = "";
	const handle = async (request: IncomingMessage, response: ServerResponse) => {
		const url = new URL(request.url ?? "/", "http://localhost");
		if (request.method === "OPTIONS") return send(response, 204, undefined);
		if (url.pathname.endsWith("/authorize")) {
			challenge = url.searchParams.get("code_challenge") ?? "";
			const back = new URL(url.searchParams.get("redirect_uri") ?? "");
			back.search = new URLSearchParams({ code: "good", state: url.searchParams.get("state") ?? "" }).toString();
			return response.writeHead(302, { location: back.href }).end();
		}
		if (/\/oauth\/(?:token|access_token)$/.test(url.pathname)) {
			let text = "";
			for await (const part of request.setEncoding("utf8")) text += part;
			const { code_verifier: verifier, client_id: client, client_secret: secret } = JSON.parse(text);
			const isRight = createHash("sha256").update(verifier).digest("base64url") === challenge && client === APP && secret === undefined;
			if (isRight) return send(response, 200, { access_token: TOKEN, token_type: "bearer" });
			refused.push(text);
			return send(response, 400, { error: "invalid_grant" });
		}
		if (!request.headers.authorization?.endsWith(` ${TOKEN}`)) {
			refused.push(url.pathname);
			return send(response, 401, { message: "401 Unauthorized" });
		}
		const value = answer(decodeURIComponent(url.pathname.replace(/^\/api\/v\d/, "")), url.searchParams, git);
		send(response, value === undefined ? 404 : 200, value ?? { message: "Not Found" });
	};
	const server = createServer((request, response) => {
		handle(request, response).catch((error: unknown) => send(response, 500, { message: String(error) }));
	});
	await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
	return {
		url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
		refused,
		[Symbol.asyncDispose]: () =>
			new Promise<void>((resolve) => {
				server.close(() => resolve());
				server.closeAllConnections();
			}),
	};
}

function send(response: ServerResponse, status: number, value: unknown): void {
	response.writeHead(status, {
		"content-type": typeof value === "string" ? "text/plain" : "application/json",
		"access-control-allow-origin": "*",
		"access-control-allow-headers": "authorization, content-type, cache-control",
		"access-control-expose-headers": "x-total, x-total-pages, x-page, x-per-page, link",
		"x-total": "1",
		"x-total-pages": "1",
		"x-page": "1",
		"x-per-page": "100",
	});
	response.end(value === undefined ? "" : typeof value === "string" ? value : JSON.stringify(value));
}
