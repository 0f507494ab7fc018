import { describe, expect, it } from "vitest";
import { createRepository, draftOf, entry } from "./test-repository.ts";

const path = (slug: string) => `content/vilnius/opportunities/${slug}.md`;

describe("from draft to page", () => {
	it("every step is a commit on a branch of the draft's own, and the work tree changes only when it is published", async () => {
		using repository = createRepository();
		const text = entry("Repair evening");
		await repository.save("repair-evening", text);
		expect(repository.git("log", "--format=%s", "main..cms/vilnius_opportunity/repair-evening").trim()).toBe("Save repair-evening");
		expect(repository.git("status", "--porcelain")).toBe("");
		expect(await repository.act("unpublishedEntries")).toEqual(["vilnius_opportunity/repair-evening"]);

		await repository.act("updateUnpublishedEntryStatus", { ...draftOf("repair-evening"), newStatus: "pending_review" });
		await repository.act("updateUnpublishedEntryStatus", { ...draftOf("repair-evening"), newStatus: "pending_publish" });
		expect(await repository.act("unpublishedEntry", draftOf("repair-evening"))).toMatchObject({
			...draftOf("repair-evening"),
			status: "pending_publish",
			pullRequestAuthor: "Editor",
			diffs: [{ path: path("repair-evening"), newFile: true }],
		});
		expect(repository.git("log", "--format=%s", "main..cms/vilnius_opportunity/repair-evening").trim().split("\n")).toEqual([
			"Set repair-evening ready",
			"Set repair-evening in review",
			"Save repair-evening",
		]);

		await repository.act("publishUnpublishedEntry", draftOf("repair-evening"));
		expect(repository.read(path("repair-evening"))).toBe(text);
		expect(repository.git("show", `main:${path("repair-evening")}`)).toBe(text);
		expect(repository.git("status", "--porcelain")).toBe("");
		expect(repository.git("log", "-1", "--format=%s", "main").trim()).toBe("Publish repair-evening");
		expect(await repository.act("unpublishedEntries")).toEqual([]);
	});

	it("a save that changes nothing commits nothing", async () => {
		using repository = createRepository();
		const before = repository.state();
		await repository.save("open-lab", entry("Open lab"), entry("Open lab"));
		expect(repository.state()).toBe(before);
	});

	it("a second save keeps the status, and reads back what was saved", async () => {
		using repository = createRepository();
		await repository.save("new-one", entry("New one"));
		await repository.act("updateUnpublishedEntryStatus", { ...draftOf("new-one"), newStatus: "pending_review" });
		await repository.act("persistEntry", {
			dataFiles: [{ path: path("new-one"), slug: "new-one", raw: entry("New one", "More."), before: entry("New one") }],
			assets: [],
			options: { collectionName: "vilnius_opportunity", commitMessage: "Save new-one" },
		});
		expect(await repository.act("unpublishedEntry", draftOf("new-one"))).toMatchObject({ status: "pending_review" });
		expect(await repository.act("unpublishedEntryDataFile", { ...draftOf("new-one"), path: path("new-one") })).toEqual({
			data: entry("New one", "More."),
		});
	});

	it("a picture goes with its entry's draft", async () => {
		using repository = createRepository();
		const png = Buffer.from("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==", "base64");
		await repository.act("persistEntry", {
			dataFiles: [{ path: path("new-one"), slug: "new-one", raw: entry("New one") }],
			assets: [{ path: "content/vilnius/media/lab.png", content: png.toString("base64"), encoding: "base64" }],
			options: { collectionName: "vilnius_opportunity" },
		});
		const media = await repository.act("unpublishedEntryMediaFile", { ...draftOf("new-one"), path: "content/vilnius/media/lab.png" });
		expect(media).toMatchObject({ name: "lab.png", content: png.toString("base64") });
		await repository.act("publishUnpublishedEntry", draftOf("new-one"));
		expect(await repository.act("getMedia", { mediaFolder: "content/vilnius/media" })).toMatchObject([{ name: "lab.png" }]);
	});

	it("a translation whose words were all taken away is removed, an original never", async () => {
		using repository = createRepository();
		const translation = "content/vilnius/opportunities/open-lab.en.md";
		repository.write(translation, "---\ntitle: Open lab\n---\n");
		repository.git("add", ".");
		repository.git("commit", "-qm", "Translate");
		const save = (path: string, before: string) =>
			repository.act("persistEntry", {
				dataFiles: [{ path, slug: "open-lab", raw: "", before }],
				assets: [],
				options: { collectionName: "vilnius_opportunity" },
			});
		await save(translation, "---\ntitle: Open lab\n---\n");
		await repository.act("publishUnpublishedEntry", draftOf("open-lab"));
		expect(repository.git("status", "--porcelain")).toBe("");
		expect(await repository.act("getEntry", { path: translation })).toBeNull();
		await expect(save(path("open-lab"), entry("Open lab"))).rejects.toThrow("Write something: an entry cannot be empty.");
	});

	it("forty drafts saved at once are forty branches with one commit each", async () => {
		using repository = createRepository();
		const slugs = Array.from({ length: 40 }, (_, index) => `draft-${index}`);
		await Promise.all(slugs.map((slug) => repository.save(slug, entry(slug))));
		expect(((await repository.act("unpublishedEntries")) as string[]).length).toBe(40);
		for (const slug of slugs) expect(repository.git("rev-list", "--count", `main..cms/vilnius_opportunity/${slug}`).trim()).toBe("1");
		expect(repository.git("fsck", "--strict")).toBe("");
	});
});

