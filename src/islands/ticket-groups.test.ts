import { expect, test } from "vitest";
import { formatTyped } from "./ticket-groups.ts";

test.each([
	["1j64", "1J64"],
	["1j64j", "1J64 J"],
	["1J64-JVHS-VQ3Z", "1J64 JVHS VQ3Z"],
	["1J64 JVHS ", "1J64 JVHS"],
])("what is typed as %j is shown as %j", (typed, shown) => {
	expect(formatTyped(typed)).toBe(shown);
});

test("a link stays as it is", () => {
	expect(formatTyped("https://learn.example/claim/#t=abc")).toBe("https://learn.example/claim/#t=abc");
});
