import { expect, test } from "vitest";
import { noteOf } from "./wallet-cards.ts";

const held = { id: "urn:uuid:1", compact: "a.b.c", addedAt: 0, code: "valid", checkedAt: 5, listFrom: 3 };

test("a valid badge has no note only when it was looked up in this visit", () => {
	expect(noteOf(held, "now")).toBe(undefined);
	expect(noteOf(held, "not-yet")).toEqual({ key: "wallet.since", day: 5 });
});

test("without a connection it is unknown since the issuer signed its list", () => {
	expect(noteOf(held, "offline")).toEqual({ key: "wallet.unknownSince", day: 3 });
});

test.each([
	["revoked", "wallet.revoked"],
	["hosted-revoked", "wallet.revoked"],
	["expired", "wallet.expired"],
	["status-unreachable", "wallet.unknown"],
	["signature-wrong", "wallet.unknown"],
	["a word that is no code", "wallet.unknown"],
])("what the last look called %s is never shown as valid", (code, key) => {
	for (const lookedUp of ["now", "not-yet", "offline"] as const) expect(noteOf({ ...held, code }, lookedUp)).toEqual({ key });
});
