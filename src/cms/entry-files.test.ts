import { describe, expect, it } from "vitest";
import { formatFiles } from "./entry-files.ts";
import { formatForm } from "./form-text.ts";

const context = { city: "vilnius", languages: ["lt", "en"], timeZone: "Europe/Vilnius", bounds: undefined };
const folder = "content/vilnius/opportunities";
const form = (ending: string, data: object) => ({ path: `${folder}/open-lab${ending}`, slug: "open-lab", raw: formatForm(data) });
const original = { title: "Dirbtuvės", summary: "Ateik.", kind: "workshop", places: [{ name: "Salė" }, { name: "Kiemas" }] };
const text = "---\ntitle: Dirbtuvės\nsummary: Ateik.\nkind: workshop\nplaces:\n  - name: Salė\n  - name: Kiemas\n---\n";

describe("the files of an entry", () => {
	it("are the original and what has been translated", () => {
		const { files, problems } = formatFiles(
			[form(".md", original), form(".en.md", { title: "Workshop", places: [{}, { name: "Yard" }] })],
			new Map(),
			context,
		);
		expect(files.map(({ path, raw }) => [path, raw])).toEqual([
			[`${folder}/open-lab.md`, text],
			[`${folder}/open-lab.en.md`, "---\ntitle: Workshop\nplaces:\n  - {}\n  - name: Yard\n---\n"],
		]);
		expect(problems).toEqual([]);
	});

	it("have none for a pane that was only looked at", () => {
		const { files } = formatFiles([form(".md", original), form(".en.md", { title: "", places: [] })], new Map(), context);
		expect(files.map(({ path }) => path)).toEqual([`${folder}/open-lab.md`]);
	});

	it("have an empty one for a translation that was taken away, so that it is removed", () => {
		const known = new Map([[`${folder}/open-lab.en.md`, "---\ntitle: Workshop\n---\n"]]);
		const { files } = formatFiles([form(".md", original), form(".en.md", { title: "" })], known, context);
		expect(files.at(-1)).toEqual({ path: `${folder}/open-lab.en.md`, slug: "open-lab", raw: "" });
	});

	it("keep the lines that are unchanged", () => {
		const before = text.replace("kind: workshop", "kind: 'workshop' # for now");
		const { files } = formatFiles(
			[form(".md", { ...original, title: "Kitos dirbtuvės" })],
			new Map([[`${folder}/open-lab.md`, before]]),
			context,
		);
		expect(files[0]?.raw).toBe(before.replace("Dirbtuvės", "Kitos dirbtuvės"));
	});

	it("keep the words of a translation with their items, also at the second save after a move", () => {
		const moved = { ...original, places: [{ name: "Kiemas" }, { name: "Salė" }] };
		const forms = [form(".md", moved), form(".en.md", { places: [{ name: "Hall" }, { name: "Yard" }] })];
		const filled = new Map([[`${folder}/open-lab.md`, text]]);
		const english = "---\nplaces:\n  - name: Yard\n  - name: Hall\n---\n";
		const first = formatFiles(forms, filled, context).files;
		expect(first.at(-1)?.raw).toBe(english);
		const saved = new Map(first.map(({ path, raw }) => [path, raw]));
		expect(formatFiles(forms, saved, context, filled).files.at(-1)?.raw).toBe(english);
	});

	it("are not saved while the check would refuse a translation, and its sentence says which one", () => {
		const { problems } = formatFiles(
			[form(".md", original), form(".en.md", { deadline: "x", speakers: [{ name: "Somebody" }] })],
			new Map(),
			context,
		);
		expect(problems).toEqual(['en: Remove "speakers": open-lab.md has none.']);
	});
});
