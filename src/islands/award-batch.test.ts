import { describe, expect, it, test } from "vitest";
import { addHolder, type Batch, changeEntry, findBatchFault, findTaken, listChosen, makeFile, takeBack, tickAll } from "./award-batch.ts";

const batch: Batch = {
	id: "one",
	way: "tickets",
	badge: "vilnius/team-player",
	madeAt: 0,
	entries: ["c", "a", "b"].map((holder) => ({ holder, ticket: holder.repeat(3), isGiven: false })),
};
const holders = (of: Batch) => listChosen(of).map(({ holder }) => holder);

describe("the file of a batch", () => {
	it("names those that are ticked, by their keys alone", async () => {
		const { file } = await makeFile(changeEntry(tickAll(batch, true), "b", { isGiven: false }), "2026-11-22");
		expect(file?.path).toMatch(/^content\/vilnius\/awards\/team-player-2026-11-22-[0-9a-f]{6}\.json$/);
		expect(JSON.parse(file?.text ?? "")).toEqual({ badge: "team-player", awardedOn: "2026-11-22", holders: ["a", "c"] });
	});

	it("has the same name for the same holders on the same day, and another for others", async () => {
		const path = async (of: Batch, day = "2026-11-22") => (await makeFile(of, day)).file?.path;
		const all = tickAll(batch, true);
		expect(await path({ ...all, entries: all.entries.toReversed() })).toBe(await path(all));
		expect(await path(changeEntry(all, "a", { isGiven: false }))).not.toBe(await path(all));
		expect(await path(all, "2026-11-21")).not.toBe(await path(all));
	});

	it("leaves for the next one only those that it does not name", async () => {
		const first = await makeFile(changeEntry(batch, "a", { isGiven: true }), "2026-11-22");
		expect(holders(tickAll(first, true))).toEqual(["c", "b"]);
	});

	it("can be taken back, but not the one before it", async () => {
		const first = await makeFile(changeEntry(batch, "a", { isGiven: true }), "2026-11-22");
		const second = await makeFile(tickAll(first, true), "2026-11-22");
		const back = takeBack(second);
		expect([back.file, holders(back)]).toEqual([undefined, ["c", "b"]]);
		expect(back.entries.map(({ file }) => file)).toEqual([undefined, first.file?.path, undefined]);
	});
});

describe("a batch becomes no file", () => {
	test.each([
		["when nobody is ticked", batch, "2026-11-22", "empty"],
		["on a day of the future", tickAll(batch, true), "2026-11-23", "future"],
		["without a day", tickAll(batch, true), "", "future"],
	])("%s", (_, of, day, fault) => {
		expect(findBatchFault(of, day, "2026-11-22")).toBe(fault);
	});

	it("with more than 2000 holders", () => {
		const many = { ...batch, entries: Array.from({ length: 2001 }, (_, index) => ({ holder: String(index), isGiven: true })) };
		expect(findBatchFault(many, "2026-11-22", "2026-11-22")).toBe("most");
	});
});

test("a holder who stands in a file of another batch on this device is found", async () => {
	const other = await makeFile(addHolder({ ...batch, id: "two", entries: [] }, "a", undefined), "2026-11-20");
	expect(findTaken(tickAll(batch, true), [batch, other]).map(({ holder }) => holder)).toEqual(["a"]);
	expect(findTaken(tickAll(batch, true), [takeBack(other)])).toEqual([]);
});

test("a ticket that is scanned twice is ticked once; one that is not in the batch is added", () => {
	const twice = addHolder(addHolder(batch, "a", "aaa"), "a", "aaa");
	expect([twice.entries.length, holders(twice)]).toEqual([3, ["a"]]);
	expect(holders(addHolder(batch, "d", "ddd"))).toEqual(["d"]);
});
