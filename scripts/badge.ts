/** `npm run badge -- tickets|award|sign|verify|revoke|endorse|show|key`: badges on the command line. */
import { randomBytes } from "node:crypto";
import { text } from "node:stream/consumers";
import { runBadgeCommand } from "../src/awards/command.ts";

process.exitCode = await runBadgeCommand(
	process.argv.slice(2),
	{
		environment: process.env,
		now: Date.now(),
		random: (length) => randomBytes(length),
		readInput: () => text(process.stdin),
		print: (line) => console.log(line),
		showProgress: (done, all) => {
			if (process.stderr.isTTY) process.stderr.write(`\r${done} of ${all}${done === all ? "\n" : ""}`);
		},
	},
	(line) => console.error(line),
);
