import { describe, expect, it } from "vitest";
import { type Kind, kinds } from "./kinds.ts";
import { checkSample, fullEntry, samplePaths } from "./sample.ts";
import { listMistakes } from "./sample-mistakes.ts";
import { writeEntry } from "./sample-text.ts";
import { isJsonKind } from "./tree.ts";

it("an entry with every property that its schema knows is fine", () => {
	expect(checkSample().problems).toEqual([]);
});

describe.each(kinds)("one mistake in a full %s is one sentence, on the line of the mistake", (kind: Kind) => {
	it.each(listMistakes(kind))("$name", ({ data, line }) => {
		const written = writeEntry(data, isJsonKind(kind));
		const { problems } = checkSample({ [samplePaths[kind]]: written.text });
		expect(problems.map(({ file, message }) => `${file} ${message}`)).toHaveLength(1);
		expect(problems[0]).toMatchObject({ file: samplePaths[kind], line: written.lines.get(line) ?? 1 });
		expect(problems[0]?.message).toMatch(/^[A-Z"].{5,400}\.$/);
	});
});

it("every property of every schema is in the table", () => {
	for (const kind of kinds) expect(listMistakes(kind).length).toBeGreaterThan(Object.keys(fullEntry(kind) as object).length);
});
