import { createServer, request as httpRequest } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { createEditorServer } from "./serve.ts";
import { createRepository, entry, type TestRepository } from "./test-repository.ts";

let repository: TestRepository;
let port: number;
const server = createServer((request, response) => serve(request, response, () => response.end("a page")));
let serve: ReturnType<typeof createEditorServer>;

beforeAll(async () => {
	repository = createRepository();
	serve = createEditorServer(join(repository.folder, "content"), { PATH: process.env.PATH, HOME: repository.folder });
	await new Promise<void>((resolve) => {
		server.listen(0, "127.0.0.1", resolve);
	});
	port = (server.address() as AddressInfo).port;
});

afterAll(async () => {
	await new Promise((resolve) => server.close(resolve));
	repository[Symbol.dispose]();
});

/** Sends what no browser page could send, such as another host. */
function send(
	headers: Readonly<Record<string, string>>,
	body = '{"action":"unpublishedEntries"}',
	path = "/admin/git",
): Promise<[number, string]> {
	return new Promise((resolve, reject) => {
		const request = httpRequest({ host: "127.0.0.1", port, path, method: "POST", headers }, (response) => {
			let text = "";
			response.setEncoding("utf8").on("data", (chunk: string) => {
				text += chunk;
			});
			response.on("end", () => resolve([response.statusCode ?? 0, text]));
		});
		request.on("error", reject);
		request.end(body);
	});
}

const json = { "content-type": "application/json" };

it("answers the editor of this site", async () => {
	expect(await send({ ...json, origin: `http://127.0.0.1:${port}` })).toEqual([200, "[]"]);
});

it("leaves every other address to the site", async () => {
	expect(await send(json, "", "/admin/")).toEqual([200, "a page"]);
});

it.each([
	["a page of another site", { ...json, origin: "https://evil.example" }],
	["a form, which browsers let through", { "content-type": "text/plain" }],
	["a name that leads to this machine", { ...json, host: "evil.example" }],
])("does not answer %s", async (_, headers) => {
	expect(await send(headers)).toEqual([403, '{"error":"Only the editor of this site may ask here."}']);
});

it.each(["", "null", "[", '{"action":"rm"}', '{"action":"getEntry"}', '{"action":"persistEntry","params":{"dataFiles":"x"}}'])(
	"says no to %j, and goes on",
	async (body) => {
		const [status, text] = await send(json, body);
		expect([400, 403]).toContain(status);
		expect(JSON.parse(text).error).toMatch(/\.$/);
		expect(await send(json)).toEqual([200, "[]"]);
	},
);

it("forty editors who save at the same moment have forty drafts", async () => {
	const saves = Array.from({ length: 40 }, (_, index) => ({
		action: "persistEntry",
		params: {
			dataFiles: [{ path: `content/vilnius/opportunities/at-once-${index}.md`, slug: `at-once-${index}`, raw: entry(`At once ${index}`) }],
			assets: [],
			options: { collectionName: "vilnius_opportunity", commitMessage: `Save at-once-${index}`, status: "draft" },
		},
	}));
	const answers = await Promise.all(saves.map((save) => send(json, JSON.stringify(save))));
	expect(new Set(answers.map(([status]) => status))).toEqual(new Set([200]));
	expect(repository.git("branch", "--list", "cms/vilnius_opportunity/at-once-*").trim().split("\n")).toHaveLength(40);
	expect(repository.git("status", "--porcelain")).toBe("");
	expect(repository.git("fsck", "--strict")).toBe("");
});
