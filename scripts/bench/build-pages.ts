/** Builds the pages alone, for `run.ts`; the settings are those of `npm run build`. */
import { rm } from "node:fs/promises";
import Eleventy from "@11ty/eleventy";
import { runCommand } from "../../src/build/command.ts";
import { parseOptions } from "../../src/build/options.ts";

await runCommand(async () => {
	const { output } = parseOptions(process.env, process.argv, Date.now());
	await rm(output, { recursive: true, force: true });
	const eleventy = new Eleventy("src/pages", output, { configPath: "scripts/bench/pages.config.ts", quietMode: true });
	await eleventy.init();
	await eleventy.write();
});
