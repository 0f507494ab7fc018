import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it, onTestFinished, test } from "vitest";
import { issuerDid } from "../badges/address.ts";
import { buildDidDocument } from "../badges/did-web.ts";
import { deriveHolder } from "../badges/holder.ts";
import { toCompact } from "../badges/jws.ts";
import { importSecret } from "../badges/key.ts";
import { signPresentation } from "../badges/presentation.ts";
import { bakeSvg } from "../badges/svg.ts";
import { formatTicket, parseTicket } from "../badges/ticket.ts";
import type { Organisation } from "../model/organisation.ts";
import { fetchFolder, fetchWeb, isPrivate } from "./fetch.ts";
import { awardOf, holderOf, makeRepository, NOW, SITE, secret } from "./sample.ts";

function makeFolder(): string {
	const folder = mkdtempSync(join(tmpdir(), "tickets-"));
	onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
	return folder;
}

describe("tickets", () => {
	it("are written as a sheet with a QR code for each and as a table, readable by their owner only", async () => {
		const folder = makeFolder();
		const { code } = await makeRepository().run(`tickets --badge town/maker --count 3 --out ${folder}`);
		const sheet = readFileSync(join(folder, "maker.html"), "utf8");
		const table = readFileSync(join(folder, "maker.csv"), "utf8").trim().split("\r\n");
		expect([code, sheet.match(/<svg/g)?.length, table.length]).toEqual([0, 3, 4]);
		expect(sheet).toContain("size: A4");
		expect(table.slice(1).map((line) => parseTicket(line.split(",")[1] ?? "")?.length)).toEqual([16, 16, 16]);
		expect(statSync(join(folder, "maker.csv")).mode & 0o077).toBe(0);
	});

	it("are never written where Git would take them along, nor over others", async () => {
		const folder = makeFolder();
		execFileSync("git", ["init", "-q", folder]);
		mkdirSync(join(folder, "deep"));
		const repository = makeRepository();
		expect((await repository.run(`tickets --badge town/maker --count 1 --out ${join(folder, "deep")}`)).err).toBe(
			`Choose a folder outside of ${folder} for --out: tickets are as good as badges, and that folder is under Git.`,
		);
		const free = makeFolder();
		await repository.run(`tickets --badge town/maker --count 1 --out ${free}`);
		const again = await repository.run(`tickets --badge town/maker --count 1 --out ${free}`);
		expect([again.code, again.err]).toEqual([1, expect.stringContaining("is there already, and its tickets may have been given out.")]);
	});
});

describe("award", () => {
	it("takes tickets, links and keys, and writes sorted keys and nothing else", async () => {
		const repository = makeRepository();
		const ticket = formatTicket(new Uint8Array(16).fill(2));
		const input = `ticket,link\n${formatTicket(new Uint8Array(16).fill(1))}\n\n${ticket},${SITE}claim/#t=${ticket.replaceAll(" ", "-")}\n${await holderOf(3)}\n`;
		const { out } = await repository.run("award --badge town/maker --date 2026-11-20 --batch camp", { input });
		expect(out).toBe("content/town/awards/camp.json: 3 holders. Propose it as a pull request; it is signed when it is merged.");
		expect(JSON.parse(repository.read("town/awards/camp.json"))).toEqual(JSON.parse(await awardOf("maker", [1, 2, 3])));
		expect((await repository.run("sign")).out).toBe("Signed 3, signed again 0, lists 1.");
	});

	it.each([
		[
			"a slip of the hand",
			"1AMP HEJS AH6F XK75 ZZ9G WM7P W0*",
			"Line 1: check this again, a letter is wrong or missing: it is no ticket, link or key.",
		],
		["an e-mail address", "info@example.org", "Line 1: check this again, a letter is wrong or missing: it is no ticket, link or key."],
		["nothing", "\n\n", "Give at least one ticket, link or key, one a line."],
	])("refuses %s and writes nothing", async (_, input, sentence) => {
		const repository = makeRepository();
		expect(await repository.run("award --badge town/maker", { input })).toEqual({ code: 1, out: "", err: sentence });
		expect(Object.keys(repository.list("town"))).not.toContain("maker-2026-11-22.json");
	});

	it("refuses a ticket that was used, and never writes over an award", async () => {
		const repository = makeRepository({ "town/awards/maker-2026-11-22.json": await awardOf("maker", [1]) });
		expect((await repository.run("award --badge town/maker", { input: await holderOf(1) })).err).toContain(
			"the ticket has been used for a badge already",
		);
		expect((await repository.run("award --badge town/maker", { input: await holderOf(2) })).out).toContain("maker-2026-11-22-2.json");
	});

	it("names the badges that there are", async () => {
		expect((await makeRepository().run("award --badge town/mkaer", { input: "x" })).err).toBe(
			'There is no badge "town/mkaer". There are town/aid, town/lonely, town/maker.',
		);
	});
});

