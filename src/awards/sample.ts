/** For tests: a small repository on the disk with two badges and an issuer that has a key, and a shell that keeps what is printed. */
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { onTestFinished } from "vitest";
import { deriveHolder } from "../badges/holder.ts";
import { createKey, type SecretKey } from "../badges/key.ts";
import { runBadgeCommand } from "./command.ts";

export const SITE = "https://learn.example/network/";
export const NOW = Date.UTC(2026, 10, 22, 9, 30);
export const secret: SecretKey = createKey((length) => new Uint8Array(length).fill(21));

const CITY = `---
name: Town
summary: Learn here.
kind: city
country: LT
languages: [en]
timeZone: Europe/Vilnius
currency: EUR
centre: { lat: 54.69, lng: 25.28 }
bounds: { west: 25, south: 54.5, east: 25.5, north: 54.9 }
zoom: 12
colours: { main: "#0b5394" }
---
`;

export const FILES: Readonly<Record<string, string>> = {
	"network.md": `---\nname: Network\nsummary: All places.\nlanguages: [en]\ntimeZone: Europe/Brussels\ncolours: { main: "#0b5394" }\n---\n`,
	"town/city.md": CITY,
	"town/organisations/club.md": "---\nname: Club\nsummary: A club.\nkind: association\n---\n",
	"town/organisations/other.md": "---\nname: Other\nsummary: Another club.\nkind: association\n---\n",
	"town/badges/maker.md": "---\nname: Maker\ndescription: Makes things.\ncriteria: { text: Make a thing. }\nissuer: club\n---\n",
	"town/badges/aid.md":
		"---\nname: First aid\ndescription: Helps.\ncriteria: { text: Help. }\nissuer: club\nvalidFor: { amount: 1, unit: months }\n---\n",
	"town/badges/lonely.md": "---\nname: Lonely\ndescription: Waits.\ncriteria: { text: Wait. }\nissuer: other\n---\n",
	"town/keys.json": `${JSON.stringify([{ issuer: "club", x: secret.x, y: secret.y, since: "2026-01-01" }])}\n`,
};

export interface SampleRepository {
	/** The folder `content`. */
	readonly root: string;
	readonly read: (path: string) => string;
	readonly write: (path: string, text: string) => void;
	/** All files below a folder, with their texts. */
	readonly list: (path: string) => Readonly<Record<string, string>>;
	/** The exit code and what was printed and complained. */
	readonly run: (args: string, settings?: Settings) => Promise<{ code: number; out: string; err: string }>;
}

interface Settings {
	readonly input?: string;
	readonly now?: number;
	readonly environment?: Readonly<Record<string, string>>;
}

export function makeRepository(files: Readonly<Record<string, string>> = {}): SampleRepository {
	const root = mkdtempSync(join(tmpdir(), "awards-"));
	onTestFinished(() => rmSync(root, { recursive: true, force: true }));
	const write = (path: string, text: string) => {
		mkdirSync(dirname(join(root, path)), { recursive: true });
		writeFileSync(join(root, path), text);
	};
	for (const [path, text] of Object.entries({ ...FILES, ...files })) write(path, text);
	let seed = 0;
	return {
		root,
		write,
		read: (path) => readFileSync(join(root, path), "utf8"),
		list: (path) => {
			const names = readdirSync(join(root, path), { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
			return Object.fromEntries(names.map(({ name, parentPath }) => [name, readFileSync(join(parentPath, name), "utf8")] as const).sort());
		},
		run: async (args, { input = "", now = NOW, environment = { BADGE_KEY_TOWN_CLUB: secret.d } } = {}) => {
			const out: string[] = [];
			const err: string[] = [];
			const shell = {
				environment: { CONTENT_DIR: root, SITE_URL: SITE, ...environment },
				now,
				random: (length: number) => Uint8Array.from({ length }, () => (seed = (seed * 73 + 41) % 251)),
				readInput: async () => input,
				print: (line: string) => out.push(line),
				showProgress: () => undefined,
			};
			const code = await runBadgeCommand(args.split(" "), shell, (line) => err.push(line));
			return { code, out: out.join("\n"), err: err.join("\n") };
		},
	};
}

export async function holderOf(number: number): Promise<string> {
	return (await deriveHolder(new Uint8Array(16).fill(number))).did;
}

export async function awardOf(badge: string, numbers: readonly number[], awardedOn = "2026-11-20"): Promise<string> {
	const holders = await Promise.all(numbers.map(holderOf));
	return `${JSON.stringify({ badge, awardedOn, holders: holders.sort() })}\n`;
}
