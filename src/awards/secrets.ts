/** The secrets of the issuers, from the environment: each fits the public key that it belongs to, so a wrong name can never sign as somebody else. */
import { parseSecret, type SecretKey } from "../badges/key.ts";
import { UsageError } from "../build/errors.ts";
import { demonstrationKey } from "./demonstration.ts";
import type { Issuer, IssuerKey } from "./issuer.ts";

/** `BADGE_KEYS` may hold many secrets with white space between, `BADGE_KEY_…` one each. The values are never shown. */
export function readSecrets(environment: Readonly<Record<string, string | undefined>>): readonly SecretKey[] {
	const names = Object.keys(environment).filter((name) => name === "BADGE_KEYS" || name.startsWith("BADGE_KEY_"));
	return names.sort().flatMap((name) =>
		(environment[name] ?? "")
			.split(/\s+/)
			.filter((text) => text !== "")
			.map((text) => {
				const key = parseSecret(text);
				if (key === undefined)
					throw new UsageError(`Set ${name} to the 43 characters that "npm run badge -- key" printed: it is no secret of a key.`);
				return key;
			}),
	);
}

/** The name that the guide gives to the secret of an issuer: `BADGE_KEY_VILNIUS_NECTARUS`. */
export function secretName(issuer: string): string {
	return `BADGE_KEY_${issuer.toUpperCase().replace(/[^A-Z0-9]+/g, "_")}`;
}

/** The secret of a public key: a demonstration's is known to all. */
export function findSecret(issuer: Issuer, { key, isDemonstration }: IssuerKey, secrets: readonly SecretKey[]): SecretKey | undefined {
	const own = secrets.find(({ x, y }) => x === key.x && y === key.y);
	if (own !== undefined || !isDemonstration) return own;
	return [1, 2, 3, 4, 5, 6, 7, 8, 9].map((number) => demonstrationKey(issuer.id, number)).find(({ x }) => x === key.x);
}
