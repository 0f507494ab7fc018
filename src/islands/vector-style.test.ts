import { describe, expect, test } from "vitest";
import { nameProperties } from "./vector-style.ts";

describe("a name on the street map", () => {
	test.each([
		["lt", ["name:lt", "name"]],
		["sr-Latn", ["name:sr-Latn", "name:sr", "name"]],
		["nb", ["name:nb", "name:no", "name"]],
	])("for readers of %s is looked for in this order", (language, properties) => {
		expect(nameProperties(language)).toEqual(properties);
	});
});
