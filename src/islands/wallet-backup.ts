/** All badges of a wallet in one file that only a passphrase opens (JWE, RFC 7516, with PBES2, RFC 7518 §4.8). Keys are not in it: they cannot be read out. Loaded when it is needed. */
import { CompactEncrypt, compactDecrypt } from "jose";
import type { Held } from "./wallet-held.ts";

/** OWASP's figure for PBKDF2 with SHA-256; twice that is accepted, so that a file cannot stop the browser. */
const ROUNDS = 600_000;

export type BackupEntry = Pick<Held, "id" | "compact" | "document" | "picture" | "did" | "addedAt">;

export async function sealBackup(held: readonly Held[], passphrase: string, rounds = ROUNDS): Promise<string> {
	const badges = held.map(({ id, compact, document, picture, did, addedAt }) => ({ id, compact, document, picture, did, addedAt }));
	return new CompactEncrypt(new TextEncoder().encode(JSON.stringify({ version: 1, badges })))
		.setProtectedHeader({ alg: "PBES2-HS256+A128KW", enc: "A256GCM", typ: "wallet+jwe" })
		.setKeyManagementParameters({ p2c: rounds })
		.encrypt(new TextEncoder().encode(passphrase.normalize("NFKC")));
}

/** Undefined when the passphrase does not fit, or the file is no copy of a wallet. */
export async function openBackup(text: string, passphrase: string): Promise<BackupEntry[] | undefined> {
	try {
		const { plaintext } = await compactDecrypt(text.trim(), new TextEncoder().encode(passphrase.normalize("NFKC")), {
			keyManagementAlgorithms: ["PBES2-HS256+A128KW"],
			contentEncryptionAlgorithms: ["A256GCM"],
			maxPBES2Count: 2 * ROUNDS,
		});
		const value = JSON.parse(new TextDecoder().decode(plaintext));
		return Array.isArray(value?.badges) ? value.badges.filter(isEntry) : undefined;
	} catch {
		return undefined;
	}
}

function isEntry(value: unknown): value is BackupEntry {
	if (typeof value !== "object" || value === null) return false;
	const { id, compact, document, picture, did, addedAt } = value as Record<string, unknown>;
	const isText = (part: unknown) => part === undefined || typeof part === "string";
	return typeof id === "string" && typeof addedAt === "number" && [compact, document, picture, did].every(isText);
}
