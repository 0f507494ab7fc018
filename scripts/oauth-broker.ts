/** `node scripts/oauth-broker.ts`: runs the broker through which editors log in at GitHub; `docs/editor-hosting.md` says what it needs. */
import { createBroker } from "../src/oauth-broker/broker.ts";
import { createBrokerServer } from "../src/oauth-broker/serve.ts";
import { parseSettings } from "../src/oauth-broker/settings.ts";

const parsed = parseSettings(process.env);
if ("problems" in parsed) {
	for (const problem of parsed.problems) console.error(problem);
	process.exit(2);
}
const { settings } = parsed;
const { PORT = "8090", HOST = "127.0.0.1", CLIENT_HEADER: clientHeader } = process.env;
const broker = createBroker(settings, { fetch, now: Date.now, nonce: () => crypto.randomUUID() });
const options = { url: settings.url, log: console.log, ...(clientHeader ? { clientHeader } : {}) };
createBrokerServer(broker, options).listen(Number(PORT), HOST, () => {
	console.log(`The broker listens on http://${HOST}:${PORT} for ${settings.origins.join(", ")}.`);
});
