/** `npm run build`: builds the network beside the old site and puts it in its place when it is whole; without a change it writes nothing. */
import { fileURLToPath } from "node:url";
import { runCommand } from "../src/build/command.ts";
import { buildFresh } from "../src/build/fresh.ts";
import { parseOptions } from "../src/build/options.ts";

await runCommand(async () => {
	const options = parseOptions(process.env, process.argv, Date.now());
	const isNew = await buildFresh(fileURLToPath(new URL("../", import.meta.url)), options, async (folder) => {
		const { default: Eleventy } = await import("@11ty/eleventy");
		const eleventy = new Eleventy("src/pages", folder, { configPath: "eleventy.config.ts", quietMode: true });
		eleventy.disableLogger();
		await eleventy.init();
		await eleventy.write();
		return process.exitCode === undefined;
	});
	console.log(isNew ? `The site is in ${options.output}.` : `Nothing has changed: the site in ${options.output} is as it was.`);
});
