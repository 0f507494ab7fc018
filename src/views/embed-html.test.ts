/** What others put on their pages is a link with a picture, whatever its title is. */
import { expect, test } from "vitest";
import { formatEmbed } from "./embed-html.ts";

const badge = {
	link: "https://learn.example/vilnius/badges/maker/",
	title: "Maker – Vilnius",
	lang: "en",
	picture: { src: "https://learn.example/vilnius/badges/maker/badge.png", width: 96, height: 96 },
};

test("it is a link with a picture of a known size, and its title", () => {
	expect(formatEmbed(badge)).toBe(
		[
			'<a href="https://learn.example/vilnius/badges/maker/" lang="en">',
			'<img src="https://learn.example/vilnius/badges/maker/badge.png" alt="" width="96" height="96">',
			"Maker – Vilnius</a>",
		].join("\n"),
	);
});

test.each(["</a><script>alert(1)</script>", '" onclick="alert(1)', "C++ & <3"])("the title %j stays a title", (title) => {
	const html = formatEmbed({ ...badge, title });
	expect(html.match(/<(?!a |img |\/a>)/)).toBe(null);
	expect(html.match(/"/g)).toHaveLength(12);
});
