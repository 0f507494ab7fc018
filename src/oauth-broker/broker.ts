/**
 * Lets editors log in at GitHub, which gives tokens only to those who know a secret: a request in, a response out, on any machine that has
 * `fetch` and WebCrypto. It keeps nothing: no token, no name, no list of who was here.
 */
import { renderAnswer } from "./answer-page.ts";
import { createLimit } from "./limit.ts";
import type { BrokerSettings } from "./settings.ts";
import { LOGIN_LIMIT, openState, sealState } from "./state.ts";
import { exchangeCode, SCOPE } from "./token.ts";

export interface BrokerTools {
	readonly fetch: typeof fetch;
	/** Milliseconds since 1970. */
	readonly now: () => number;
	/** Random, at least 128 bits. */
	readonly nonce: () => string;
}

/** `client`: whose request it is, such as an IP address; used for the limit only, and forgotten after a minute. */
export type Broker = (request: Request, client: string) => Promise<Response>;

/** Log-ins that one client may begin in a minute. */
const MOST = 20;

export function createBroker(settings: BrokerSettings, { fetch: ask, now, nonce }: BrokerTools): Broker {
	const isAllowed = createLimit(MOST, 60_000);
	const cookie = settings.url.startsWith("https:") ? "__Host-login" : "login";

	return async (request, client) => {
		const url = new URL(request.url);
		if (request.method !== "GET") return refuse(405, "Only the editor asks here.");
		if (url.pathname === "/health") return new Response("ok", { headers: { "content-type": "text/plain" } });
		if (!isAllowed(client, now())) return refuse(429, "Too many log-ins at once. Wait a minute, then try again.");
		if (url.pathname === "/auth") return begin(url);
		if (url.pathname === "/callback") return end(url, request);
		return refuse(404, "There is nothing here. The editor is on the page of your city, at /admin/.");
	};

	/** The editor names its site; only one that is allowed is sent on. */
	async function begin(url: URL): Promise<Response> {
		if (url.searchParams.get("provider") !== "github") return refuse(400, "This broker knows GitHub only.");
		const site = url.searchParams.get("site_id");
		const origin = settings.origins.find((allowed) => new URL(allowed).host === site);
		if (origin === undefined) return refuse(403, "This site may not log in here. Whoever runs the broker can add it to ALLOWED_ORIGINS.");
		const state = await sealState({ origin, begun: now() }, nonce(), settings.clientSecret);
		const target = new URL(`${settings.host}/login/oauth/authorize`);
		target.search = new URLSearchParams({
			client_id: settings.clientId,
			redirect_uri: `${settings.url}/callback`,
			scope: SCOPE,
			state,
		}).toString();
		return new Response(null, {
			status: 302,
			headers: { location: target.href, "set-cookie": formatCookie(state, LOGIN_LIMIT / 1000), "cache-control": "no-store" },
		});
	}

	/** The same browser must come back that was sent: its cookie holds the state that the address names. */
	async function end(url: URL, request: Request): Promise<Response> {
		const state = url.searchParams.get("state") ?? "";
		const known = readCookie(request.headers.get("cookie") ?? "", cookie);
		const login = state !== "" && state === known ? await openState(state, settings.clientSecret, now()) : undefined;
		if (login === undefined || !settings.origins.includes(login.origin)) {
			return refuse(400, "This log-in was not begun here, or took longer than ten minutes. Close this window and log in again.");
		}
		const code = url.searchParams.get("code") ?? "";
		const result =
			code === "" ? { refused: "You did not allow the editor. Nothing was changed." } : await exchangeCode(code, settings, ask);
		const response = await renderAnswer(
			"token" in result
				? {
						origin: login.origin,
						status: 200,
						sentence: "You are logged in. This window closes by itself.",
						message: success(result.token),
					}
				: { origin: login.origin, status: 200, sentence: result.refused, message: failure(result.refused) },
		);
		response.headers.set("set-cookie", formatCookie("", 0));
		return response;
	}

	/** For ten minutes, for this broker only, unseen by scripts; `Lax`, because the way back from GitHub is a link. */
	function formatCookie(value: string, seconds: number): string {
		const secure = cookie.startsWith("__Host-") ? "; Secure" : "";
		return `${cookie}=${value}; Path=/; Max-Age=${seconds}; HttpOnly; SameSite=Lax${secure}`;
	}
}

function refuse(status: number, sentence: string): Promise<Response> {
	return renderAnswer({ status, sentence });
}

function success(token: string): string {
	return `authorization:github:success:${JSON.stringify({ token, provider: "github" })}`;
}

function failure(message: string): string {
	return `authorization:github:error:${JSON.stringify({ message })}`;
}

function readCookie(header: string, name: string): string {
	const pairs = header.split(";").map((pair) => pair.trim());
	return pairs.find((pair) => pair.startsWith(`${name}=`))?.slice(name.length + 1) ?? "";
}
