import { expect, test } from "vitest";
import { openBackup, sealBackup } from "./wallet-backup.ts";

const held = [
	{ id: "urn:uuid:1", compact: "a.b.c", did: "did:key:z1", addedAt: 5, code: "valid", checkedAt: 7 },
	{ id: "urn:uuid:2", did: "did:key:z2", addedAt: 6 },
];
const ROUNDS = 1000;

test("a copy opens with its passphrase and holds every badge, also those that wait", async () => {
	const sealed = await sealBackup(held, "four words and más", ROUNDS);
	const entries = await openBackup(sealed, "four words and más");
	expect(entries).toEqual([
		{ id: "urn:uuid:1", compact: "a.b.c", did: "did:key:z1", addedAt: 5 },
		{ id: "urn:uuid:2", did: "did:key:z2", addedAt: 6 },
	]);
});

test("with another passphrase it does not open, and nobody can read a badge in it", async () => {
	const sealed = await sealBackup(held, "right", ROUNDS);
	expect(await openBackup(sealed, "wrong")).toBe(undefined);
	expect(Buffer.from(sealed.split(".")[3] ?? "", "base64url").toString()).not.toContain("urn:uuid");
});

test.each(["", "a.b.c", "a.b.c.d.e", "{}"])("%j is no copy", async (text) => {
	expect(await openBackup(text, "right")).toBe(undefined);
});

test("a copy that would take hours to open is refused", async () => {
	const header = Buffer.from(JSON.stringify({ alg: "PBES2-HS256+A128KW", enc: "A256GCM", p2c: 2_000_000_000, p2s: "AAAAAAAAAAAAAAAA" }));
	expect(await openBackup(`${header.toString("base64url")}.AAAA.AAAA.AAAA.AAAA`, "right")).toBe(undefined);
});
