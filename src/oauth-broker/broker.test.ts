import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import { type Broker, createBroker } from "./broker.ts";

const settings = {
	url: "https://login.example.org",
	clientId: "id",
	clientSecret: "hidden",
	origins: ["https://example.org", "https://other.example:8443"],
	host: "https://github.example",
};

const TOKEN = "gho_</script>token";

/** A host that gives one token for the code "good", once. */
function start(
	answer: (code: string) => unknown = (code) =>
		code === "good" ? { access_token: TOKEN, scope: "public_repo" } : { error: "bad_verification_code" },
) {
	const asked: { url: string; body: Record<string, string> }[] = [];
	const clock = { now: Date.UTC(2026, 10, 22) };
	let count = 0;
	const broker = createBroker(settings, {
		fetch: async (url, init) => {
			const body = JSON.parse(String(init?.body));
			asked.push({ url: String(url), body });
			const reply = answer(body.code);
			return reply instanceof Response ? reply : Response.json(reply);
		},
		now: () => clock.now,
		nonce: () => `${++count}`,
	});
	return { broker, asked, clock };
}

/** As a browser does it: to the host with a state and a cookie. */
async function begin(broker: Broker, site = "example.org") {
	const response = await ask(broker, `/auth?provider=github&site_id=${site}&scope=repo,delete_repo`);
	const target = new URL(response.headers.get("location") ?? "https://nowhere.invalid");
	const cookie = (response.headers.get("set-cookie") ?? "").split(";")[0] ?? "";
	return { response, target, cookie, state: target.searchParams.get("state") ?? "" };
}

function ask(broker: Broker, path: string, cookie = "", client = "1.2.3.4"): Promise<Response> {
	return broker(new Request(`${settings.url}${path}`, { headers: { cookie } }), client);
}

function messageOf(page: string): { origin: string; message: string } | undefined {
	const [, data] = /<script type="application\/json" id="answer">(.*?)<\/script>/.exec(page) ?? [];
	return data === undefined ? undefined : JSON.parse(data);
}

describe("beginning", () => {
	it("sends the browser to the host with a fixed scope, whatever was asked for, and a state that its cookie holds too", async () => {
		const { response, target, cookie, state } = await begin(start().broker);
		expect(response.status).toBe(302);
		expect(`${target.origin}${target.pathname}`).toBe("https://github.example/login/oauth/authorize");
		expect(Object.fromEntries(target.searchParams)).toEqual({
			client_id: "id",
			redirect_uri: "https://login.example.org/callback",
			scope: "public_repo",
			state,
		});
		expect(cookie).toBe(`__Host-login=${state}`);
		expect(response.headers.get("set-cookie")).toMatch(/; Path=\/; Max-Age=600; HttpOnly; SameSite=Lax; Secure$/);
	});

	it.each(["", "evil.example", "example.org.evil.example", "other.example", "https://example.org"])("refuses the site %j", async (site) => {
		const { response } = await begin(start().broker, site);
		expect([response.status, response.headers.get("location")]).toEqual([403, null]);
		expect(await response.text()).toContain("This site may not log in here.");
	});

	it("gives each log-in its own state", async () => {
		const { broker } = start();
		expect((await begin(broker)).state).not.toBe((await begin(broker)).state);
	});

	it("is bounded: too many in a minute are asked to wait, others are not", async () => {
		const { broker, clock } = start();
		for (let count = 0; count < 20; count += 1) expect((await begin(broker)).response.status).toBe(302);
		expect(await (await ask(broker, "/auth?provider=github&site_id=example.org")).text()).toContain("Wait a minute");
		expect((await ask(broker, "/auth?provider=github&site_id=example.org", "", "5.6.7.8")).status).toBe(302);
		clock.now += 60_000;
		expect((await begin(broker)).response.status).toBe(302);
	});
});

