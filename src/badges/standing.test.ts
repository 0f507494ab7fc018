/** How a credential stands: the four answers, and which comes first. */
import { expect, test } from "vitest";
import { standingOf } from "./standing.ts";

const NOW = Date.UTC(2026, 10, 22);
const DAY = 86_400_000;
const sound = { isRevoked: false, validFrom: NOW - DAY, validUntil: undefined };

test("a credential without an end is valid from its first moment on", () => {
	expect(standingOf(sound, NOW)).toBe("valid");
	expect(standingOf({ ...sound, validFrom: NOW }, NOW)).toBe("valid");
	expect(standingOf({ ...sound, validFrom: NOW + 1 }, NOW)).toBe("not-yet-valid");
});

test("at the moment of its end it has expired", () => {
	expect(standingOf({ ...sound, validUntil: NOW + 1 }, NOW)).toBe("valid");
	expect(standingOf({ ...sound, validUntil: NOW }, NOW)).toBe("expired");
});

test("what was taken back is called so even after its time", () => {
	expect(standingOf({ ...sound, isRevoked: true, validUntil: NOW - 1 }, NOW)).toBe("revoked");
});
