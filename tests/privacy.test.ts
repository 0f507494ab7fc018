/** Nothing of what is personal in awarding a badge gets into Git: the whole way with the real commands, then a search through every object of the history. */
import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { deriveHolder } from "../src/badges/holder.ts";
import { parseTicket } from "../src/badges/ticket.ts";

const SITE = "https://learn.example/network/";
const TOWN = `---
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
const CONTENT: Readonly<Record<string, string>> = {
	"network.md": `---\nname: Network\nsummary: All places.\nlanguages: [en]\ntimeZone: Europe/Brussels\ncolours: { main: "#0b5394" }\n---\n`,
	"town/city.md": TOWN,
	"town/organisations/club.md": "---\nname: Club\nsummary: A club.\nkind: association\n---\n",
	"town/organisations/other.md": "---\nname: Other\nsummary: Another club.\nkind: association\n---\n",
	"town/badges/maker.md": "---\nname: Maker\ndescription: Makes things.\ncriteria: { text: Make a thing. }\nissuer: club\n---\n",
};
/** Nobody: names that no language has. */
const PEOPLE = ["Zorvanna Quillibex", "Ektor Wimblethrop", "Ysolde Krantzwick", "Bromwen Jaxifer"];
const addressOf = (name: string) => `${name.toLowerCase().replace(" ", ".")}@learners.example`;

const folder = mkdtempSync(join(tmpdir(), "privacy-"));
const repository = join(folder, "repository");
const outside = join(folder, "private");
/** What must not be found, with what it is. */
const secrets = new Map<string, string>();

afterAll(() => rmSync(folder, { recursive: true, force: true }));

beforeAll(async () => {
	for (const [path, text] of Object.entries(CONTENT)) write(join(repository, "content", path), text);
	git("init", "-q", "-b", "main");
	commit("Open the town");
	const key = /\n([A-Za-z0-9_-]{43})\n?$/.exec(badge({}, "key", "town/club"))?.[1] ?? "";
	secrets.set(key, "the issuer's secret");
	commit("Give the club a key");

	badge({}, "tickets", "--badge", "town/maker", "--count", String(PEOPLE.length), "--out", outside);
	const [head = "", ...lines] = readFileSync(join(outside, "maker.csv"), "utf8").trim().split("\r\n");
	const merged = lines.map((line, index) => [PEOPLE[index], addressOf(PEOPLE[index] ?? ""), line].join(","));
	write(join(outside, "merge.csv"), `${[`name,address,${head}`, ...merged].join("\r\n")}\r\n`);
	for (const name of PEOPLE) {
		for (const part of [...name.split(" "), addressOf(name)]) secrets.set(part, "a person");
	}
	for (const line of lines) await addTicket(line.split(",")[1] ?? "");
	badge({}, "award", "--badge", "town/maker", "--date", "2026-11-20", "--batch", "camp", join(outside, "merge.csv"));
	commit("Award the makers of the camp");

	const signing = { BADGE_KEY_TOWN_CLUB: key };
	badge(signing, "sign");
	commit("Sign what was approved");
	const [first = ""] = readdirSync(join(repository, "content/town/assertions"));
	badge(signing, "revoke", "--reason", "holder-request", first.replace(".json", ""));
	commit("Take one badge back");
	badge(signing, "endorse", "--by", "town/club", "--organisation", "town/other", "--comment", "They know what a good thing is made of.");
	commit("Endorse the other club");
}, 120_000);

describe("the history after a badge was awarded to people on a list", () => {
	test("holds the award, its signatures, what was taken back and an endorsement, and nothing waits to be committed", () => {
		const names = git("ls-files").trim().split("\n");
		const count = (part: string) => names.filter((name) => name.includes(part)).length;
		expect([count("/awards/"), count("/assertions/"), count("/status/"), count("/revocations.json"), count("/endorsements/")]).toEqual([
			1,
			PEOPLE.length,
			1,
			1,
			1,
		]);
		expect(git("status", "--porcelain", "--ignored")).toBe("");
	});

	test("holds no address, no name and no ticket, in any commit, tree or file, encoded or not", () => {
		expect(secrets.size).toBeGreaterThan(PEOPLE.length * 8);
		expect(search()).toEqual([]);
	});

	test("would be found out if a single one were in it, even after it was removed again", () => {
		const [ticket = ""] = readFileSync(join(outside, "maker.csv"), "utf8").split("\r\n").slice(1);
		git("checkout", "-q", "-b", "slip");
		for (const text of [
			addressOf(PEOPLE[1] ?? ""),
			Buffer.from(`{"name":"${PEOPLE[2]}"}`).toString("base64url"),
			ticket.split(",")[1] ?? "",
		]) {
			write(join(repository, "slip.txt"), text);
			commit("Slip");
		}
		rmSync(join(repository, "slip.txt"));
		commit("Remove the slip");
		git("checkout", "-q", "main");
		const [, second = "", third = ""] = PEOPLE;
		const [printed = ""] = [...secrets].filter(([, what]) => what === "a ticket").map(([secret]) => secret);
		expect(search().map((found) => found.split(": ")[1])).toEqual(
			expect.arrayContaining([addressOf(second), ...third.split(" "), printed]),
		);
	});
});

/** A ticket as it is printed, typed, linked and computed with. */
async function addTicket(text: string): Promise<void> {
	const bytes = parseTicket(text);
	if (bytes === undefined) throw new Error("The table of tickets holds something else.");
	const plain = text.replace(/[^0-9A-Za-z*~$=]/g, "");
	const { key } = await deriveHolder(bytes);
	const raw = Buffer.from(bytes);
	for (const form of [
		text,
		plain,
		text.replaceAll(" ", "-"),
		raw.toString("hex"),
		raw.toString("base64"),
		raw.toString("base64url"),
		key.d,
	])
		secrets.set(form, "a ticket");
}

/** What was found, in the text of all changes and in every object, and in what is encoded in them. */
function search(): string[] {
	const changes = git("log", "-p", "--all", "--format=fuller");
	const objects = execFileSync("git", ["cat-file", "--batch-all-objects", "--batch"], { cwd: repository, maxBuffer: 1e8 }).toString(
		"latin1",
	);
	const encoded = [...objects.matchAll(/[A-Za-z0-9_-]{16,}/g)].map(([text]) => Buffer.from(text, "base64url").toString("latin1"));
	const everything = [changes, objects, ...encoded].join("\n").toLowerCase();
	return [...secrets].filter(([secret]) => everything.includes(secret.toLowerCase())).map(([secret, what]) => `${what}: ${secret}`);
}

function badge(environment: Readonly<Record<string, string>>, ...args: readonly string[]): string {
	const env = { ...process.env, CONTENT_DIR: join(repository, "content"), SITE_URL: SITE, ...environment };
	return execFileSync(process.execPath, ["scripts/badge.ts", ...args], { env, encoding: "utf8" });
}

function git(...args: readonly string[]): string {
	const who = {
		GIT_AUTHOR_NAME: "Town",
		GIT_AUTHOR_EMAIL: "town@example.org",
		GIT_COMMITTER_NAME: "Town",
		GIT_COMMITTER_EMAIL: "town@example.org",
	};
	return execFileSync("git", args, { cwd: repository, encoding: "utf8", maxBuffer: 1e8, env: { ...process.env, ...who } });
}

function commit(subject: string): void {
	git("add", "--all");
	git("commit", "-q", "-m", subject);
}

function write(path: string, text: string): void {
	mkdirSync(dirname(path), { recursive: true });
	writeFileSync(path, text);
}
