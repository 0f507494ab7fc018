/** `npm run build`: builds the network beside the old site and puts it in its place when it is whole. */
import { rm } from "node:fs/promises";
import Eleventy from "@11ty/eleventy";
import { runCommand } from "../src/build/command.ts";
import { parseOptions } from "../src/build/options.ts";
import { replaceFolder, restoreFolder } from "../src/build/replace.ts";

await runCommand(async () => {
	const { output } = parseOptions(process.env, process.argv, Date.now());
	const fresh = `${output}.new`;
	await restoreFolder(output);
	await rm(fresh, { recursive: true, force: true });
	const eleventy = new Eleventy("src/pages", fresh, { configPath: "eleventy.config.ts", quietMode: true });
	await eleventy.init();
	await eleventy.write();
	await replaceFolder(output, fresh);
});
