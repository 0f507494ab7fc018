import { expect, test } from "vitest";
import { importSecret } from "../badges/key.ts";
import { makeHolder } from "../badges/sample.ts";
import { joinBrought, joinChecked, joinClaimed, parseHeld } from "./wallet-held.ts";

const own = { id: "urn:uuid:1", compact: "a.b.c", did: "did:key:z1", addedAt: 1 };
const waiting = { id: own.id, did: own.did, addedAt: 0 };

test("a ticket that is entered again brings the key back and loses nothing", async () => {
	const key = await importSecret((await makeHolder()).key);
	expect(joinClaimed({ ...own, code: "valid" }, { ...waiting, key, addedAt: 9 })).toEqual({ ...own, code: "valid", key, addedAt: 1 });
});

test("a look never brings back what another tab has deleted", () => {
	expect(joinChecked(undefined, { ...own, code: "valid", checkedAt: 5 })).toBe(undefined);
});

test("a look never takes away a key that another tab has brought meanwhile", async () => {
	const key = await importSecret((await makeHolder()).key);
	const joined = joinChecked({ ...own, key, listFrom: 2 }, { ...own, code: "status-unreachable", checkedAt: 5 });
	expect(joined).toEqual({ ...own, key, code: "status-unreachable", checkedAt: 5 });
});

test("a file never takes the place of a badge that is there", () => {
	expect(joinBrought(own, { ...own, compact: "x.y.z" })).toBe(undefined);
});

test("a file completes a badge that waits, when its holder is the same", () => {
	expect(joinBrought(waiting, own)).toEqual({ ...own, addedAt: 0 });
	expect(joinBrought(waiting, { ...own, did: "did:key:z2" })).toBe(undefined);
});

test("a copy that holds only the waiting badge adds nothing to it", () => {
	expect(joinBrought(waiting, { ...waiting, addedAt: 7 })).toBe(undefined);
});

test("of a damaged record what can be read stays, and what is no record is none", () => {
	expect(parseHeld({ id: "urn:uuid:1", compact: 5, key: "k", did: own.did, addedAt: 1, code: {} })).toEqual({
		id: "urn:uuid:1",
		did: own.did,
		addedAt: 1,
	});
	expect([parseHeld(undefined), parseHeld("x"), parseHeld({ id: 7 })]).toEqual([undefined, undefined, undefined]);
});
