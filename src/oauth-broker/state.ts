/** The state of one log-in: when it began and for which site, sealed by the broker, so that it needs no memory. RFC 6749, section 10.12. */
export interface LoginState {
	/** The site that gets the answer. */
	readonly origin: string;
	/** Milliseconds since 1970. */
	readonly begun: number;
}

/** Nobody takes longer to press a button at the host; milliseconds. */
export const LOGIN_LIMIT = 10 * 60_000;

/** `nonce`: random, so that no two are the same. */
export async function sealState({ origin, begun }: LoginState, nonce: string, secret: string): Promise<string> {
	const content = toBase64Url(encoder.encode(JSON.stringify([origin, begun, nonce])));
	return `${content}.${toBase64Url(new Uint8Array(await crypto.subtle.sign("HMAC", await keyOf(secret), encoder.encode(content))))}`;
}

/** Undefined when it was not sealed here, or is too old. */
export async function openState(state: string, secret: string, now: number): Promise<LoginState | undefined> {
	const [content = "", seal = ""] = state.split(".");
	const bytes = fromBase64Url(seal);
	const parts = fromBase64Url(content);
	if (bytes === undefined || parts === undefined) return undefined;
	if (!(await crypto.subtle.verify("HMAC", await keyOf(secret), bytes, encoder.encode(content)))) return undefined;
	const [origin, begun] = JSON.parse(new TextDecoder().decode(parts)) as [string, number];
	return now - begun <= LOGIN_LIMIT && now >= begun ? { origin, begun } : undefined;
}

const encoder = new TextEncoder();

function keyOf(secret: string): Promise<CryptoKey> {
	return crypto.subtle.importKey("raw", encoder.encode(`state ${secret}`), { name: "HMAC", hash: "SHA-256" }, false, ["sign", "verify"]);
}

function toBase64Url(bytes: Uint8Array): string {
	return btoa(String.fromCharCode(...bytes))
		.replaceAll("+", "-")
		.replaceAll("/", "_")
		.replaceAll("=", "");
}

function fromBase64Url(text: string): Uint8Array<ArrayBuffer> | undefined {
	if (!/^[A-Za-z0-9_-]{1,1024}$/.test(text) || text.length % 4 === 1) return undefined;
	return Uint8Array.from(atob(text.replaceAll("-", "+").replaceAll("_", "/")), (letter) => letter.charCodeAt(0));
}
