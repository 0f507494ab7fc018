/** The id of a credential follows from its holder, so that a wallet with the ticket finds the credential without any index. */

/** A UUID version 8 (RFC 9562 §5.8) made of the first 128 bits of a SHA-256. */
export async function credentialUuid(holder: string): Promise<string> {
	const text = new TextEncoder().encode(`cities-of-learning/credential-id/v1\n${holder}`);
	const bytes = new Uint8Array(await crypto.subtle.digest("SHA-256", text)).slice(0, 16);
	bytes[6] = (at(bytes, 6) & 0x0f) | 0x80;
	bytes[8] = (at(bytes, 8) & 0x3f) | 0x80;
	return toHex(bytes).replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
}

export async function credentialId(holder: string): Promise<string> {
	return `urn:uuid:${await credentialUuid(holder)}`;
}

function at(bytes: Uint8Array, index: number): number {
	return bytes[index] ?? 0;
}

function toHex(bytes: Uint8Array): string {
	return [...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}
