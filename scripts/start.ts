/** `npm start`: builds the network, serves it on this machine only, and builds again when a file changes. */
import Eleventy from "@11ty/eleventy";
import EleventyDevServer from "@11ty/eleventy-dev-server";
import { runCommand } from "../src/build/command.ts";
import { watchAll } from "../src/build/watch.ts";

const PORT = Number(process.env.PORT ?? 8080);

// The server of Eleventy would listen on every network of the machine.
EleventyDevServer.prototype._serverListen = function listen(port: number) {
	this.server.listen({ port, host: "127.0.0.1" });
};

// The editor is on its page, with drafts in the Git repository of the content.
process.env.EDITOR_HOST = "local";

await runCommand(async () => {
	const eleventy = new Eleventy("src/pages", process.env.OUTPUT_DIR ?? "_site", {
		configPath: "eleventy.config.ts",
		quietMode: true,
		runMode: "serve",
	});
	await eleventy.init();
	await watchAll(eleventy, process.env.CONTENT_DIR || "content");
	await eleventy.serve(PORT);
});
