/** Badges that a build publishes: they verify from the published files alone, and what was touched stops the build with a sentence. */
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { runBuild } from "../support/build.ts";
import { type Published, readPublished, verifyPublished } from "../support/published.ts";
import { SIGNED_URL, type SignedNetwork, writeSignedNetwork } from "../support/signed-network.ts";

const SIGNED = Date.UTC(2026, 10, 20, 9, 30);
const NOW = Date.UTC(2026, 10, 21, 12);
const AWARDS = [
	{ awardedOn: "2026-11-18", index: 70_001 },
	{ awardedOn: "2026-11-18", index: 12 },
	{ awardedOn: "2026-10-21", index: 99_999, badge: "explorer" },
];

describe("a network with three signed badges", () => {
	let network: SignedNetwork;
	let published: Published;
	let [first, second, third]: readonly (string | undefined)[] = [];

	beforeAll(async () => {
		network = await writeSignedNetwork(AWARDS, SIGNED);
		[first, second, third] = network.uuids;
		published = { folder: network.output, siteUrl: SIGNED_URL };
		const { code, output } = await runBuild(network.settings);
		expect(code, output).toBe(0);
	});

	afterAll(() => network[Symbol.dispose]());

	/** What the page says, without its form. */
	function page(uuid: string | undefined): string {
		const html = readFileSync(join(network.output, `credentials/${uuid}/index.html`), "utf8");
		return html.slice(html.indexOf("<main"), html.indexOf('<div class="entry-body"')).replace(/<[^>]+>/g, " ");
	}

	function reword(name: string): void {
		const file = join(network.content, name);
		writeFileSync(file, readFileSync(file, "utf8").replace("Works well with others.", "Leads others."));
	}

	test("publishes each as a text that verifies with the published keys and list, and the same to read", async () => {
		const verdicts = await Promise.all(network.uuids.map((uuid) => verifyPublished(published, `credentials/${uuid}.txt`, NOW)));
		expect(verdicts.map(({ code }) => code)).toEqual(["valid", "valid", "expired"]);
		const readable = JSON.parse(readFileSync(join(network.output, `credentials/${first}.json`), "utf8"));
		expect(readable).toEqual(verdicts[0]?.credential);
	});

	test("publishes what the credential points to: picture, issuer, list", () => {
		const { credentialSubject, credentialStatus } = JSON.parse(readFileSync(join(network.output, `credentials/${first}.json`), "utf8"));
		const { image, criteria } = credentialSubject.achievement;
		for (const url of [image.id, `${criteria.id}index.html`, `${criteria.id}achievement.json`, credentialStatus.statusListCredential]) {
			expect(readPublished(published, url), url).toBeDefined();
		}
		expect(readPublished(published, `${SIGNED_URL}issuers/alpha/house/profile.json`)).toContain('"name": "House"');
	});

	test("says on each page whether the badge is valid, until when it was, and how old the list is", () => {
		expect(page(first)).toContain("Valid on Sat, 21 November 2026");
		expect(page(first)).toContain("list of badges taken back, signed on Fri, 20 November 2026");
		expect(page(third)).toContain("No longer valid: it expired on Sat, 21 November 2026");
	});

	test("asks search engines to leave the pages out, and lists them nowhere", () => {
		expect(readFileSync(join(network.output, `credentials/${first}/index.html`), "utf8")).toContain('<meta name="robots" content="noindex');
		expect(readFileSync(join(network.output, "sitemap.xml"), "utf8")).not.toContain("credentials");
	});

	test("has no key set below a project path, where nobody would look for it", () => {
		expect(existsSync(join(network.output, ".well-known/jwks.json"))).toBe(false);
	});

	test("lets others read what they need to check a badge, on hosts that take headers", () => {
		const headers = readFileSync(join(network.output, "_headers"), "utf8");
		for (const path of ["/credentials/*", "/issuers/*", "/*/achievement.json"]) {
			expect(headers).toContain(`${path}\n  Access-Control-Allow-Origin: *`);
		}
	});

	test("after a badge was taken back, the page and the verifier say so, with the age of the new list", async () => {
		await network.revoke([second ?? ""], NOW - 60_000);
		reword("alpha/badges/team-player.md");
		const { code, output } = await runBuild(network.settings);
		expect(code, output).toBe(0);
		expect(page(second)).toContain("No longer valid: taken back by its issuer");
		expect(page(second)).toContain("Its holder asked for that.");
		expect(page(second)).toContain("signed on Sat, 21 November 2026");
		expect(page(first)).toContain("Valid on");
		const { code: verdict, facts } = await verifyPublished(published, `credentials/${second}.txt`, NOW);
		expect(verdict).toBe("revoked");
		expect(facts?.status).toEqual({ kind: "revoked", listFrom: NOW - 60_000 });
		expect((await verifyPublished(published, `credentials/${first}.txt`, NOW)).code).toBe("valid");
	});

	test("after a badge was reworded, its proof keeps the words that were signed and says what has changed, and so does the badge", () => {
		const proof = readFileSync(join(network.output, `credentials/${first}/index.html`), "utf8");
		expect(proof).toMatch(/What its holder did.*Works well with others.*What has changed since.*Leads others/s);
		const badge = readFileSync(join(network.output, "alpha/badges/team-player/index.html"), "utf8");
		expect(badge).toMatch(/Changed since it was first awarded.*first awarded on Wed, 18 November 2026.*Works well with others/s);
	});

	test("is not built for another site than the one it was signed for", async () => {
		const { code, output } = await runBuild({ ...network.settings, SITE_URL: "https://other.example/" });
		expect(code).toBe(1);
		expect(output).toContain(`Build this site for ${SIGNED_URL}, or sign anew`);
		expect(page(first)).toContain("Valid on");
	});

	test.each([
		["an assertion", () => `alpha/assertions/${first}.json`, 'signature": "', "Restore this file from the history"],
		["a status list", () => "alpha/status/house.json", 'payload": "', "Restore this file from the history"],
		["the public key of an issuer", () => "alpha/keys.json", '"x": "', "Put the key that signed this file back into keys.json"],
	])("with one bit changed in %s is not built, and the old site stays", async (_kind, nameOf, after, blamed) => {
		const name = nameOf();
		const file = join(network.content, name);
		const text = readFileSync(file, "utf8");
		const at = text.indexOf(after) + after.length + 8;
		const letter = text[at] === "A" ? "B" : "A";
		writeFileSync(file, text.slice(0, at) + letter + text.slice(at + 1));
		const { code, output } = await runBuild(network.settings);
		writeFileSync(file, text);
		expect(code, output).toBe(1);
		expect(output).toContain(blamed);
		expect(output).toContain("Nothing is built: what is signed cannot be published as it is.");
		expect(output).not.toMatch(/^\s+at /m);
		expect(page(first)).toContain("Valid on");
	});
});
