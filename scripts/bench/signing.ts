/**
 * `node scripts/bench/signing.ts [--count 10000] [--rounds 3]`: signs, verifies and writes that many awards in a fresh repository, then runs again;
 * jsonwebtoken does the same with the same texts. Writes time and memory into docs/performance.md.
 */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { cpus } from "node:os";
import { parseArgs } from "node:util";
import { demonstrationKey, demonstrationTicket } from "../../src/awards/demonstration.ts";
import { changeKeys } from "../../src/awards/keys.ts";
import { deriveHolder } from "../../src/badges/holder.ts";
import { type Cost, leastOf, measure } from "./measure.ts";
import { replaceSection } from "./sections.ts";

const PAGE = "docs/performance.md";

const { values } = parseArgs({ options: { count: { type: "string", default: "10000" }, rounds: { type: "string", default: "3" } } });
const count = Number(values.count);
const issuer = "town/club";
const BATCH = 2000;

const FILES: Readonly<Record<string, string>> = {
	"network.md": `name: Network\nsummary: All.\nlanguages: [en]\ntimeZone: Europe/Brussels\ncolours: { main: "#0b5394" }`,
	"town/city.md": `name: Town\nsummary: Learn.\nkind: city\ncountry: LT\nlanguages: [en]\ntimeZone: Europe/Vilnius\ncurrency: EUR\ncentre: { lat: 54.69, lng: 25.28 }
bounds: { west: 25, south: 54.5, east: 25.5, north: 54.9 }\nzoom: 12\ncolours: { main: "#0b5394" }`,
	"town/organisations/club.md": "name: Club\nsummary: A club.\nkind: association",
	"town/badges/maker.md": "name: Maker\ndescription: Makes things.\ncriteria: { text: Make a thing. }\nissuer: club",
};

const TIME = ["--now", "2026-11-22T09:00:00Z"];
/** As `npm run badge` calls it. */
const { badge } = JSON.parse(readFileSync("package.json", "utf8")).scripts;
const command = [...String(badge).replace(/^node/, process.execPath).split(" "), "sign", ...TIME];

// A folder of its own for each round, all removed at the end: ext4 is slow to name files where many were removed in the last five minutes.
mkdirSync(".cache/bench", { recursive: true });
const root = mkdtempSync(".cache/bench/signing-");
const rounds: { readonly first: Cost; readonly peer: Cost; readonly again: Cost }[] = [];
for (let round = 0; round < Number(values.rounds); round += 1) {
	const folder = `${root}/${round}`;
	await writeRepository(folder);
	const env = { CONTENT_DIR: folder };
	const first = measure(command, { env });
	const peer = measure([process.execPath, "scripts/bench/peers/jsonwebtoken.js"], {
		env: { SIGNED: `${folder}/town/assertions`, FRESH: `${root}/peer-${round}`, KEY: JSON.stringify(demonstrationKey(issuer)) },
	});
	rounds.push({ first, peer, again: measure(command, { env }) });
	console.error(rounds.at(-1));
}
rmSync(root, { recursive: true });
const cheapest = (of: "first" | "peer" | "again") => leastOf(rounds.map((round) => round[of]));
const [first, peer, again] = [cheapest("first"), cheapest("peer"), cheapest("again")];
const slowest = Math.max(...rounds.map((round) => round.first.seconds));
const section = `## Signing

${count.toLocaleString("en")} awards of one badge, in five files; the least of ${rounds.length} rounds. Machine: ${cpus().length} × ${cpus()[0]?.model}.

| | Clock | All processors | Memory |
| --- | --- | --- | --- |
| Check, sign, verify with the published key, write | ${format(first)} |
| jsonwebtoken signs, verifies and writes the same texts | ${format(peer)} |
| **Ratio** | **${(first.seconds / peer.seconds).toFixed(2)}** | **${(first.processor / peer.processor).toFixed(2)}** | **${(first.memory / peer.memory).toFixed(2)}** |
| Again: verify all that is signed, sign none | ${format(again)} |

- The slowest round took ${slowest.toFixed(1)} s. Allowed are 10 s and 150 MB for 10,000.
- jsonwebtoken reads no content, looks at no list of what was revoked, and does not wait until a file is on the disk.
`;
writeFileSync(PAGE, replaceSection(readFileSync(PAGE, "utf8"), section));
console.log(section);

function format({ seconds, processor, memory }: Cost): string {
	return `${seconds.toFixed(1)} s | ${processor.toFixed(1)} s | ${memory.toFixed(0)} MB`;
}

async function writeRepository(folder: string): Promise<void> {
	const write = (path: string, text: string) => {
		mkdirSync(`${folder}/${path}`.replace(/\/[^/]*$/, ""), { recursive: true });
		writeFileSync(`${folder}/${path}`, text);
	};
	for (const [path, front] of Object.entries(FILES)) write(path, `---\n${front}\n---\n`);
	const day = "2026-01-01";
	write("town/keys.json", changeKeys([], { issuer: "club", key: demonstrationKey(issuer), isDemonstration: true, day, before: "retired" }));
	for (let at = 0; at < count; at += BATCH) {
		const numbers = Array.from({ length: Math.min(BATCH, count - at) }, (_, index) => at + index + 1);
		const holders = await Promise.all(numbers.map(async (number) => (await deriveHolder(demonstrationTicket(issuer, number))).did));
		const award = { badge: "maker", awardedOn: "2026-11-20", holders: holders.sort() };
		write(`town/awards/batch-${at}.json`, `${JSON.stringify(award, undefined, "\t")}\n`);
	}
}
