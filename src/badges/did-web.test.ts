import { describe, expect, it, test } from "vitest";
import { buildDidDocument, buildKeySet, didDocumentUrl, didOfPath } from "./did-web.ts";
import { createKey, thumbprint } from "./key.ts";

const path = "issuers/vilnius/nectarus";
const key = createKey((length) => new Uint8Array(length).fill(5));

describe("8. did.json", () => {
	it.each([
		["https://learn.example/", "did:web:learn.example:issuers:vilnius:nectarus", "https://learn.example/issuers/vilnius/nectarus/did.json"],
		[
			"https://learn.example:8443/network/",
			"did:web:learn.example%3A8443:network:issuers:vilnius:nectarus",
			"https://learn.example:8443/network/issuers/vilnius/nectarus/did.json",
		],
		[
			"http://localhost:8080/",
			"did:web:localhost%3A8080:issuers:vilnius:nectarus",
			"http://localhost:8080/issuers/vilnius/nectarus/did.json",
		],
	])("of an issuer of %s stands at the right path", (site, did, url) => {
		expect(didOfPath(site, path)).toBe(did);
		expect(didDocumentUrl(did)).toBe(url);
	});

	it("has an equal id, absolute addresses, a JsonWebKey, and a copy of it of the type JsonWebKey2020", async () => {
		const did = didOfPath("https://learn.example/", path);
		const id = `${did}#${await thumbprint(key)}`;
		const publicKeyJwk = { kty: "EC", crv: "P-256", x: key.x, y: key.y, kid: await thumbprint(key), alg: "ES256", use: "sig" };
		expect(await buildDidDocument(did, [key])).toEqual({
			"@context": ["https://www.w3.org/ns/did/v1", "https://www.w3.org/ns/cid/v1", "https://w3id.org/security/suites/jws-2020/v1"],
			id: did,
			verificationMethod: [
				{ id, type: "JsonWebKey", controller: did, publicKeyJwk },
				{ id: `${id}-2020`, type: "JsonWebKey2020", controller: did, publicKeyJwk },
			],
			assertionMethod: [id, `${id}-2020`],
		});
	});

	it("never has the secret in it, nor has the key set", async () => {
		expect(JSON.stringify([await buildDidDocument("did:web:learn.example", [key]), await buildKeySet([key])])).not.toContain(key.d);
	});

	it("of a whole host stands at .well-known", () => {
		expect(didDocumentUrl("did:web:learn.example")).toBe("https://learn.example/.well-known/did.json");
	});
});

test.each([
	"did:key:zDn",
	"did:web:",
	"did:web:a:..:b",
	"did:web:a:%2e%2e",
	"did:web:a:b%2Fc",
	"did:web:a b",
	"did:web:user@host",
	`did:web:${"a".repeat(600)}`,
])("there is no document for %s", (did) => {
	expect(didDocumentUrl(did)).toBeUndefined();
});
