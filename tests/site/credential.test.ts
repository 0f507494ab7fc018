/** Every signed badge of the built demo network, read back from its files alone as a verifier elsewhere would. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import Ajv2019 from "ajv/dist/2019.js";
import jsonwebtoken from "jsonwebtoken";
import { beforeAll, describe, expect, inject, test } from "vitest";
import { isRecord } from "../../src/badges/jws.ts";
import type { Verification } from "../../src/badges/verify.ts";
import { DAY, DEMO_URL } from "../support/build.ts";
import { shorten } from "../support/faults.ts";
import { listFiles } from "../support/folder.ts";
import { attribute, openParser, readPage } from "../support/pages.ts";
import { type Published, verifyPublished } from "../support/published.ts";

const NOW = Date.parse(DAY) + 86_400_000 - 1;
/** The demonstration signs for where "npm start" shows it. */
const SIGNED_FOR = "http://localhost:8080/";
const schemaFile = new URL("../../../shared/reference/openbadges/schemas/ob_v3p0_achievementcredential_schema.json", import.meta.url);
const missing = existsSync(schemaFile) ? "" : " (left out: ../shared/reference/openbadges is not beside this checkout)";

/** What the page says first, by what the verifier says. */
const STANDINGS: Readonly<Record<string, string>> = {
	valid: "valid",
	revoked: "revoked",
	expired: "expired",
	"not-yet-valid": "not-yet-valid",
};

describe("in the built network", () => {
	const folder = inject("demo");
	const published: Published = { folder, siteUrl: SIGNED_FOR };
	const names = readdirSync(join(folder, "credentials"));
	const uuids = names.filter((name) => name.endsWith(".txt")).map((name) => name.slice(0, -4));
	const results = new Map<string, Verification>();

	const readJson = (path: string) => JSON.parse(readFileSync(join(folder, path), "utf8"));

	beforeAll(async () => {
		await openParser();
		for (const uuid of uuids) results.set(uuid, await verifyPublished(published, `credentials/${uuid}.txt`, NOW));
	});

	test("each assertion of the content is published, as a text, to read, and with a page", () => {
		const files = readdirSync("content", { recursive: true, encoding: "utf8" }).filter((path) => /assertions\/.+\.json$/.test(path));
		expect(uuids.length).toBe(files.length);
		expect(uuids.length).toBeGreaterThan(60);
		const absent = uuids.flatMap((uuid) =>
			[`${uuid}.json`, `${uuid}/index.html`].filter((name) => !existsSync(join(folder, "credentials", name))),
		);
		expect(shorten(absent)).toEqual([]);
	});

	test("each is authentic, and its page says first what the verifier says", () => {
		const faults = [...results].flatMap(([uuid, { code, message }]) => {
			const standing = attribute(readPage(folder, `credentials/${uuid}/index.html`), ".standing", "class");
			return standing === `standing standing-${STANDINGS[code]}` ? [] : [`${uuid}: ${message} The page: ${standing}`];
		});
		expect(shorten(faults)).toEqual([]);
		expect(new Set([...results.values()].map(({ code }) => code))).toEqual(new Set(["valid", "revoked", "expired"]));
	});

	test("what stands there to read is what was signed", () => {
		const differing = [...results].filter(
			([uuid, { credential }]) => JSON.stringify(readJson(`credentials/${uuid}.json`)) !== JSON.stringify(credential),
		);
		expect(shorten(differing.map(([uuid]) => uuid))).toEqual([]);
	});

	test("a library that is not ours verifies each with the keys in the did.json that it names", () => {
		const faults = uuids.flatMap((uuid) => {
			const compact = readFileSync(join(folder, `credentials/${uuid}.txt`), "utf8");
			const { kid = "" } = jsonwebtoken.decode(compact, { complete: true })?.header ?? {};
			const [, path = ""] = /^did:web:localhost%3A8080:(.+)#/.exec(kid) ?? [];
			const { verificationMethod } = readJson(`${path.replaceAll(":", "/")}/did.json`);
			const method = verificationMethod.find(({ id }: { id: string }) => id === kid);
			try {
				jsonwebtoken.verify(compact, { key: method?.publicKeyJwk, format: "jwk" } as never, {
					algorithms: ["ES256"],
					ignoreExpiration: true,
				});
				return [];
			} catch (error) {
				return [`${uuid}: ${error}`];
			}
		});
		expect(shorten(faults)).toEqual([]);
	});

	test.runIf(missing === "")(`the official schema of Open Badges 3.0 accepts each${missing}`, () => {
		const schema: unknown = JSON.parse(readFileSync(schemaFile, "utf8"));
		if (!isRecord(schema)) throw new Error("The official schema is no object.");
		const validate = new Ajv2019.default({ strict: false, allErrors: true, validateFormats: false }).compile(schema);
		const faults = uuids.flatMap((uuid) =>
			validate(readJson(`credentials/${uuid}.json`)) ? [] : [`${uuid}: ${JSON.stringify(validate.errors)}`],
		);
		expect(shorten(faults)).toEqual([]);
	});

	test("whatever a credential, an issuer or a list points to on the site is there", () => {
		const files = new Set(listFiles(folder));
		const jsons = [...files].filter((file) => /^(credentials|issuers)\/.+\.json$|achievement\.json$/.test(file));
		const addresses = new Set(
			jsons.flatMap((file) => [...readFileSync(join(folder, file), "utf8").matchAll(/"(https?:\/\/[^"#\s]+)/g)].map(([, url = ""]) => url)),
		);
		const lost = [...addresses].flatMap((url) => {
			const base = [SIGNED_FOR, DEMO_URL].find((each) => url.startsWith(each));
			const path = base === undefined ? undefined : url.slice(base.length);
			return path === undefined || files.has(path) || files.has(`${path}index.html`) ? [] : [url];
		});
		expect(shorten(lost)).toEqual([]);
		expect(addresses.size).toBeGreaterThan(uuids.length);
	});

	test("each page says that it is a demonstration, and names no holder, not even by its key", () => {
		const faults = uuids.filter((uuid) => {
			const { html } = readPage(folder, `credentials/${uuid}/index.html`);
			return !html.includes("notice-strong") || html.includes("did:key");
		});
		expect(shorten(faults)).toEqual([]);
	});

	test("no page, feed, sitemap or index of the search leads to a credential", () => {
		const outside = listFiles(folder).filter(
			(file) => !file.startsWith("credentials/") && /\.(html|xml|json|ics|csv|geojson|txt)$/.test(file),
		);
		const leading = outside.filter((file) => /credentials\/[0-9a-f]{8}-/.test(readFileSync(join(folder, file), "utf8")));
		expect(shorten(leading)).toEqual([]);
	});
});
