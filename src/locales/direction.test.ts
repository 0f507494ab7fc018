import { expect, test } from "vitest";
import { directionOf } from "./direction.ts";
import { LOCALES } from "./text.ts";

test.each(["ar", "he", "fa", "ur", "ku-Arab", "uz-Arab-AF", "dv"])("%s is written from right to left", (language) => {
	expect(directionOf(language)).toBe("rtl");
});

test.each([...Object.keys(LOCALES), "uk", "ku", "az-Latn", "zh"])("%s is written from left to right", (language) => {
	expect(directionOf(language)).toBe("ltr");
});
