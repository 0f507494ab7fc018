/** The broker where a host runs code without a server (Cloudflare Workers and the like): one module with `fetch`. The settings are its variables and secrets. */
import { type Broker, createBroker } from "./broker.ts";
import { parseSettings } from "./settings.ts";

let broker: Broker | undefined;

export default {
	fetch(request: Request, environment: Readonly<Record<string, string>>): Promise<Response> | Response {
		const parsed = parseSettings(environment);
		if ("problems" in parsed) return new Response(parsed.problems.join("\n"), { status: 500, headers: { "content-type": "text/plain" } });
		broker ??= createBroker(parsed.settings, { fetch: (...words) => fetch(...words), now: Date.now, nonce: () => crypto.randomUUID() });
		return broker(request, request.headers.get("cf-connecting-ip") ?? "");
	},
};
