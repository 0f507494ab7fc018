import { expect, test } from "vitest";
import { idOfRecord, nameRecord } from "./record-name.ts";

test("an opportunity is called by its id, and any other page has no id", () => {
	expect(["0", "1"]).toEqual([nameRecord(0, 2), nameRecord(1, 2)]);
	expect([nameRecord(0, 2), nameRecord(1, 2), nameRecord(2, 2)].map(idOfRecord)).toEqual([0, 1, undefined]);
});
