/** A very small network of files for tests of the build: one city with one organisation and one opportunity, and what a test adds to it. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";

const NETWORK = `---
name: Network
summary: All places of a small network.
languages: [en]
timeZone: Europe/Brussels
colours:
  main: "#1d3a8a"
---
`;

const CITY = `---
name: Alpha
summary: A city to learn in.
kind: city
country: LT
languages: [en]
timeZone: Europe/Vilnius
currency: EUR
centre: { lat: 54.69, lng: 25.28 }
bounds: { west: 25, south: 54.5, east: 25.5, north: 54.9 }
zoom: 12
colours:
  main: "#7a1f3d"
---
`;

const ORGANISATION = `---
name: House
summary: A house for all.
kind: youth-centre
---
`;

export const FILES: Readonly<Record<string, string>> = {
	"network.md": NETWORK,
	"alpha/city.md": CITY,
	"alpha/organisations/house.md": ORGANISATION,
	"alpha/opportunities/open-lab.md": opportunityFile("Open lab"),
};

/** An opportunity with a session; `head`: more lines of its front matter. */
export function opportunityFile(title: string, head = "", body = "Come along."): string {
	return `---
title: ${title}
summary: Build something on a Saturday.
kind: workshop
format: in-person
organisation: house
sessions:
  - start: 2027-03-06T10:00
    end: 2027-03-06T12:00
${head}---

${body}
`;
}

export interface Folder extends Disposable {
	readonly path: string;
	/** `content/` in it. */
	readonly content: string;
	/** Where a build may write; the folder does not exist yet. */
	readonly output: string;
	/** The settings of a build from the one to the other. */
	readonly settings: Readonly<Record<string, string>>;
}

/** A new folder with the small network in `content/`; the given files are added or take the place of its own. */
export function writeNetwork(files: Readonly<Record<string, string>> = {}): Folder {
	const path = mkdtempSync(join(tmpdir(), "network-"));
	const content = join(path, "content");
	const output = join(path, "site");
	writeFiles(content, { ...FILES, ...files });
	return {
		path,
		content,
		output,
		settings: { CONTENT_DIR: content, OUTPUT_DIR: output },
		[Symbol.dispose]: () => rmSync(path, { recursive: true, force: true }),
	};
}

export function writeFiles(folder: string, files: Readonly<Record<string, string>>): void {
	for (const [name, text] of Object.entries(files)) {
		mkdirSync(dirname(join(folder, name)), { recursive: true });
		writeFileSync(join(folder, name), text);
	}
}
