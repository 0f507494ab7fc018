/** The status list of an issuer: one bit for each credential, which goes from 0 to 1 and never back (Bitstring Status List §2.2). */
import { encodeBits, MINIMUM_BITS } from "./bitstring.ts";
import { CREDENTIALS_CONTEXT, type StatusListCredential } from "./credential-type.ts";
import { formatInstant } from "./instant.ts";

export interface StatusListInput {
	/** The address of the list itself. */
	readonly url: string;
	readonly issuer: string;
	/** The positions of what is revoked. */
	readonly revoked: Iterable<number>;
	/** In bits. */
	readonly length: number;
	/** Milliseconds since 1970. */
	readonly now: number;
}

export async function buildStatusList({ url, issuer, revoked, length, now }: StatusListInput): Promise<StatusListCredential> {
	return {
		"@context": [CREDENTIALS_CONTEXT],
		id: url,
		type: ["VerifiableCredential", "BitstringStatusListCredential"],
		issuer,
		validFrom: formatInstant(now),
		credentialSubject: {
			id: `${url}#list`,
			type: "BitstringStatusList",
			statusPurpose: "revocation",
			encodedList: await encodeBits(revoked, length),
		},
	};
}

/** Twice as long as half of it is taken, so that a random position is soon found; a position stays what it was when the list grows. */
export function listLength(used: number): number {
	let length = MINIMUM_BITS;
	while (used * 2 >= length) length *= 2;
	return length;
}

/** A random position that is not used yet, so that it tells nothing about when, or to whom, the badge was given. */
export function chooseIndex(used: ReadonlySet<number>, random: (length: number) => Uint8Array): number {
	const length = listLength(used.size);
	for (;;) {
		const index = random(4).reduce((value, byte) => value * 256 + byte, 0) % length;
		if (!used.has(index)) return index;
	}
}
