/** The page of an opportunity: what, when, where, for whom, how much, and what one takes away. */
import { isOpen, type Opportunity } from "../model/opportunity.ts";
import { textIn } from "../model/text.ts";
import { deadlineOf } from "../model/time.ts";
import { entryUrl, facetUrl } from "../model/url.ts";
import { BadgeCards } from "./badge-card.tsx";
import { Crumbs } from "./crumbs.tsx";
import { FactList, fact } from "./fact-list.tsx";
import { ageLine, priceLine } from "./facts.ts";
import { LanguageNotice } from "./notice.tsx";
import { Attachments, Funding, Speakers, Videos } from "./opportunity-extras.tsx";
import { OrganiserNames } from "./organiser.tsx";
import { Picture } from "./picture.tsx";
import { Places } from "./places.tsx";
import { PlaylistCards } from "./playlist-card.tsx";
import { QrCode } from "./qr-code.tsx";
import { langOf, type Reader } from "./reader.ts";
import { Markdown } from "./safe-html.tsx";
import { PageSection } from "./section.tsx";
import { Sessions } from "./sessions.tsx";
import { SkillList } from "./skill-list.tsx";
import { rhythmLine, whenLine } from "./when.ts";

export function OpportunityPage({ reader, opportunity }: { reader: Reader; opportunity: Opportunity }) {
	const { t, format, language, href } = reader;
	const { city, organisers, partners, skills, badges, playlists } = opportunity;
	const text = textIn(opportunity, language);
	const { data } = text;
	const lang = langOf(reader, text.language);
	return (
		<article class="entry">
			<header class="entry-head">
				<Crumbs reader={reader} city={city} section="explore" />
				<p class="kicker">
					<a href={href(facetUrl(city, language, "kind", data.kind))}>{t(`kind.${data.kind}`)}</a>
				</p>
				<h1 lang={lang}>{data.title}</h1>
				<p class="lead" lang={lang}>
					{data.summary}
				</p>
				<Standing reader={reader} opportunity={opportunity} />
				<LanguageNotice reader={reader} entry={opportunity} />
			</header>
			<div class="entry-body">
				<aside class="entry-aside">
					<div class="panel">
						<FactList
							facts={[
								fact(t("opportunity.when"), <When reader={reader} opportunity={opportunity} />),
								fact(t("opportunity.duration"), data.duration && format.duration(data.duration)),
								fact(t("opportunity.who"), <Who reader={reader} opportunity={opportunity} />),
								fact(t("opportunity.price"), <Price reader={reader} opportunity={opportunity} />),
								fact(t("opportunity.format"), t(`format.${data.format}`)),
								fact(t("opportunity.heldIn"), data.heldIn && format.list(data.heldIn.map(format.language))),
								fact(t("opportunity.availability"), data.availability && t(`availability.${data.availability}`)),
								fact(t("opportunity.capacityLabel"), data.capacity && t("opportunity.capacity", { count: data.capacity })),
								fact(t("opportunity.deadline"), data.deadline && <Deadline reader={reader} opportunity={opportunity} />),
								fact(t("opportunity.organiser"), <OrganiserNames reader={reader} organisers={organisers} />),
								partners.length === 0
									? undefined
									: fact(t("opportunity.partners"), <OrganiserNames reader={reader} organisers={partners} />),
							]}
						/>
						<Actions reader={reader} opportunity={opportunity} />
						{data.confirmedOn === undefined ? null : (
							<p class="quiet confirmed">{t("opportunity.confirmed", { date: format.plainDay(data.confirmedOn) })}</p>
						)}
					</div>
				</aside>
				<div class="entry-main">
					<Picture reader={reader} city={city} image={data.image} sizes="(min-width: 60rem) 42rem, 100vw" lang={lang} first />
					<Markdown text={text.body} lang={lang} />
					<Speakers reader={reader} data={data} lang={lang} />
					{data.outcomes === undefined ? null : (
						<PageSection id="outcomes" title={t("opportunity.outcomes")}>
							<ul class="ticks" lang={lang}>
								{data.outcomes.map((outcome) => (
									<li key={outcome}>{outcome}</li>
								))}
							</ul>
						</PageSection>
					)}
					<Sessions reader={reader} opportunity={opportunity} text={text} />
					<Places reader={reader} opportunity={opportunity} text={text} />
					<Attachments reader={reader} opportunity={opportunity} text={text} />
					<Videos reader={reader} data={data} lang={lang} />
				</div>
			</div>
			<div class="entry-more">
				{badges.length === 0 ? null : (
					<PageSection id="badges" title={t(data.badgeChoice === "one-of" ? "opportunity.badgesOneOf" : "opportunity.badges")}>
						<BadgeCards reader={reader} badges={badges} />
					</PageSection>
				)}
				{skills.length === 0 ? null : (
					<PageSection id="skills" title={t("opportunity.skills")}>
						<SkillList reader={reader} city={city} skills={skills} />
					</PageSection>
				)}
				{data.themes === undefined ? null : (
					<PageSection id="themes" title={t("opportunity.themes")}>
						<ul class="chips">
							{data.themes.map((theme) => (
								<li key={theme}>
									<a href={href(facetUrl(city, language, "theme", theme))}>{t(`theme.${theme}`)}</a>
								</li>
							))}
						</ul>
					</PageSection>
				)}
				{playlists.length === 0 ? null : (
					<PageSection id="playlists" title={t("opportunity.playlists")}>
						<PlaylistCards reader={reader} playlists={playlists} />
					</PageSection>
				)}
				<Funding reader={reader} city={city} data={data} lang={lang} />
				<QrCode text={reader.absolute(entryUrl(opportunity, language))} />
			</div>
		</article>
	);
}

