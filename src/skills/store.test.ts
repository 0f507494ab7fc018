import { linkSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { expect, test } from "vitest";
import { readSkillFiles, removeHalfWritten, writeSkillFile } from "./store.ts";
import { makeContent } from "./temporary.ts";

test("skills are read sorted, and only plain files with proper names", () => {
	const { folder, root } = makeContent({ b: "B", a: "A", "Not-Proper": "", "a.b": "" });
	writeFileSync(`${folder}/readme.md`, "");
	mkdirSync(`${folder}/folder.json`);
	writeFileSync(`${root}/elsewhere.json`, "secret");
	symlinkSync(`${root}/elsewhere.json`, `${folder}/link.json`);
	expect(readSkillFiles(folder)).toEqual([
		{ slug: "a", file: `${folder}/a.json`, text: "A" },
		{ slug: "b", file: `${folder}/b.json`, text: "B" },
	]);
});

test("a folder that is not there has no skills, and is not made by reading", () => {
	const { root, list } = makeContent({});
	expect(readSkillFiles(`${root}/none`)).toEqual([]);
	removeHalfWritten(`${root}/none`);
	expect(list()).toEqual({});
});

test("writing replaces the whole file, makes its folder, and leaves nothing else behind", () => {
	const { folder, list } = makeContent({ a: "old" });
	expect(writeSkillFile(`${folder}/a.json`, "new")).toBeUndefined();
	expect(list()).toEqual({ "a.json": "new" });
	expect(writeSkillFile(`${folder}/deeper/b.json`, "b")).toBeUndefined();
});

test("writing never touches the old file's own bytes, so that a stop in the middle cannot spoil them", () => {
	const { folder, root } = makeContent({ a: "old" });
	linkSync(`${folder}/a.json`, `${root}/same-bytes`);
	writeSkillFile(`${folder}/a.json`, "new");
	expect(readFileSync(`${root}/same-bytes`, "utf8")).toBe("old");
});

test("what cannot be written is said with its reason, and leaves nothing behind", () => {
	const { folder } = makeContent({});
	mkdirSync(`${folder}/a.json/inside`, { recursive: true });
	expect(writeSkillFile(`${folder}/a.json`, "new")).toEqual({
		refused: expect.stringMatching(/^It could not be written \((EISDIR|ENOTEMPTY)\)\.$/),
		down: false,
	});
	expect(readdirSync(folder)).toEqual(["a.json"]);
});

test("what a killed run left behind is removed, and nothing else", () => {
	const { folder, list } = makeContent({ a: "A" });
	writeFileSync(`${folder}/a.json.tmp`, "half");
	removeHalfWritten(folder);
	expect(list()).toEqual({ "a.json": "A" });
});
