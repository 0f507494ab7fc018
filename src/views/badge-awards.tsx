/** What has become of a badge: how often it was awarded, and what was changed in it since. */
import { buildCityAwards } from "../insights/awards.ts";
import type { Badge } from "../model/badge.ts";
import { achievementUrl, awardUrl } from "../model/url.ts";
import { isAwardable } from "./awardable.ts";
import { Changes } from "./credential-changes.tsx";
import { langOf, type Reader } from "./reader.ts";
import { PageSection } from "./section.tsx";

/** Undefined when it was never awarded; no number where it could point at somebody. */
export function awardedText({ site, t }: Reader, badge: Badge): string | undefined {
	if (!site.register.byBadge.has(badge)) return undefined;
	const count = buildCityAwards(badge.city, site.register.assertions).badges.find(({ value }) => value === badge)?.count;
	return count === undefined ? t("badge.awardedHidden") : t("badge.awardedTimes", { count });
}

/** Against the oldest words that somebody holds. */
export function BadgeChanges({ reader, badge }: { reader: Reader; badge: Badge }) {
	const { t, format, site } = reader;
	const [first] = [...(site.register.byBadge.get(badge) ?? [])].sort((a, b) => (a.awardedOn < b.awardedOn ? -1 : 1));
	if (first === undefined || first.edition.changes.length === 0) return null;
	const { achievement, changes } = first.edition;
	return (
		<PageSection id="changed" title={t("badge.changed")}>
			<p>{t("badge.changedText", { date: format.plainDay(first.awardedOn) })}</p>
			<Changes reader={reader} changes={changes} side="before" lang={langOf(reader, achievement.inLanguage)} />
		</PageSection>
	);
}

/** The badge as software for Open Badges reads it. */
export function BadgeData({ reader: { t, href }, badge }: { reader: Reader; badge: Badge }) {
	if (badge.issuer === undefined) return null;
	return (
		<p class="feeds">
			{t("badge.data")} <a href={href(achievementUrl(badge))}>JSON</a>
		</p>
	);
}

/** For organisers: the page where it is awarded. */
export function AwardLink({ reader: { t, href, language, site }, badge }: { reader: Reader; badge: Badge }) {
	if (!isAwardable(badge)) return null;
	const { languages, mainLanguage } = site.network;
	const shown = languages.find((candidate) => candidate === language) ?? mainLanguage;
	return (
		<p class="feeds">
			<a href={href(awardUrl(site.network, shown, badge))}>{t("badge.award")}</a>
		</p>
	);
}
