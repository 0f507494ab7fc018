/** The shape of an Open Badge of version 2.0 (https://www.imsglobal.org/spec/ob/v2p0/), which is true because it lies at its issuer's address. */
import type { HOSTED_CONTEXT } from "./hosted-context.ts";

/** OB 2.0 §Assertion. */
export interface HostedAssertion {
	readonly "@context": typeof HOSTED_CONTEXT;
	readonly type: "Assertion";
	readonly id: string;
	readonly recipient: { readonly type: "email"; readonly hashed: true; readonly salt: string; readonly identity: string };
	readonly badge: {
		readonly type: "BadgeClass";
		readonly id: string;
		readonly name: string;
		readonly description: string;
		readonly image: string;
		readonly criteria: { readonly id: string; readonly narrative: string };
		readonly alignment?: readonly { readonly targetName: string; readonly targetUrl: string; readonly targetFramework: string }[];
		readonly issuer: { readonly type: "Issuer"; readonly id: string; readonly name: string; readonly url: string; readonly email?: string };
	};
	readonly verification: { readonly type: "hosted" };
	readonly issuedOn: string;
	readonly expires?: string;
	readonly evidence: readonly { readonly id: string; readonly narrative: string }[];
}

/** OB 2.0 §IdentityHash: the address with the salt behind it. */
export async function hashIdentity(address: string, salt: string): Promise<string> {
	const hash = new Uint8Array(await crypto.subtle.digest("SHA-256", new TextEncoder().encode(address + salt)));
	return `sha256$${[...hash].map((byte) => byte.toString(16).padStart(2, "0")).join("")}`;
}
