/** Importing again updates, never doubles, and never overwrites what a person wrote. */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setImmediate } from "node:timers/promises";
import { expect, test } from "vitest";
import { makeDesk, TABLE } from "./desk.ts";

const CAFE = "alpha/opportunities/repair-cafe.md";

test("writes files that the check accepts, named after their titles, and says how many", async () => {
	const desk = makeDesk();
	expect(await desk.run(["programme.csv", TABLE])).toEqual({ code: 0, out: "2 new, 0 changed, 0 as before, 0 refused.\n", wrong: "" });
	expect(desk.read(CAFE)).toBe(`---
title: Repair café
summary: Bring what is broken.
kind: workshop
format: in-person
organisation: house
sessions:
  - start: 2027-03-06T10:00
    end: 2027-03-06T12:00
price:
  amount: 0
---
`);
	expect(await desk.check()).toEqual([]);
});

test("the same file again changes no byte and no time of any file", async () => {
	const desk = makeDesk();
	await desk.run(["programme.csv", TABLE]);
	const before = desk.files();
	const times = Object.keys(before).map((path) => statSync(path).mtimeMs);
	expect((await desk.run(["programme.csv", TABLE])).out).toBe("0 new, 0 changed, 2 as before, 0 refused.\n");
	expect(desk.files()).toEqual(before);
	expect(Object.keys(before).map((path) => statSync(path).mtimeMs)).toEqual(times);
});

test("a change of the source changes its field in the same file, also under another title", async () => {
	const desk = makeDesk();
	await desk.run(["programme.csv", TABLE]);
	const { out } = await desk.run(["programme.csv", TABLE.replace("Repair café", "Repair evening").replace("12.50", "15")]);
	expect(out).toBe("0 new, 2 changed, 0 as before, 0 refused.\n");
	expect(desk.read(CAFE)).toContain("title: Repair evening\n");
	expect(desk.has("alpha/opportunities/repair-evening.md")).toBe(false);
});

test("a person's edit stays when the source says the same as before, and comments and lines stay with it", async () => {
	const desk = makeDesk();
	await desk.run(["programme.csv", TABLE]);
	desk.write(
		CAFE,
		desk
			.read(CAFE)
			.replace(
				"summary: Bring what is broken.",
				"# checked by the team\nsummary: Bring what is broken, we have tools.\nthemes: [environment]",
			),
	);
	const edited = desk.read(CAFE);
	expect((await desk.run(["programme.csv", TABLE])).out).toBe("0 new, 0 changed, 2 as before, 0 refused.\n");
	expect(desk.read(CAFE)).toBe(edited);
	await desk.run(["programme.csv", TABLE.replace("10:00", "11:00")]);
	expect(desk.read(CAFE)).toBe(edited.replace("T10:00", "T11:00"));
	expect(await desk.check()).toEqual([]);
});

test("where a person and the source changed the same field, the person's stays and is named until somebody decides", async () => {
	const desk = makeDesk();
	await desk.run(["programme.csv", TABLE]);
	desk.write(CAFE, desk.read(CAFE).replace("Bring what is broken.", "We mend it together."));
	const changed = TABLE.replace("Bring what is broken.", "Bring what is broken on Saturday.");
	const sentence =
		'programme.csv:2 "repair-cafe" was edited by hand, and the source says otherwise in "summary": the edit stays. --take-theirs repair-cafe takes the source\'s.\n';
	for (let time = 0; time < 2; time++) {
		const { code, out } = await desk.run(["programme.csv", changed]);
		expect([code, out]).toEqual([0, `${sentence}0 new, 0 changed, 2 as before, 0 refused.\n`]);
		expect(desk.read(CAFE)).toContain("summary: We mend it together.\n");
	}
	const { out } = await desk.run(["programme.csv", changed], "--take-theirs", "repair-cafe");
	expect(out).toBe("0 new, 1 changed, 1 as before, 0 refused.\n");
	expect(desk.read(CAFE)).toContain("summary: Bring what is broken on Saturday.\n");
	expect((await desk.run(["programme.csv", changed])).out).toBe("0 new, 0 changed, 2 as before, 0 refused.\n");
});

