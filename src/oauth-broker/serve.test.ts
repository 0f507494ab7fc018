import { once } from "node:events";
import type { AddressInfo } from "node:net";
import { expect, it } from "vitest";
import { createBrokerServer } from "./serve.ts";
import worker from "./worker.ts";

it("what is logged names the path and how it ended, and no word behind the question mark", async () => {
	const lines: string[] = [];
	const broker = async (request: Request) => new Response(`${new URL(request.url).host} ${request.headers.get("cookie")}`);
	const server = createBrokerServer(broker, { url: "https://login.example.org", log: (line) => lines.push(line) }).listen(0, "127.0.0.1");
	await once(server, "listening");
	const { port } = server.address() as AddressInfo;
	const response = await fetch(`http://127.0.0.1:${port}/callback?code=hidden&state=hidden`, { headers: { cookie: "login=x" } });
	expect(await response.text()).toBe("login.example.org login=x");
	expect((await fetch(`http://127.0.0.1:${port}/`, { method: "POST", body: "x" })).status).toBe(200);
	server.close();
	server.closeAllConnections();
	expect(lines).toEqual(["GET /callback 200", "POST / 200"]);
});

it("as a worker it says which setting is missing", async () => {
	const response = await worker.fetch(new Request("https://login.example.org/auth"), { GITHUB_CLIENT_ID: "id" });
	expect(response.status).toBe(500);
	expect(await response.text()).toContain("Set BROKER_URL, such as https://login.example.org.");
});
