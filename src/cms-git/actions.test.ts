import { mkdirSync, rmSync, symlinkSync } from "node:fs";
import { join } from "node:path";
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

describe("a work tree in which somebody works", () => {
	it("stays as it is, with its untracked and staged files, when another entry is published", async () => {
		using repository = createRepository();
		repository.write("README.md", "Unfinished\n");
		repository.write("content/vilnius/opportunities/my-notes.md", "untracked");
		repository.write("content/vilnius/opportunities/staged.md", "staged");
		repository.git("add", "content/vilnius/opportunities/staged.md");
		const before = repository.git("status", "--porcelain");
		await repository.save("new-one", entry("New one"));
		await repository.act("publishUnpublishedEntry", draftOf("new-one"));
		expect(repository.git("status", "--porcelain")).toBe(before);
		expect(repository.git("ls-tree", "-r", "--name-only", "main")).not.toMatch(/my-notes|staged/);
	});

	it.each([
		["changed", (repository: ReturnType<typeof createRepository>) => repository.write(path("open-lab"), entry("Mine, unfinished"))],
		["removed", (repository: ReturnType<typeof createRepository>) => rmSync(join(repository.folder, path("open-lab")))],
		[
			"staged",
			(repository: ReturnType<typeof createRepository>) => {
				repository.write(path("open-lab"), entry("Mine, staged"));
				repository.git("add", ".");
				repository.write(path("open-lab"), entry("Open lab"));
			},
		],
	])("a file that is %s there is not published over", async (_, work) => {
		using repository = createRepository();
		await repository.save("open-lab", entry("Open lab", "Published."), entry("Open lab"));
		work(repository);
		const before = repository.state();
		await expect(repository.act("publishUnpublishedEntry", draftOf("open-lab"))).rejects.toThrow(
			`${path("open-lab")} has a change on this machine that is not committed. Commit it or take it back, then publish again: your draft is kept.`,
		);
		expect(repository.state()).toBe(before);
	});

	it("an untracked file in the place of a new entry is not published over", async () => {
		using repository = createRepository();
		await repository.save("new-one", entry("New one"));
		repository.write(path("new-one"), "mine");
		await expect(repository.act("publishUnpublishedEntry", draftOf("new-one"))).rejects.toThrow("is not committed");
		expect(repository.read(path("new-one"))).toBe("mine");
	});

	it("a link does not lead the writing elsewhere", async () => {
		using repository = createRepository();
		await repository.save("new-one", entry("New one"));
		rmSync(join(repository.folder, "content/vilnius/opportunities"), { recursive: true });
		mkdirSync(join(repository.folder, "elsewhere"));
		symlinkSync(join(repository.folder, "elsewhere"), join(repository.folder, "content/vilnius/opportunities"));
		await expect(repository.act("publishUnpublishedEntry", draftOf("new-one"))).rejects.toThrow(
			"content/vilnius/opportunities is a link on this machine. Put the file itself there, then publish again.",
		);
	});

	it("a merge or another command of Git that is not finished is waited for", async () => {
		using repository = createRepository();
		await repository.save("new-one", entry("New one"));
		repository.write(".git/index.lock", "x");
		await expect(repository.act("publishUnpublishedEntry", draftOf("new-one"))).rejects.toThrow(
			"Git is in the middle of something on this machine. Finish that, then publish again: your draft is kept.",
		);
		rmSync(join(repository.folder, ".git/index.lock"));
		await repository.act("publishUnpublishedEntry", draftOf("new-one"));
		expect(repository.read(path("new-one"))).toBe(entry("New one"));
	});
});

describe("a machine on which something is missing", () => {
	it("without a Git identity nothing is committed under a guessed name", async () => {
		using repository = createRepository({ identity: false });
		const before = repository.state();
		await expect(repository.save("new-one", entry("New one"))).rejects.toThrow(
			'Git does not know who you are. Run: git config --global user.name "Your name" and git config --global user.email "you@example.org". Then save again.',
		);
		expect(repository.state()).toBe(before);
	});

	it("without a branch that is checked out, it says what to do", async () => {
		using repository = createRepository();
		repository.git("checkout", "-q", "--detach");
		await expect(repository.save("new-one", entry("New one"))).rejects.toThrow(
			'No branch is checked out. Finish what Git is doing (such as a rebase), or run "git switch main".',
		);
	});

	it("without a repository, it says what to do", async () => {
		using repository = createRepository();
		rmSync(join(repository.folder, ".git"), { recursive: true });
		await expect(repository.act("unpublishedEntries")).rejects.toThrow(
			'The content is in no Git repository. Run "git init" and commit it once; then the editor can keep drafts.',
		);
	});
});

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