test("what a person removed stays away, and what the source no longer has is named and stays", async () => {
	const desk = makeDesk();
	await desk.run(["programme.csv", TABLE]);
	rmSync(join(desk.content, CAFE));
	const [header = "", first = ""] = TABLE.split("\n");
	const { out } = await desk.run(["programme.csv", `${header}\n${first}\n`]);
	expect(out.split("\n")).toEqual([
		'programme.csv:2 "repair-cafe" was removed from content/alpha since the last import, and stays so. --take-theirs repair-cafe brings it back.',
		'content/alpha/opportunities/first-steps-in-code.md: the source no longer has it. Set "status" to cancelled or archived, or remove the file.',
		"0 new, 0 changed, 0 as before, 0 refused, 1 removed by hand, 1 gone from the source.",
		"",
	]);
	expect(desk.has(CAFE)).toBe(false);
	await desk.run(["programme.csv", `${header}\n${first}\n`], "--take-theirs", "repair-cafe");
	expect(desk.has(CAFE)).toBe(true);
});

test("an entry that was written by hand is never doubled: it is taken over when both say the same, and named when not", async () => {
	const desk = makeDesk();
	const before = desk.read("alpha/opportunities/open-lab.md");
	const row = (summary: string) =>
		`title,summary,kind,format,organisers,start,end\nOpen lab,${summary},workshop,in-person,House,2027-03-06T10:00,2027-03-06T12:00\n`;
	const { out } = await desk.run(["lab.csv", row("Something else.")]);
	expect(out).toContain('"open-lab" was edited by hand, and the source says otherwise in "summary"');
	expect(desk.has("alpha/imports/lab.json")).toBe(false);
	await desk.run(["lab.csv", row("Build something on a Saturday.")]);
	expect(desk.read("alpha/opportunities/open-lab.md")).toBe(before);
	expect(desk.has("alpha/imports/lab.json")).toBe(true);
});

test("a file that was downloaded again under another name asks which source it is", async () => {
	const desk = makeDesk();
	await desk.run(["programme.csv", TABLE]);
	const { code, wrong } = await desk.run(["programme (1).csv", TABLE]);
	expect(code).toBe(2);
	expect(wrong).toContain(
		'These entries came before as source "programme": write --source programme, or --source programme-1 if they are others.',
	);
	expect((await desk.run(["programme (1).csv", TABLE], "--source", "programme")).out).toContain("2 as before");
});

test("two rows with the same title and different ids are two entries, also when one of them is gone later", async () => {
	const desk = makeDesk();
	const rows =
		"id,title,summary,kind,format,organisers\na,Open evening,One.,event,in-person,House\nb,Open evening,Two.,event,in-person,House\n";
	await desk.run(["evenings.csv", rows]);
	expect(desk.read("alpha/opportunities/open-evening-2.md")).toContain("summary: Two.");
	await desk.run(["evenings.csv", rows.replace(/a,.*\n/, "").replace("Two.", "Two again.")]);
	expect(desk.read("alpha/opportunities/open-evening.md")).toContain("summary: One.");
	expect(desk.read("alpha/opportunities/open-evening-2.md")).toContain("summary: Two again.");
});

test("a dry run says the same and writes nothing", async () => {
	const desk = makeDesk();
	const before = desk.files();
	expect((await desk.run(["programme.csv", TABLE], "--dry-run")).out).toBe(
		"Nothing is written yet: 2 new, 0 changed, 0 as before, 0 refused.\n",
	);
	expect(desk.files()).toEqual(before);
});

test("killed at any moment, every file is whole or not there, and the next run completes the work", async () => {
	const rows = Array.from({ length: 60 }, (_, index) => `${index},Meeting ${index},Come along.,event,in-person,House,,,\n`).join("");
	const table = `${TABLE.split("\n")[0]}\n${rows}`;
	const whole = makeDesk();
	await whole.run(["programme.csv", table]);
	const wanted = Object.values(whole.files());
	for (const moment of [1, 15, 45, 61]) {
		const desk = makeDesk();
		const file = join(desk.content, "../programme.csv");
		writeFileSync(file, table);
		const child = spawn(process.execPath, ["scripts/import.ts", "--city", "alpha", file], {
			env: { ...process.env, CONTENT_DIR: desk.content },
		});
		const ended = once(child, "close");
		const folder = join(desk.content, "alpha/opportunities");
		while (child.exitCode === null && readdirSync(folder).length <= moment) await setImmediate();
		child.kill("SIGKILL");
		await ended;
		const { code } = await desk.run(["programme.csv", table]);
		expect(code).toBe(0);
		expect(Object.values(desk.files())).toEqual(wanted);
		expect(existsSync(file)).toBe(true);
	}
});
