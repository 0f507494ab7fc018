/** `npm run import -- --city CITY FILE`: brings entries that an organiser has already into `content/`; exit code 1 when some were refused. */
import { runCommand } from "../src/build/command.ts";
import { runImport } from "../src/import/command.ts";

await runCommand(async () => {
	const { code, out, wrong } = await runImport(process.argv.slice(2), process.env.CONTENT_DIR ?? "content");
	if (wrong !== "") console.error(wrong);
	process.stdout.write(out);
	process.exitCode = code;
});
