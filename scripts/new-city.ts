/** `npm run new-city`: makes the folder of a new city, asked for step by step or by options. */
import { createInterface } from "node:readline/promises";
import { parseArgs } from "node:util";
import { runCommand } from "../src/build/command.ts";
import { type Answers, QUESTIONS, writeNewCity } from "../src/build/new-city.ts";

await runCommand(async () => {
	const names = Object.keys(QUESTIONS) as (keyof Answers)[];
	const { values } = parseArgs({
		options: { help: { type: "boolean" }, ...Object.fromEntries(names.map((name) => [name, { type: "string" as const }])) },
	});
	if (values.help) {
		console.log(
			["npm run new-city -- [options]; what is missing is asked for.", ...names.map((name) => `  --${name}: ${QUESTIONS[name]}`)].join(
				"\n",
			),
		);
		return;
	}
	const terminal = createInterface({ input: process.stdin, output: process.stdout });
	const answers: Partial<Record<keyof Answers, string>> = {};
	for (const name of names) answers[name] = String(values[name as "help"] ?? (await terminal.question(`${QUESTIONS[name]} `)));
	terminal.close();
	const written = await writeNewCity(process.env.CONTENT_DIR ?? "content", ".github/CODEOWNERS", answers as Answers);
	console.log(`Written:\n${written.join("\n")}\nNext: "npm start", then docs/coordinator.md.`);
});
