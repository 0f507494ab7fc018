/** How a credential stands on a day: what its page says first. */

export type Standing = "valid" | "revoked" | "expired" | "not-yet-valid";

export interface Validity {
	readonly isRevoked: boolean;
	/** In milliseconds since 1970, as below. */
	readonly validFrom: number;
	readonly validUntil: number | undefined;
}

/** What was taken back is called so even after its time, as the verifier does it. */
export function standingOf({ isRevoked, validFrom, validUntil }: Validity, now: number): Standing {
	if (isRevoked) return "revoked";
	if (now < validFrom) return "not-yet-valid";
	return validUntil !== undefined && now >= validUntil ? "expired" : "valid";
}
