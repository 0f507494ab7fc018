import { expect, it } from "vitest";
import { formatProblems, tell } from "./comment.ts";
import type { HostApi } from "./host-api.ts";

it("sentences with a stranger's words stand in a fence that they cannot leave, one line each", () => {
	const text = formatProblems(['Title: Remove "````\n@everybody"', "Place: b"]);
	expect(text).toContain('\n`````text\nTitle: Remove "```` @everybody"\nPlace: b\n`````\n');
});

it("a flood of sentences is cut", () => {
	const text = formatProblems(Array.from({ length: 5000 }, () => "x".repeat(5000)));
	expect(text.length).toBeLessThan(20_000);
	expect(text).toContain("… and 4960 more.");
});

it("an issue has one comment, written anew when there is something new to say", async () => {
	const comments: { id: number; body: string }[] = [{ id: 1, body: "I would like that." }];
	const api: Pick<HostApi, "listComments" | "addComment" | "changeComment"> = {
		listComments: async () => comments,
		addComment: async (_, body) => void comments.push({ id: 2, body }),
		changeComment: async (id, body) =>
			void comments.splice(
				comments.findIndex((comment) => comment.id === id),
				1,
				{ id, body },
			),
	};
	for (const text of ["First.", "First.", "Second."]) await tell(api as HostApi, 12, text);
	expect(comments.map(({ body }) => body)).toEqual(["I would like that.", "<!-- suggestion -->\nSecond."]);
});
