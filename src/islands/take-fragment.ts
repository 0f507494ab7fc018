/** The part of the address after `#`, which may be a secret: it is read once, and gone from the address bar and the history before anything else happens. */
export function takeFragment(): string {
	const fragment = location.hash.slice(1);
	if (fragment !== "" && fragment !== "main") history.replaceState(null, "", location.pathname + location.search);
	return decode(fragment);
}

/** The ticket in a claim link, as it was scanned. */
export function readSecret(text: string): string | undefined {
	const ticket = /#t=(.+)$/s.exec(text.trim())?.[1];
	return ticket === undefined ? undefined : decode(ticket);
}

function decode(text: string): string {
	try {
		return decodeURIComponent(text);
	} catch {
		return text;
	}
}
