/** The page in the log-in window: it hands the answer to the one site that asked, by `postMessage`, and to nobody else. */

export interface Answer {
	/** The site that asked; without one there is nobody to tell. */
	readonly origin?: string;
	/** What the editor waits for: `authorization:github:success:{…}`. */
	readonly message?: string;
	/** For the person who looks at the window. */
	readonly sentence: string;
	readonly status: number;
}

export async function renderAnswer({ origin, message, sentence, status }: Answer): Promise<Response> {
	const data = JSON.stringify({ origin, message }).replaceAll("<", "\\u003c");
	const parts = origin === undefined ? "" : `<script type="application/json" id="answer">${data}</script><script>${SCRIPT}</script>`;
	const page = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Log in</title></head><body><p>${escapeText(sentence)}</p>${parts}</body></html>`;
	return new Response(page, {
		status,
		headers: {
			"content-type": "text/html; charset=utf-8",
			"content-security-policy": `default-src 'none'; script-src 'sha256-${await hashOf(SCRIPT)}'; base-uri 'none'; frame-ancestors 'none'`,
			"cache-control": "no-store",
			"referrer-policy": "no-referrer",
			"x-content-type-options": "nosniff",
		},
	});
}

/**
 * The editor's own handshake: this window says that it is there, the editor answers, and only then, only to that origin and that window,
 * goes the message. It is taken out of the page as soon as it is read.
 */
const SCRIPT = `(() => {
const element = document.getElementById("answer");
const { origin, message } = JSON.parse(element.textContent);
element.remove();
const editor = window.opener;
if (editor === null) return;
addEventListener("message", (event) => {
if (event.origin === origin && event.source === editor && event.data === "authorizing:github") editor.postMessage(message, origin);
});
editor.postMessage("authorizing:github", origin);
})();`;

async function hashOf(text: string): Promise<string> {
	const digest = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(text));
	return btoa(String.fromCharCode(...new Uint8Array(digest)));
}

function escapeText(text: string): string {
	return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}
