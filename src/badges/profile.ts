/** The profile of an issuer as it stands in each of its credentials and on the site (OB 3.0 §B.1.20). */
import type { Organisation } from "../model/organisation.ts";
import { textIn } from "../model/text.ts";
import { entryUrl } from "../model/url.ts";
import { issuerDid } from "./address.ts";
import type { Profile } from "./credential-type.ts";

/** Whoever reads the profile sees at once that the key is nobody's. */
const DEMONSTRATION = "Demonstration issuer: its key is public, so its badges prove nothing.";

export function buildProfile(siteUrl: string, organisation: Organisation, isDemonstration: boolean): Profile {
	const { data } = textIn(organisation, organisation.city.mainLanguage);
	const { email } = organisation.facts;
	return {
		id: issuerDid(siteUrl, organisation),
		type: ["Profile"],
		name: data.name,
		url: siteUrl + entryUrl(organisation, organisation.city.mainLanguage).slice(1),
		description: isDemonstration ? `${DEMONSTRATION} ${data.summary}` : data.summary,
		...(email === undefined ? {} : { email }),
	};
}
