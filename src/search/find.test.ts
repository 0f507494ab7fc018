import { expect, test } from "vitest";
import { type Found, type FoundPage, findPages } from "./find.ts";

test("queries are tried in order until there is enough, and a page comes once", async () => {
	const asked: string[] = [];
	const pages = { delavnice: [page("a", "delavnice")], delavnic: [page("b", "delavnica"), page("a", "delavnice"), page("c", "delavnici")] };
	const found = await findPages(searchIn(pages, asked), "delavnice", "sl", 20);
	expect(found?.map(({ id }) => id)).toEqual(["a", "b", "c"]);
	expect(asked.slice(0, 2)).toEqual(["delavnice", "delavnic"]);
	asked.length = 0;
	await findPages(searchIn(pages, asked), "delavnice", "sl", 1);
	expect(asked).toEqual(["delavnice"]);
});

test("what only begins with the same letters is no result", async () => {
	expect(await findPages(searchIn({ inxqzwj: [page("a", "in")] }, []), "inxqzwj", "en", 20)).toEqual([]);
});

test("where the best result is one, no other is loaded", async () => {
	const loaded: string[] = [];
	const pages = ["a", "b", "c"].map((id) => ({
		...page(id, "robots"),
		data: async () => {
			loaded.push(id);
			return { content: "robots" };
		},
	}));
	expect((await findPages(searchIn({ robots: pages }, []), "robots", "en", 1))?.length).toBe(3);
	expect(loaded).toEqual(["a"]);
});

test("one of the next results is enough when the best is none", async () => {
	expect((await findPages(searchIn({ umbrella: [page("a", "um"), page("b", "umbrella")] }, []), "umbrella", "en", 20))?.length).toBe(2);
});

test("a result that is found beside its content counts", async () => {
	const beside = { ...page("a", "something else"), words: [] };
	expect((await findPages(searchIn({ Vilnius: [beside] }, []), "Vilnius", "en", 20))?.length).toBe(1);
});

test("nothing is typed, nothing is asked", async () => {
	const asked: string[] = [];
	expect(await findPages(searchIn({}, asked), "  ", "sl", 20)).toEqual([]);
	expect(asked).toEqual([]);
});

test("when a newer search has begun the older one ends without a result", async () => {
	expect(await findPages(async () => undefined, "delavnice", "sl", 20)).toBeUndefined();
});

/** Its first word is the one that was found. */
function page(id: string, content: string): Found<FoundPage> {
	return { id, words: [0], data: async () => ({ content }) };
}

function searchIn(pages: Readonly<Record<string, readonly Found<FoundPage>[]>>, asked: string[]) {
	return async (query: string) => {
		asked.push(query);
		return pages[query] ?? [];
	};
}
