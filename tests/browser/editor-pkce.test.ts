/** The editor on a site as it is published for GitLab and for Forgejo: log-in with PKCE, without any secret, and an entry read from there. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Browser, launchBrowser } from "../support/browser.ts";
import { runBuild } from "../support/build.ts";
import { makeRepository } from "../support/content-repository.ts";
import { APP, startPkceHost } from "../support/pkce-host.ts";
import { serveSite } from "../support/serve.ts";

const CITY = "eastern-cape";
const REPOSITORY = "example-org/cities";

type Git = (...words: string[]) => string;

/** https://docs.gitlab.com/api/rest/ */
function answerGitLab(path: string, _query: URLSearchParams, git: Git): unknown {
	const rest = path.replace(`/projects/${REPOSITORY}`, "");
	const [, file] = /^\/repository\/files\/(.+)\/raw$/.exec(rest) ?? [];
	if (path === "/user") return { id: 1, username: "an-editor", name: "An editor", avatar_url: "https://pictures.invalid/1.png" };
	if (rest === "") return { permissions: { project_access: { access_level: 30 } } };
	if (rest === "/repository/branches/main") return { name: "main", commit: { id: git("rev-parse", "main").trim() } };
	if (file !== undefined) return exists(git, file) ? git("show", `main:${file}`) : undefined;
	return ["/merge_requests", "/repository/tree", "/repository/commits"].includes(rest) ? [] : undefined;
}

/** https://codeberg.org/api/swagger */
function answerForgejo(path: string, _query: URLSearchParams, git: Git): unknown {
	const rest = path.replace(`/repos/${REPOSITORY}`, "");
	const [, file] = /^\/contents\/(.+)$/.exec(rest) ?? [];
	const [, blob] = /^\/git\/blobs\/(\w+)$/.exec(rest) ?? [];
	if (path === "/user") return { id: 1, login: "an-editor", full_name: "An editor", avatar_url: "https://pictures.invalid/1.png" };
	if (rest === "") return { owner: { login: "example-org" }, permissions: { push: true } };
	if (rest === "/collaborators/an-editor/permission") return { permission: "write" };
	if (rest === "/branches/main") return { name: "main", commit: { id: git("rev-parse", "main").trim() } };
	if (file !== undefined) return exists(git, file) ? { sha: git("rev-parse", `main:${file}`).trim() } : undefined;
	if (blob !== undefined) return { content: Buffer.from(git("cat-file", "blob", blob)).toString("base64"), encoding: "base64" };
	return rest === "/pulls" ? [] : undefined;
}

describe.each([
	["gitlab", "GitLab", answerGitLab],
	["forgejo", "Forgejo", answerForgejo],
] as const)("the editor at %s", (host, label, answer) => {
	const stack = new AsyncDisposableStack();
	const folder = mkdtempSync(join(tmpdir(), `editor-${host}-`));
	let browser: Browser;

	beforeAll(async () => {
		stack.defer(async () => rmSync(folder, { recursive: true, force: true }));
		browser = stack.use(await launchBrowser());
	});

	afterAll(() => stack.disposeAsync());

	test("somebody logs in without any secret of ours, and reads an entry", { timeout: 180_000 }, async () => {
		const server = stack.use(await startPkceHost(makeRepository(folder), answer));
		const site = stack.use(await serveSite(join(folder, "site")));
		const build = await runBuild({
			OUTPUT_DIR: join(folder, "site"),
			CITIES: CITY,
			SITE_URL: site.url,
			EDITOR_HOST: host,
			EDITOR_REPOSITORY: `${server.url}/${REPOSITORY}`,
			EDITOR_APP: APP,
		});
		expect(build.code, build.output).toBe(0);
		const context = await browser.context({ viewport: { width: 1280, height: 900 } });
		const foreign: string[] = [];
		const violations: string[] = [];
		context.on("request", (request) => {
			const { origin, protocol } = new URL(request.url());
			if (protocol.startsWith("http") && ![new URL(site.url).origin, server.url].includes(origin)) foreign.push(request.url());
		});
		context.on("console", (message) => {
			if (message.text().includes("Content Security Policy")) violations.push(message.text());
		});
		const page = await context.newPage();
		await page.goto(`${site.url}${CITY}/admin/`);
		await page.getByRole("button", { name: `Login with ${label}` }).click();
		await page.getByRole("link", { name: "Opportunities" }).first().waitFor();
		await page.goto(`${site.url}${CITY}/admin/#/collections/${CITY}_opportunity/entries/mock-interview-saturday`);
		await expect.poll(() => page.getByLabel("Title").first().inputValue(), { timeout: 30_000 }).toBe("Mock interview Saturday");
		expect(server.refused).toEqual([]);
		expect(foreign).toEqual([]);
		expect(violations).toEqual([]);
		await context.close();
	});
});

function exists(git: Git, file: string): boolean {
	return git("ls-tree", "main", "--", file) !== "";
}
