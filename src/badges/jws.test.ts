import fc from "fast-check";
import { expect, test } from "vitest";
import { decodePart } from "./jws.ts";

test("a part gives the bytes that it was made of", () => {
	fc.assert(
		fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
			expect(decodePart(Buffer.from(bytes).toString("base64url"))).toEqual(new Uint8Array(bytes));
		}),
	);
});

test("a part is read in the one way only in which its bytes are written", () => {
	const letters = [..."ABCQgwZabyz0489-_+/= \n\u0130"];
	fc.assert(
		fc.property(fc.array(fc.constantFrom(...letters), { maxLength: 9 }), (chosen) => {
			const part = chosen.join("");
			const written = Buffer.from(part, "base64url").toString("base64url");
			expect(decodePart(part) !== undefined, JSON.stringify(part)).toBe(part === written);
		}),
		{ numRuns: 3000 },
	);
});
