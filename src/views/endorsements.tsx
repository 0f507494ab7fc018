/** Who vouches for a badge, an opportunity or an organisation, in their own words, and until when; nothing where nobody does. */
import type { Endorsed } from "../awards/endorsement.ts";
import type { PublishedEndorsement } from "../awards/register.ts";
import { formatInstant } from "../badges/instant.ts";
import { standingOf } from "../badges/standing.ts";
import { OrganiserName } from "./organiser.tsx";
import { langOf, type Reader } from "./reader.ts";
import { PageSection } from "./section.tsx";

/** The site knows days, not hours: it looks from the end of its day. */
const DAY = 86_400_000;

export function Endorsements({ reader, target }: { reader: Reader; target: Endorsed }) {
	const { site, t } = reader;
	const all = site.register.byEndorsed.get(target) ?? [];
	if (all.length === 0) return null;
	const [counting, over] = [true, false].map((counts) => all.filter((endorsement) => isCounting(reader, endorsement) === counts));
	return (
		<PageSection id="endorsements" title={t("endorsement.title")}>
			<ul class="endorsements">
				{[...(counting ?? []), ...(over ?? [])].map((endorsement) => (
					<li key={endorsement.uuid}>
						<OneEndorsement reader={reader} endorsement={endorsement} />
					</li>
				))}
			</ul>
		</PageSection>
	);
}

function OneEndorsement({ reader, endorsement }: { reader: Reader; endorsement: PublishedEndorsement }) {
	const { t, href } = reader;
	const { uuid, endorser, comment, language, isDemonstration } = endorsement;
	return (
		<>
			{isCounting(reader, endorsement) ? <blockquote lang={langOf(reader, language)}>{comment}</blockquote> : null}
			<p>
				<OrganiserName reader={reader} organiser={endorser} />
			</p>
			<p class="quiet">
				{standingText(reader, endorsement)} · <a href={href(`/endorsements/${uuid}.txt`)}>{t("credential.signedFile")}</a>
			</p>
			{isDemonstration ? <p class="quiet">{t("issuer.demonstration")}</p> : null}
		</>
	);
}

function isCounting({ site }: Reader, endorsement: PublishedEndorsement): boolean {
	return ["valid", "not-yet-valid"].includes(standingOf(endorsement, site.now + DAY - 1));
}

function standingText({ t, format, site }: Reader, endorsement: PublishedEndorsement): string {
	const dayOf = (instant: number) => format.plainDay(formatInstant(instant));
	const standing = standingOf(endorsement, site.now + DAY - 1);
	switch (standing) {
		case "valid":
		case "not-yet-valid":
			return t("endorsement.valid", { from: dayOf(endorsement.validFrom), until: dayOf(endorsement.validUntil) });
		case "expired":
			return t("endorsement.expired", { date: dayOf(endorsement.validUntil) });
		case "revoked":
			return t("endorsement.revoked");
		default:
			return standing satisfies never;
	}
}
