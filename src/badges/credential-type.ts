/** The shape of what we sign: Open Badges 3.0 §B (https://www.imsglobal.org/spec/ob/v3p0/) over Verifiable Credentials 2.0. */

export const CREDENTIALS_CONTEXT = "https://www.w3.org/ns/credentials/v2";
export const BADGES_CONTEXT = "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json";

/** OB 3.0 §B.1.20. */
export interface Profile {
	readonly id: string;
	readonly type: readonly ["Profile"];
	readonly name: string;
	readonly url?: string;
	readonly description?: string;
	readonly email?: string;
}

/** OB 3.0 §B.1.3. */
export interface Alignment {
	readonly type: readonly ["Alignment"];
	readonly targetName: string;
	readonly targetUrl: string;
	readonly targetFramework: string;
	readonly targetType: string;
	readonly targetCode?: string;
}

/** OB 3.0 §B.1.1. */
export interface Achievement {
	readonly id: string;
	readonly type: readonly ["Achievement"];
	readonly achievementType: "Badge";
	readonly name: string;
	readonly description: string;
	readonly criteria: { readonly id: string; readonly narrative: string };
	readonly image: { readonly id: string; readonly type: "Image" };
	readonly inLanguage: string;
	readonly alignment?: readonly Alignment[];
}

/** Bitstring Status List §2.1 (https://www.w3.org/TR/vc-bitstring-status-list/). */
export interface StatusEntry {
	readonly id: string;
	readonly type: "BitstringStatusListEntry";
	readonly statusPurpose: "revocation";
	readonly statusListIndex: string;
	readonly statusListCredential: string;
}

/** OB 3.0 §B.1.2. */
export interface Credential {
	readonly "@context": readonly string[];
	readonly id: string;
	readonly type: readonly string[];
	readonly name: string;
	readonly issuer: Profile;
	readonly validFrom: string;
	readonly validUntil?: string;
	readonly awardedDate: string;
	readonly credentialSubject: { readonly id: string; readonly type: readonly ["AchievementSubject"]; readonly achievement: Achievement };
	readonly credentialStatus: StatusEntry;
}

/** Bitstring Status List §2.2. */
export interface StatusListCredential {
	readonly "@context": readonly string[];
	readonly id: string;
	readonly type: readonly string[];
	readonly issuer: string;
	readonly validFrom: string;
	readonly credentialSubject: {
		readonly id: string;
		readonly type: "BitstringStatusList";
		readonly statusPurpose: "revocation";
		readonly encodedList: string;
	};
}

/** OB 3.0 §B.2.3: what one organisation says about a badge, an opportunity or another organisation. */
export interface EndorsementCredential {
	readonly "@context": readonly string[];
	readonly id: string;
	readonly type: readonly string[];
	readonly name: string;
	readonly issuer: Profile;
	readonly validFrom: string;
	readonly validUntil: string;
	readonly credentialSubject: {
		readonly id: string;
		readonly type: readonly ["EndorsementSubject"];
		readonly endorsementComment: string;
		readonly inLanguage: string;
	};
}
