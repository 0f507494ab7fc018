/** Changes the code that the host gave the browser into a token: the one thing that needs the secret. RFC 6749, section 4.1.3. */
import type { BrokerSettings } from "./settings.ts";

/** All that an editor needs who works through a fork of a public repository. It is fixed: what a request asks for is not looked at. */
export const SCOPE = "public_repo";

export type Exchanged = { readonly token: string } | { readonly refused: string };

/** Milliseconds that the host may take. */
const TIME_LIMIT = 10_000;

export async function exchangeCode(code: string, settings: BrokerSettings, ask: typeof fetch): Promise<Exchanged> {
	const { clientId, clientSecret, host, url } = settings;
	let reply: Readonly<Record<string, unknown>>;
	try {
		const response = await ask(`${host}/login/oauth/access_token`, {
			method: "POST",
			headers: { accept: "application/json", "content-type": "application/json" },
			body: JSON.stringify({ client_id: clientId, client_secret: clientSecret, code, redirect_uri: `${url}/callback` }),
			signal: AbortSignal.timeout(TIME_LIMIT),
			redirect: "error",
		});
		const value: unknown = response.ok ? await response.json() : undefined;
		if (typeof value !== "object" || value === null) return { refused: "The host is not well. Try again in a few minutes." };
		reply = value as typeof reply;
	} catch {
		// Neither the request nor its error is told: both know secrets.
		return { refused: "The host did not answer. Try again in a few minutes." };
	}
	const { access_token: token, scope, error } = reply;
	if (error === "bad_verification_code")
		return { refused: "This log-in was used already, or took too long. Close this window and log in again." };
	if (typeof token !== "string" || token === "")
		return { refused: "The host refused this broker. Whoever runs it should compare its client id and secret." };
	const scopes = String(scope ?? "").split(/[\s,]+/);
	if (!scopes.includes(SCOPE) && !scopes.includes("repo"))
		return { refused: "Without the right to write into your own fork the editor cannot work. Log in again and allow it." };
	return { token };
}
