import { describe, expect, it } from "vitest";
import { isRoleAddress } from "./roles.ts";

describe("the address of a role", () => {
	it.each([
		"info@example.org",
		"hello@a-b.example.org",
		"youth.centre@example.org",
		"library2@example.org",
		"info.vilnius@example.org",
		"badgeteam@example.org",
		"nectarus@nectarus.lt",
		"INFO@EXAMPLE.ORG",
		"no-reply@example.org",
	])("%s passes", (text) => {
		expect(isRoleAddress(text)).toBe(true);
	});

	it.each([
		"jonas.jonaitis@example.org",
		"jonas@example.org",
		"j.info@example.org",
		"anna-info@example.org",
		"info@localhost",
		"info",
		"info@@example.org",
		"info@example.org x",
		"a@info.org",
		"jonas.jonaitis@jonas.jonaitis",
	])("%s does not", (text) => {
		expect(isRoleAddress(text)).toBe(false);
	});
});
