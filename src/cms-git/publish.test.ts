import { mkdirSync, rmSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { createRepository, draftOf, entry } from "./test-repository.ts";

const path = (slug: string) => `content/vilnius/opportunities/${slug}.md`;

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
