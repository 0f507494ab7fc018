/** Serves a content folder as `npm start` does, edits one of its opportunities a few times, and prints the seconds from each save to the answer with the new text. */
import { spawn } from "node:child_process";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { setTimeout } from "node:timers/promises";

const EDITS = 5;
const POLL = 5;
/** Files are watched a moment after the server answers; an edit that nobody saw is saved again. */
const PATIENCE = 1000;

const [content] = process.argv.slice(2);
if (content === undefined) {
	console.error("Write: node scripts/bench/edit-served.ts .cache/bench/content-1200");
	process.exit(2);
}
const port = await findPort();
const server = spawn(process.execPath, ["--import", "./scripts/load-tsx.ts", "scripts/start.ts"], {
	env: { ...process.env, CONTENT_DIR: content, PORT: String(port) },
	stdio: "ignore",
});
try {
	const folder = `${content}/chicago/opportunities`;
	const [name = ""] = readdirSync(folder);
	const page = `http://127.0.0.1:${port}/chicago/opportunities/${name.replace(".md", "")}/`;
	await isShown(page, "<h1>", Infinity);
	const text = readFileSync(`${folder}/${name}`, "utf8");
	const save = async (edit: number) => {
		const word = `Edition number ${edit}`;
		writeFileSync(`${folder}/${name}`, `${text}\n${word}\n`);
		return isShown(page, word, edit === 0 ? PATIENCE : Infinity);
	};
	while (!(await save(0)));
	const seconds: number[] = [];
	for (let edit = 1; edit <= EDITS; edit++) {
		const start = performance.now();
		await save(edit);
		seconds.push((performance.now() - start) / 1000);
	}
	writeFileSync(`${folder}/${name}`, text);
	console.log(JSON.stringify(seconds));
} finally {
	server.kill();
}

async function isShown(page: string, text: string, patience: number): Promise<boolean> {
	const start = performance.now();
	while (performance.now() - start < patience) {
		const answer = await fetch(page).then(
			(response) => response.text(),
			() => "",
		);
		if (answer.includes(text)) return true;
		if (server.exitCode !== null) throw new Error(`The server ended with ${server.exitCode}.`);
		await setTimeout(POLL);
	}
	return false;
}

/** One that is free at this moment. */
function findPort(): Promise<number> {
	return new Promise((resolve) => {
		const probe = createServer().listen(0, "127.0.0.1", () => {
			const address = probe.address();
			probe.close(() => resolve(typeof address === "object" ? (address?.port ?? 0) : 0));
		});
	});
}