describe("verify", () => {
	it("takes files of every kind, and the answers of a site from a folder", async () => {
		const repository = makeRepository({ "town/awards/one.json": await awardOf("maker", [1]) });
		await repository.run("sign");
		const [[, text = ""] = []] = Object.entries(repository.list("town/assertions"));
		const compact = toCompact(JSON.parse(text));
		const folder = makeFolder();
		const did = issuerDid(SITE, { slug: "club", city: { slug: "town" } } as Organisation);
		mkdirSync(join(folder, "site/issuers/town/club"), { recursive: true });
		writeFileSync(join(folder, "site/issuers/town/club/did.json"), JSON.stringify(await buildDidDocument(did, [secret])));
		writeFileSync(join(folder, "site/issuers/town/club/status.txt"), toCompact(JSON.parse(repository.read("town/status/club.json"))));
		const { did: holder, key } = await deriveHolder(new Uint8Array(16).fill(1));
		const question = { audience: "https://employer.example", nonce: "abc" };
		writeFileSync(join(folder, "a.txt"), `${compact}\n`);
		writeFileSync(join(folder, "b.json"), text);
		writeFileSync(join(folder, "c.svg"), bakeSvg('<svg xmlns="http://www.w3.org/2000/svg"><path d="M0 0"/></svg>', compact) ?? "");
		writeFileSync(
			join(folder, "d.jwt"),
			await signPresentation({ credentials: [compact], holder, key: await importSecret(key), now: NOW, ...question }),
		);
		const files = ["a.txt", "b.json", "c.svg", "d.jwt"].map((name) => join(folder, name));
		const elsewhere = { environment: { CONTENT_DIR: join(folder, "none") } };
		const map = `--map ${SITE}=${join(folder, "site")}`;
		const asked = `${map} --audience ${question.audience} --nonce ${question.nonce}`;
		const { code, out } = await repository.run(`verify --json ${asked} ${files.join(" ")}`, elsewhere);
		const lines = out.split("\n").map((line) => JSON.parse(line));
		expect(lines.map(({ file, verdict, code: found }) => [file, verdict, found])).toEqual(files.map((file) => [file, "valid", "valid"]));
		expect(lines.map(({ isHolderProved }) => isHolderProved)).toEqual([false, false, false, true]);
		expect(code).toBe(0);
		writeFileSync(
			files[0] ?? "",
			compact.replace(/.$/, (letter) => (letter === "A" ? "Q" : "A")),
		);
		expect((await repository.run(`verify ${asked} ${files.join(" ")}`, elsewhere)).code).toBe(1);
	});

	it("says what is wrong with its own usage", async () => {
		const repository = makeRepository();
		expect((await repository.run("verify")).err).toMatch(/^Name the files to verify\. Write: npm run badge -- verify/);
		expect((await repository.run("verify --map x a")).err).toContain(
			"Write --map as the address of a site, with a slash at its end, and a folder",
		);
		expect((await repository.run("verify --colour a")).code).toBe(2);
		expect((await repository.run("verify none.txt")).err).toBe('There is no file "none.txt" that can be read.');
	});
});

describe("what a badge makes us fetch", () => {
	it.each([
		"http://learn.example/did.json",
		"https://127.0.0.1/did.json",
		"https://[::1]/did.json",
		"https://localhost/did.json",
		"https://169.254.169.254/latest",
		"https://user@learn.example/",
		"file:///etc/passwd",
		"nonsense",
	])("is never %s", async (url) => {
		expect(await fetchWeb(url)).toBeUndefined();
	});

	it.each([
		["10.1.2.3", true],
		["172.16.0.1", true],
		["192.168.1.1", true],
		["100.64.0.1", true],
		["::ffff:10.0.0.1", true],
		["fe80::1", true],
		["fd00::1", true],
		["1.1.1.1", false],
		["2606:4700::1111", false],
	])("%s is private: %s", (address, expected) => {
		expect(isPrivate(address)).toBe(expected);
	});

	it("comes from a folder only when it lies in it", async () => {
		const folder = makeFolder();
		writeFileSync(join(folder, "a.txt"), "yes");
		const fetchText = fetchFolder({ url: SITE, folder });
		expect([
			await fetchText(`${SITE}a.txt`),
			await fetchText(`${SITE}..%2f..%2fetc/passwd`),
			await fetchText("https://other.example/a.txt"),
		]).toEqual(["yes", undefined, undefined]);
	});
});

test("without a command, the commands are listed", async () => {
	const { code, err } = await makeRepository().run("");
	expect([code, err.split("\n").length]).toEqual([2, 9]);
});

test("show lists what is signed, and shows one in full", async () => {
	const repository = makeRepository({ "town/awards/one.json": await awardOf("maker", [1]) });
	await repository.run("sign");
	const { out } = await repository.run("show");
	expect(out).toMatch(/^urn:uuid:\S+ {2}2026-11-20 {2}town\/club {2}https:\/\/learn\.example\/network\/town\/badges\/maker\/$/);
	expect(JSON.parse((await repository.run(`show ${out.split(" ")[0]}`)).out)).toMatchObject({ name: "Maker" });
});