describe("what somebody else does meanwhile", () => {
	it("a draft that another person saved is not overwritten", async () => {
		using repository = createRepository();
		await repository.save("new-one", entry("New one"));
		await repository.save("new-one", entry("New one", "Theirs."), entry("New one"));
		const before = repository.state();
		await expect(repository.save("new-one", entry("New one", "Mine."), entry("New one"))).rejects.toThrow(
			"Somebody saved this entry while you were writing. Copy your text, load the page again, and put your changes in.",
		);
		expect(repository.state()).toBe(before);
	});

	it("a new entry does not take the place of one with the same title", async () => {
		using repository = createRepository();
		await expect(repository.save("open-lab", entry("Open lab", "Another."))).rejects.toThrow(
			"There is an entry with this title already. Give yours another title, or open that one.",
		);
	});

	it("a change of the same lines is a conflict at publishing: the draft is kept, and other drafts still go", async () => {
		using repository = createRepository();
		await repository.save("open-lab", entry("Open lab", "Mine."), entry("Open lab"));
		repository.write(path("open-lab"), entry("Open lab", "Theirs."));
		repository.git("commit", "-qam", "Theirs");
		const before = repository.state();
		await expect(repository.act("publishUnpublishedEntry", draftOf("open-lab"))).rejects.toThrow(
			"Somebody published another change of the same lines meanwhile. Your draft is kept: copy your text, delete the draft, and put your changes into the new version.",
		);
		expect(repository.state()).toBe(before);
		expect(repository.read(path("open-lab"))).toBe(entry("Open lab", "Theirs."));
		await repository.save("another", entry("Another"));
		await repository.act("publishUnpublishedEntry", draftOf("another"));
		expect(repository.read(path("another"))).toBe(entry("Another"));
	});

	it("changes of other lines and of other files are merged", async () => {
		using repository = createRepository();
		await repository.save("open-lab", entry("Open lab", "Mine."), entry("Open lab"));
		repository.write(path("open-lab"), entry("Open lab of the city"));
		repository.write("README.md", "Another\n");
		repository.git("commit", "-qam", "Theirs");
		await repository.act("publishUnpublishedEntry", draftOf("open-lab"));
		expect(repository.read(path("open-lab"))).toBe(entry("Open lab of the city", "Mine."));
		expect(repository.git("status", "--porcelain")).toBe("");
	});
});