describe("coming back", () => {
	it("hands the token to the site that asked and to no other, out of sight of addresses, logs and caches", async () => {
		const { broker, asked } = start();
		const { state, cookie } = await begin(broker, "other.example:8443");
		const response = await ask(broker, `/callback?code=good&state=${state}`, `a=b; ${cookie}`);
		const page = await response.text();
		expect(messageOf(page)).toEqual({
			origin: "https://other.example:8443",
			message: `authorization:github:success:${JSON.stringify({ token: TOKEN, provider: "github" })}`,
		});
		expect(page).not.toContain(TOKEN);
		expect(response.headers.get("cache-control")).toBe("no-store");
		expect(response.headers.get("referrer-policy")).toBe("no-referrer");
		expect(response.headers.get("set-cookie")).toContain("__Host-login=; Path=/; Max-Age=0");
		expect(asked).toEqual([
			{
				url: "https://github.example/login/oauth/access_token",
				body: { client_id: "id", client_secret: "hidden", code: "good", redirect_uri: "https://login.example.org/callback" },
			},
		]);
	});

	it("runs exactly the one script that its policy names", async () => {
		const { broker } = start();
		const { state, cookie } = await begin(broker);
		const response = await ask(broker, `/callback?code=good&state=${state}`, cookie);
		const [, script = ""] = /<script>([\s\S]*?)<\/script>/.exec(await response.text()) ?? [];
		const hash = createHash("sha256").update(script).digest("base64");
		expect(response.headers.get("content-security-policy")).toBe(
			`default-src 'none'; script-src 'sha256-${hash}'; base-uri 'none'; frame-ancestors 'none'`,
		);
		expect(script).not.toMatch(/postMessage\([^)]*"\*"/);
	});

	it("refuses whoever did not begin in the same browser, and asks the host nothing", async () => {
		const { broker, asked } = start();
		const [mine, other] = [await begin(broker), await begin(broker)];
		for (const [state, cookie] of [
			[mine.state, ""],
			[mine.state, other.cookie],
			["", "__Host-login="],
			["x.y", "__Host-login=x.y"],
			[`${mine.state}A`, `${mine.cookie}A`],
		]) {
			const response = await ask(broker, `/callback?code=good&state=${state}`, cookie);
			expect(response.status).toBe(400);
			expect(await response.text()).toContain("This log-in was not begun here");
		}
		expect(asked).toEqual([]);
	});

	it("refuses a log-in after ten minutes", async () => {
		const { broker, clock } = start();
		const { state, cookie } = await begin(broker);
		clock.now += 10 * 60_000 + 1;
		expect((await ask(broker, `/callback?code=good&state=${state}`, cookie)).status).toBe(400);
	});

	it.each([
		["says no", undefined, "", "You did not allow the editor."],
		["used the link twice", undefined, "old", "This log-in was used already"],
		["took rights away", () => ({ access_token: "t", scope: "" }), "good", "Without the right to write into your own fork"],
		["meets a wrong secret", () => ({ error: "incorrect_client_credentials" }), "good", "compare its client id and secret"],
		["meets a host that is ill", () => new Response("<html>", { status: 502 }), "good", "The host is not well."],
		[
			"meets a host that says nothing",
			() => {
				throw new Error("hidden");
			},
			"good",
			"The host did not answer.",
		],
	] as const)("tells the editor in a sentence when somebody %s", async (_, answer, code, sentence) => {
		const { broker } = start(answer);
		const { state, cookie } = await begin(broker);
		const page = await (await ask(broker, `/callback?state=${state}&code=${code}`, cookie)).text();
		expect(messageOf(page)?.message).toMatch(/^authorization:github:error:/);
		expect(messageOf(page)?.message).toContain(sentence);
		expect(page).not.toContain("hidden");
	});
});

it("other requests get a sentence", async () => {
	const { broker } = start();
	expect(await (await ask(broker, "/")).text()).toContain("There is nothing here.");
	expect(await (await ask(broker, "/auth?provider=gitlab&site_id=example.org")).text()).toContain("This broker knows GitHub only.");
	expect((await broker(new Request(`${settings.url}/auth`, { method: "POST" }), "")).status).toBe(405);
	expect((await ask(broker, "/health")).status).toBe(200);
});
