import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it, onTestFinished } from "vitest";
import { hashIdentity } from "../badges/hosted-type.ts";
import { makeRepository } from "./sample.ts";

const THERE = "https://school.example/";
const CONTEXT = "https://w3id.org/openbadges/v2";

it("verify says of badges that others made what they prove, with a code and a sentence", async () => {
	const folder = mkdtempSync(join(tmpdir(), "foreign-"));
	onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
	const save = (name: string, value: object) => writeFileSync(join(folder, name), JSON.stringify(value));
	mkdirSync(join(folder, "site"));
	const recipient = { type: "email", hashed: true, salt: "x", identity: await hashIdentity("holder@example.org", "x") };
	const base = { "@context": CONTEXT, type: "Assertion", recipient, verification: { type: "hosted" }, issuedOn: "2020-05-01T10:00:00Z" };
	const assertion = { ...base, id: `${THERE}one.json`, badge: `${THERE}badge.json` };
	save("site/one.json", assertion);
	save("site/badge.json", { type: "BadgeClass", id: `${THERE}badge.json`, name: "Welder", issuer: `${THERE}issuer.json` });
	save("site/issuer.json", { type: "Issuer", id: `${THERE}issuer.json`, name: "School" });
	save("one.json", assertion);
	save("proof.json", {
		"@context": ["https://www.w3.org/ns/credentials/v2", "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json"],
		type: ["VerifiableCredential", "OpenBadgeCredential"],
		issuer: { id: "did:web:school.example", type: ["Profile"] },
		validFrom: "2020-05-01T10:00:00Z",
		credentialSubject: { id: "urn:x", type: ["AchievementSubject"], achievement: { id: "urn:y", type: ["Achievement"], name: "Welder" } },
		proof: { type: "DataIntegrityProof", cryptosuite: "ecdsa-sd-2023" },
	});
	const ask = (options: string) => makeRepository().run(`verify --map ${THERE}=${join(folder, "site")} ${options}`);
	const one = join(folder, "one.json");
	expect(await ask(one)).toMatchObject({
		code: 0,
		out: `${one}: Hosted: this badge is true as long as its issuer's site says so, and it says so now.`,
	});
	expect((await ask(`--recipient other@example.org ${one}`)).out).toContain("given to somebody with another e-mail address.");
	expect(JSON.parse((await ask(`--json ${join(folder, "proof.json")}`)).out)).toMatchObject({ verdict: "unknown", code: "proof-refused" });
});
