/** The page of an organisation: who it is, where, and what it offers. */
import type { Opportunity } from "../model/opportunity.ts";
import type { Organisation } from "../model/organisation.ts";
import { textIn } from "../model/text.ts";
import { BadgeCards } from "./badge-card.tsx";
import { Crumbs } from "./crumbs.tsx";
import { Endorsements } from "./endorsements.tsx";
import { FactList, fact } from "./fact-list.tsx";
import { IssuerDetails } from "./issuer.tsx";
import { LanguageNotice } from "./notice.tsx";
import { OpportunityCards } from "./opportunity-card.tsx";
import { organiserText } from "./organiser.tsx";
import { Pager, type Paging } from "./pager.tsx";
import { Picture } from "./picture.tsx";
import { PlaceDetails } from "./places.tsx";
import { PlaylistCards } from "./playlist-card.tsx";
import { langOf, type Reader } from "./reader.ts";
import { Markdown } from "./safe-html.tsx";
import { PageSection } from "./section.tsx";

interface Props {
	reader: Reader;
	organisation: Organisation;
	/** What it offers, those of this page. */
	opportunities: readonly Opportunity[];
	paging: Paging;
}

export function OrganisationPage({ reader, organisation, opportunities, paging }: Props) {
	const { t } = reader;
	const text = textIn(organisation, reader.language);
	const { data } = text;
	const lang = langOf(reader, text.language);
	return (
		<article class="entry">
			<header class="entry-head">
				<Crumbs reader={reader} city={organisation.city} section="organisations" />
				<p class="kicker">{t(`organisation-kind.${data.kind}`)}</p>
				<h1 lang={lang}>{data.name}</h1>
				<p class="lead" lang={lang}>
					{data.summary}
				</p>
				<LanguageNotice reader={reader} entry={organisation} />
			</header>
			<div class="entry-body">
				<div class="entry-main">
					<Markdown text={text.body} lang={lang} />
					<Endorsements reader={reader} target={organisation} />
					{opportunities.length === 0 ? null : (
						<PageSection id="offers" title={t("organisation.offers")}>
							<OpportunityCards reader={reader} opportunities={opportunities} />
							<Pager reader={reader} paging={paging} />
						</PageSection>
					)}
					{organisation.playlists.length === 0 ? null : (
						<PageSection id="playlists" title={t("organisation.playlists")}>
							<PlaylistCards reader={reader} playlists={organisation.playlists} />
						</PageSection>
					)}
				</div>
				<aside class="entry-aside">
					<div class="panel">
						<Picture reader={reader} city={organisation.city} image={data.logo} sizes="16rem" lang={lang} />
						<FactList
							facts={[
								fact(t("organisation.website"), data.link && <a href={data.link}>{new URL(data.link).host}</a>),
								fact(t("organisation.write"), data.email && <a href={`mailto:${data.email}`}>{data.email}</a>),
								fact(t("organisation.form"), data.contactForm && <a href={data.contactForm}>{new URL(data.contactForm).host}</a>),
								fact(t("organisation.address"), data.place && <PlaceDetails reader={reader} place={data.place} lang={lang} />),
							]}
						/>
						<Trust reader={reader} organisation={organisation} />
						<IssuerDetails reader={reader} organisation={organisation} />
					</div>
				</aside>
			</div>
			{organisation.badges.length === 0 ? null : (
				<div class="entry-more">
					<PageSection id="badges" title={t("organisation.badges")}>
						<BadgeCards reader={reader} badges={organisation.badges} />
					</PageSection>
				</div>
			)}
		</article>
	);
}

/** Checks and labels count up to their last day; an outdated one is not shown. */
function Trust({ reader, organisation }: { reader: Reader; organisation: Organisation }) {
	const { t, format, site } = reader;
	const { verified, qualityLabel } = organisation.facts;
	const holds = (until: string) => Date.parse(until) + 86_400_000 > site.now;
	return (
		<>
			{verified !== undefined && organisation.verifiedBy !== undefined && holds(verified.until) ? (
				<p class="quiet">
					{t("organisation.verified", {
						organisation: organiserText(reader, organisation.verifiedBy),
						date: format.plainDay(verified.until),
					})}
				</p>
			) : null}
			{qualityLabel !== undefined && holds(qualityLabel.until) ? (
				<p class="quiet">{t("organisation.label", { label: qualityLabel.name, date: format.plainDay(qualityLabel.until) })}</p>
			) : null}
		</>
	);
}
