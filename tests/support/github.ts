/** The part of GitHub that the editor asks, played by a small server over a real bare repository: log-in, a fork, objects, branches, proposals. */
import { execFileSync } from "node:child_process";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { type Asked, answerApi, type Proposal } from "./github-api.ts";

export const ORIGIN = "example-org/cities";
export const EDITOR = "an-editor";
export const CLIENT = { id: "client-of-a-test", secret: "secret-of-a-test" };
const TOKEN = "gho_token-of-a-test";

export interface GitHub extends AsyncDisposable {
	/** `http://127.0.0.1:41234` */
	readonly url: string;
	readonly proposals: readonly Proposal[];
	/** `POST /repos/…`, in order. */
	readonly requests: readonly string[];
	git(...words: string[]): string;
}

/** `repository`: a bare one, with a branch main. A fork shares its objects, as at GitHub; its branches lie under `refs/fork/`. */
export async function startGitHub(repository: string): Promise<GitHub> {
	const git = (words: readonly string[], input?: string | Buffer) =>
		execFileSync("git", ["-C", repository, ...words], { input, maxBuffer: 2 ** 26, stdio: ["pipe", "pipe", "pipe"] }).toString();
	const requests: string[] = [];
	const state = { git, proposals: [] as Proposal[], hasFork: false, origin: ORIGIN, editor: EDITOR };
	const answer = async (request: IncomingMessage, response: ServerResponse) => {
		const url = new URL(request.url ?? "/", "http://localhost");
		const body = await readBody(request);
		if (url.pathname === "/login/oauth/authorize") {
			const back = new URL(url.searchParams.get("redirect_uri") ?? "");
			back.search = new URLSearchParams({ code: "good", state: url.searchParams.get("state") ?? "" }).toString();
			return response.writeHead(302, { location: back.href }).end();
		}
		if (url.pathname === "/login/oauth/access_token") {
			const { client_secret: secret, code } = JSON.parse(body);
			const isRight = secret === CLIENT.secret && code === "good";
			return send(response, 200, isRight ? { access_token: TOKEN, scope: "public_repo" } : { error: "bad_verification_code" });
		}
		if (request.method === "OPTIONS") return send(response, 204, undefined);
		requests.push(`${request.method} ${url.pathname.replace("/api/v3", "")}`);
		if (request.headers.authorization !== `token ${TOKEN}`) return send(response, 401, { message: "Bad credentials" });
		const asked: Asked = {
			method: request.method ?? "GET",
			path: decodeURIComponent(url.pathname.replace("/api/v3", "")),
			query: url.searchParams,
			body: body === "" ? {} : JSON.parse(body),
		};
		send(response, ...answerApi(state, asked));
	};
	const server = createServer((request, response) => {
		answer(request, response).catch((error: unknown) => send(response, 500, { message: String(error) }));
	});
	await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
	return {
		url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
		proposals: state.proposals,
		requests,
		git: (...words) => git(words),
		[Symbol.asyncDispose]: () =>
			new Promise<void>((resolve) => {
				server.close(() => resolve());
				server.closeAllConnections();
			}),
	};
}

async function readBody(request: IncomingMessage): Promise<string> {
	let text = "";
	for await (const part of request.setEncoding("utf8")) text += part;
	return text;
}

function send(response: ServerResponse, status: number, value: unknown): void {
	response.writeHead(status, {
		"content-type": "application/json; charset=utf-8",
		"access-control-allow-origin": "*",
		"access-control-allow-headers": "authorization, content-type, cache-control",
		"access-control-allow-methods": "GET, POST, PUT, PATCH, DELETE",
	});
	response.end(value === undefined ? "" : JSON.stringify(value));
}
