import { describe, expect, it } from "vitest";
import { createRepository, draftOf, entry } from "./test-repository.ts";

const path = (slug: string) => `content/vilnius/opportunities/${slug}.md`;

describe("a hostile request", () => {
	const hostile = [
		"../outside.md",
		"content/../README.md",
		"content/vilnius/opportunities/../../../README.md",
		".git/config",
		"content/vilnius/opportunities/.git/hooks/pre-commit",
		"content/tilburg/opportunities/open-lab.md",
		"content/vilnius/city.md",
		"content/vilnius/opportunities/another.md",
		"content/vilnius/opportunities/open-lab.md\n100644 x",
		"content/vilnius/opportunities/open-lab.11ty.js",
		"/etc/passwd",
		"README.md",
		"",
		7,
	];

	it.each(hostile)("cannot write %j", async (target) => {
		using repository = createRepository();
		const before = repository.state();
		const request = {
			dataFiles: [{ path: target, slug: "open-lab", raw: "x", before: undefined }],
			assets: [],
			options: { collectionName: "vilnius_opportunity" },
		};
		await expect(repository.act("persistEntry", request)).rejects.toThrow("This editor may not write");
		expect(repository.state()).toBe(before);
	});

	it.each(
		hostile.filter(
			(target) => target !== "content/vilnius/city.md" && !String(target).endsWith("open-lab.md") && !String(target).endsWith("another.md"),
		),
	)("cannot read %j", async (target) => {
		using repository = createRepository();
		await expect(repository.act("getEntry", { path: target })).rejects.toThrow("This editor may not read");
	});

	it.each(["content/vilnius/media/x.svg", "content/tilburg/media/x.png", "content/vilnius/media/../x.png", ".git/hooks/x.png"])(
		"cannot put a picture at %s",
		async (target) => {
			using repository = createRepository();
			const request = {
				dataFiles: [{ path: path("new-one"), slug: "new-one", raw: entry("New one") }],
				assets: [{ path: target, content: "", encoding: "base64" }],
				options: { collectionName: "vilnius_opportunity" },
			};
			await expect(repository.act("persistEntry", request)).rejects.toThrow(
				"A picture is a jpg, png, webp or avif in content/vilnius/media",
			);
		},
	);

	it.each([
		["vilnius_opportunity", "../../main"],
		["vilnius_opportunity", "Open Lab"],
		["vilnius_award", "x"],
		["../x_opportunity", "x"],
		["vilnius", "x"],
	])("has no draft %s/%s", async (collection, slug) => {
		using repository = createRepository();
		await expect(repository.act("deleteUnpublishedEntry", { collection, slug })).rejects.toThrow(
			/^(?:There is no collection|Give the entry a title)/,
		);
	});

	it("cannot publish what somebody else put onto a draft's branch", async () => {
		using repository = createRepository();
		await repository.save("new-one", entry("New one"));
		repository.git("switch", "-q", "cms/vilnius_opportunity/new-one");
		repository.write("README.md", "Planted\n");
		repository.git("commit", "-qam", "Planted");
		repository.git("switch", "-q", "main");
		await expect(repository.act("publishUnpublishedEntry", draftOf("new-one"))).rejects.toThrow('This editor may not write "');
		expect(repository.read("README.md")).toBe("Readme\n");
	});

	it("a picture that is none inside is refused", async () => {
		using repository = createRepository();
		const request = {
			dataFiles: [{ path: path("new-one"), slug: "new-one", raw: entry("New one") }],
			assets: [{ path: "content/vilnius/media/x.png", content: Buffer.from("<svg>").toString("base64"), encoding: "base64" }],
			options: { collectionName: "vilnius_opportunity" },
		};
		await expect(repository.act("persistEntry", request)).rejects.toThrow("it is no png picture");
	});
});
