/** The editor on a site as it is published for GitHub: log-in through the broker, a fork, a draft, a proposal. Only GitHub itself is played. */
import { once } from "node:events";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createBroker } from "../../src/oauth-broker/broker.ts";
import { createBrokerServer } from "../../src/oauth-broker/serve.ts";
import { type Browser, launchBrowser } from "../support/browser.ts";
import { runBuild } from "../support/build.ts";
import { makeRepository } from "../support/content-repository.ts";
import { CLIENT, EDITOR, type GitHub, ORIGIN, startGitHub } from "../support/github.ts";
import { type StaticSite, serveSite } from "../support/serve.ts";

const CITY = "eastern-cape";

describe("the editor at GitHub", () => {
	const folder = mkdtempSync(join(tmpdir(), "editor-github-"));
	const stack = new AsyncDisposableStack();
	let github: GitHub;
	let site: StaticSite;
	let browser: Browser;
	let broker = "";
	const logged: string[] = [];

	beforeAll(async () => {
		stack.defer(async () => rmSync(folder, { recursive: true, force: true }));
		github = stack.use(await startGitHub(makeRepository(folder)));
		site = stack.use(await serveSite(join(folder, "site")));
		broker = await startBroker();
		browser = stack.use(await launchBrowser());
		const build = await runBuild({
			OUTPUT_DIR: join(folder, "site"),
			CITIES: CITY,
			SITE_URL: site.url,
			EDITOR_HOST: "github",
			EDITOR_REPOSITORY: `${github.url}/${ORIGIN}`,
			EDITOR_BROKER: broker,
		});
		if (build.code !== 0) throw new Error(build.output);
	}, 300_000);

	afterAll(() => stack.disposeAsync());

	async function startBroker(): Promise<string> {
		const port = await freePort();
		const url = `http://127.0.0.1:${port}`;
		const settings = { url, clientId: CLIENT.id, clientSecret: CLIENT.secret, origins: [new URL(site.url).origin], host: github.url };
		const made = createBroker(settings, { fetch, now: Date.now, nonce: () => crypto.randomUUID() });
		const server = createBrokerServer(made, { url, log: (line) => logged.push(line) }).listen(port, "127.0.0.1");
		await once(server, "listening");
		stack.defer(async () => {
			server.close();
			server.closeAllConnections();
		});
		return url;
	}

	test("somebody without the right to write logs in, gets a fork, saves a draft and proposes it", { timeout: 180_000 }, async () => {
		const context = await browser.context({ viewport: { width: 1280, height: 900 } });
		const foreign: string[] = [];
		const errors: string[] = [];
		context.on("request", (request) => {
			const { origin, protocol } = new URL(request.url());
			if (protocol.startsWith("http") && ![new URL(site.url).origin, github.url, broker].includes(origin)) foreign.push(request.url());
		});
		context.on("console", (message) => {
			if (message.type() === "error") errors.push(message.text());
		});
		const page = await context.newPage();
		page.on("dialog", (dialog) => dialog.accept());
		await page.goto(`${site.url}${CITY}/admin/#/collections/${CITY}_opportunity/new`);
		await page.getByRole("button", { name: "Login with GitHub" }).click();
		await page.getByRole("button", { name: "Fork the repo" }).click();
		await page.getByLabel("Title").first().fill("Repair evening");
		await page.getByLabel("Summary").first().fill("Bring a lamp.");
		for (const [label, option] of [
			["Kind", "Workshop"],
			["Format", "In person"],
		] as const) {
			await page.getByLabel(label, { exact: true }).first().click();
			await page.getByRole("option", { name: option, exact: true }).click();
		}
		await page.getByLabel("Organisation", { exact: true }).first().selectOption({ label: "Ready4Life" });
		await page.getByRole("button", { name: "Save", exact: true }).click();
		await page.getByText("Changes saved").waitFor();

		const branch = `refs/fork/cms/${EDITOR}/cities/${CITY}_opportunity/repair-evening`;
		const file = `content/${CITY}/opportunities/repair-evening.md`;
		expect(github.git("diff", "--name-status", "main", branch).trim()).toBe(`A\t${file}`);
		expect(github.git("show", `${branch}:${file}`)).toBe(
			"---\ntitle: Repair evening\nsummary: Bring a lamp.\nkind: workshop\nformat: in-person\norganisation: ready4life\n---\n",
		);
		expect(github.git("for-each-ref", "--format=%(refname)", "refs/heads").trim()).toBe("refs/heads/main");

		await page.getByRole("button", { name: /^Status/ }).click();
		await page.getByRole("menuitem", { name: "In review" }).click();
		await expect
			.poll(() => github.proposals)
			.toMatchObject([{ head: `${EDITOR}:cms/${EDITOR}/cities/${CITY}_opportunity/repair-evening`, base: "main" }]);
		expect(foreign).toEqual([]);
		expect(errors.filter((error) => !error.includes("404"))).toEqual([]);
		expect(logged.filter((line) => !line.startsWith("GET /auth 302") && !line.startsWith("GET /callback 200"))).toEqual([]);
		await context.close();
	});

	test("the page may ask its own site and the host's interface, and nothing else", () => {
		const page = readFileSync(join(folder, "site", CITY, "admin/index.html"), "utf8");
		expect(page).toContain(`connect-src &#39;self&#39; blob: ${github.url};`.replaceAll("&#39;", "'"));
	});

	test("what is loaded for one host has at most 1 MB, and nobody loads the others", () => {
		const assets = join(folder, "site/assets/editor");
		const names = readdirSync(assets).filter((name) => name.endsWith(".js"));
		const entry = names.find((name) => name.startsWith("admin-")) ?? "";
		const first = withImports(entry, (name) => readFileSync(join(assets, name), "utf8"));
		const sizeOf = (list: readonly string[]) => list.reduce((sum, name) => sum + gzipSync(readFileSync(join(assets, name))).length, 0);
		expect(sizeOf(first)).toBeLessThan(1_000_000);
		const chunks = names.filter(
			(name) => !first.includes(name) && /githubstatus|gitlab\.com|oauth\/access_token/.test(readFileSync(join(assets, name), "utf8")),
		);
		expect(chunks.length).toBeGreaterThanOrEqual(3);
	});
});

function withImports(name: string, read: (name: string) => string): string[] {
	const found = new Set<string>();
	const queue = [name];
	for (let next = queue.pop(); next !== undefined; next = queue.pop()) {
		if (found.has(next)) continue;
		found.add(next);
		for (const [, other = ""] of read(next).matchAll(/(?:from|import)\s*"\.\/([^"]+\.js)"/g)) queue.push(other);
	}
	return [...found];
}

async function freePort(): Promise<number> {
	const server = createServer().listen(0, "127.0.0.1");
	await once(server, "listening");
	const address = server.address();
	server.close();
	await once(server, "close");
	if (address === null || typeof address === "string") throw new Error("There is no free port.");
	return address.port;
}
