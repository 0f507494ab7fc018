/** The one sentence that decides: still valid on the day of the build, expired, or taken back and why; with the age of what it was checked against. */
import type { PublishedAssertion } from "../awards/register.ts";
import { formatInstant } from "../badges/instant.ts";
import { type Standing, standingOf } from "../badges/standing.ts";
import type { Reader } from "./reader.ts";

/** The site knows days, not hours: it looks from the end of its day. */
const DAY = 86_400_000;

const MARKS: Readonly<Record<Standing, string>> = {
	valid: "M5 12.5l4.5 4.5L19 7",
	revoked: "M6 6l12 12M18 6L6 18",
	expired: "M12 6v6l4 3",
	"not-yet-valid": "M12 6v6l4 3",
};

export function CredentialStanding({ reader, assertion }: { reader: Reader; assertion: PublishedAssertion }) {
	const { t, format, site } = reader;
	const { issuer, reason, validFrom, validUntil } = assertion;
	const standing = standingOf(assertion, site.now + DAY - 1);
	const dayOf = (instant: number) => format.plainDay(formatInstant(instant));
	const date = dayOf(standing === "expired" ? (validUntil ?? site.now) : standing === "not-yet-valid" ? validFrom : site.now);
	return (
		<div class={`standing standing-${standing}`}>
			<p class="standing-verdict">
				<svg viewBox="0 0 24 24" width="28" height="28" aria-hidden="true">
					<path d={MARKS[standing]} fill="none" stroke="currentColor" stroke-width="2.6" stroke-linecap="round" stroke-linejoin="round" />
				</svg>
				{t(`standing.${standing}`, { date })}
			</p>
			{standing === "revoked" && reason !== undefined ? <p>{t(`reason.${reason}`)}</p> : null}
			<p class="quiet">{issuer.list === undefined ? t("standing.noList") : t("standing.list", { date: dayOf(issuer.list.from) })}</p>
		</div>
	);
}