/** What a reader must know first: cancelled, archived, over. */
function Standing({ reader, opportunity }: { reader: Reader; opportunity: Opportunity }) {
	const { t, site } = reader;
	const { status, recurrence } = opportunity.facts;
	if (status === "cancelled") return <p class="notice notice-strong">{t("opportunity.cancelledLong")}</p>;
	if (status === "archived") return <p class="notice">{t("opportunity.archivedLong")}</p>;
	const last = opportunity.occurrences.at(-1);
	const over = last !== undefined && recurrence === undefined && (last.end ?? last.start) < site.now;
	return over ? <p class="notice">{t("opportunity.ended")}</p> : null;
}

function When({ reader, opportunity }: { reader: Reader; opportunity: Opportunity }) {
	const { t, format, site } = reader;
	const { recurrence } = opportunity.facts;
	const next = opportunity.occurrences.find(({ start, end }) => (end ?? start) >= site.now);
	const { data, language } = textIn(opportunity, reader.language);
	if (next === undefined && recurrence === undefined)
		return <>{whenLine(reader, { ...opportunity, facts: { ...opportunity.facts, status: "published" } })}</>;
	return (
		<>
			{next === undefined ? null : <span>{format.span(next.start, next.end)}</span>}
			{recurrence === undefined ? null : (
				<>
					<span>{rhythmLine(reader, recurrence)}</span>
					<span class="quiet">
						{t("opportunity.from", { date: format.plainDay(recurrence.starting) })}
						{recurrence.until === undefined ? null : `, ${t("opportunity.until", { date: format.plainDay(recurrence.until) })}`}
					</span>
					{recurrence.except === undefined ? null : (
						<span class="quiet">{t("opportunity.except", { dates: format.list(recurrence.except.map(format.plainDay)) })}</span>
					)}
					{data.recurrence?.note === undefined ? null : (
						<span class="quiet" lang={langOf(reader, language)}>
							{data.recurrence.note}
						</span>
					)}
				</>
			)}
		</>
	);
}

function Who({ reader, opportunity }: { reader: Reader; opportunity: Opportunity }) {
	const { data, language } = textIn(opportunity, reader.language);
	const { audience } = data;
	if (audience === undefined) return null;
	const age = ageLine(reader, data);
	return (
		<>
			{audience.text === undefined ? null : <span lang={langOf(reader, language)}>{audience.text}</span>}
			{age === undefined ? null : <span>{age}</span>}
			{audience.groups === undefined ? null : (
				<span class="quiet">{reader.format.list(audience.groups.map((group) => reader.t(`group.${group}`)))}</span>
			)}
		</>
	);
}

function Price({ reader, opportunity }: { reader: Reader; opportunity: Opportunity }) {
	const line = priceLine(reader, opportunity);
	if (line === undefined) return null;
	const { data, language } = textIn(opportunity, reader.language);
	return (
		<>
			<span>{line}</span>
			{data.price?.note === undefined ? null : (
				<span class="quiet" lang={langOf(reader, language)}>
					{data.price.note}
				</span>
			)}
		</>
	);
}

function Deadline({ reader, opportunity }: { reader: Reader; opportunity: Opportunity }) {
	const { deadline = "" } = opportunity.facts;
	const { t, format, site } = reader;
	const end = deadlineOf(deadline, opportunity.city.timeZone);
	const day = deadline.includes("T") ? format.span(end, undefined) : format.plainDay(deadline);
	return <>{end < site.now ? t("opportunity.deadlinePast", { date: day }) : day}</>;
}

function Actions({ reader, opportunity }: { reader: Reader; opportunity: Opportunity }) {
	const { t, href, language } = reader;
	const { links, sessions, recurrence } = opportunity.facts;
	const dated = sessions !== undefined || recurrence !== undefined;
	if (links === undefined && !dated) return null;
	return (
		<ul class="actions">
			{links?.booking !== undefined && isOpen(opportunity) ? (
				<li>
					<a class="button" href={links.booking} rel="noopener">
						{t("opportunity.book")}
					</a>
				</li>
			) : null}
			{links?.join !== undefined && isOpen(opportunity) ? (
				<li>
					<a class="button" href={links.join} rel="noopener">
						{t("opportunity.join")}
					</a>
				</li>
			) : null}
			{links?.information === undefined ? null : (
				<li>
					<a class="button button-quiet" href={links.information} rel="noopener">
						{t("opportunity.information")}
					</a>
				</li>
			)}
			{dated && isOpen(opportunity) ? (
				<li>
					<a class="button button-quiet" href={href(`${entryUrl(opportunity, language)}calendar.ics`)} type="text/calendar">
						{t("opportunity.addToCalendar")}
					</a>
				</li>
			) : null}
		</ul>
	);
}
