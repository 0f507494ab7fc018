/** The dated meetings of a city, month by month, and what has no fixed dates. */
import type { City } from "../model/network.ts";
import { isOpen } from "../model/opportunity.ts";
import type { Meeting as DatedMeeting } from "../model/schedule.ts";
import { textIn } from "../model/text.ts";
import { cityUrl, entryUrl, facetUrl } from "../model/url.ts";
import { Crumbs } from "./crumbs.tsx";
import { OpportunityCards } from "./opportunity-card.tsx";
import { langOf, type Reader } from "./reader.ts";
import { PageSection } from "./section.tsx";
import { whereLine } from "./where.ts";

const MOST_UNDATED = 24;
/** The page of the month has all. */
const MOST_IN_A_MONTH = 60;

export function CalendarPage({
	reader,
	city,
	months,
}: {
	reader: Reader;
	city: City;
	months: ReadonlyMap<string, readonly DatedMeeting[]>;
}) {
	const { t, format, href, language } = reader;
	const undated = city.opportunities.filter((opportunity) => {
		return opportunity.occurrences.length === 0 && opportunity.facts.recurrence === undefined && isOpen(opportunity);
	});
	return (
		<div class="page">
			<Crumbs reader={reader} city={city} />
			<h1>{t("nav.calendar")}</h1>
			<p class="lead">{t("calendar.intro")}</p>
			<p>
				<a class="button button-quiet" href={href(cityUrl(city, language, "opportunities.ics"))} type="text/calendar">
					{t("calendar.subscribe")}
				</a>
			</p>
			{months.size === 0 ? <p class="notice">{t("calendar.empty")}</p> : null}
			{[...months].map(([month, meetings]) => (
				<section key={month} class="section month" aria-labelledby={`m${month}`}>
					<h2 id={`m${month}`}>
						<a href={href(facetUrl(city, language, "month", month))}>{format.month(month)}</a>
					</h2>
					<ol class="agenda">
						{meetings.slice(0, MOST_IN_A_MONTH).map(({ opportunity, occurrence }) => (
							<Meeting key={`${opportunity.id} ${occurrence.start}`} reader={reader} opportunity={opportunity} occurrence={occurrence} />
						))}
					</ol>
					{meetings.length > MOST_IN_A_MONTH ? (
						<p class="more">
							<a href={href(facetUrl(city, language, "month", month))}>{t("site.more")}</a>
						</p>
					) : null}
				</section>
			))}
			{undated.length === 0 ? null : (
				<PageSection id="undated" title={t("calendar.undated")}>
					<OpportunityCards reader={reader} opportunities={undated.slice(0, MOST_UNDATED)} />
				</PageSection>
			)}
		</div>
	);
}

function Meeting({ reader, opportunity, occurrence: { start, session } }: DatedMeeting & { reader: Reader }) {
	const { format, href, language } = reader;
	const { data, language: textLanguage } = textIn(opportunity, language);
	const where = whereLine(reader, opportunity);
	const lang = langOf(reader, textLanguage);
	const title = session === undefined ? undefined : data.sessions?.[session]?.title;
	return (
		<li>
			<time datetime={new Date(start).toISOString()}>
				{format.shortDay(start)} <span class="quiet">{format.time(start)}</span>
			</time>
			<span>
				<a href={href(entryUrl(opportunity, language))} lang={lang}>
					{data.title}
				</a>
				{title === undefined ? null : <span lang={lang}> – {title}</span>}
				{where === undefined ? null : <span class="quiet"> · {where}</span>}
			</span>
		</li>
	);
}
