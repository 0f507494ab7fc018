/** The facts of an opportunity beside its text: when, for whom, how much, by whom, and what to do next. */
import { isOpen, type Opportunity } from "../model/opportunity.ts";
import { textIn } from "../model/text.ts";
import { deadlineOf } from "../model/time.ts";
import { entryUrl } from "../model/url.ts";
import { FactList, fact } from "./fact-list.tsx";
import { ageLine, priceLine } from "./facts.ts";
import { OrganiserNames } from "./organiser.tsx";
import { langOf, type Reader } from "./reader.ts";
import { rhythmLine, whenLine } from "./when.ts";

interface Props {
	reader: Reader;
	opportunity: Opportunity;
}

export function OpportunityFacts({ reader, opportunity }: Props) {
	const { t, format, language } = reader;
	const { organisers, partners } = opportunity;
	const { data } = textIn(opportunity, language);
	return (
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
				organisers.length === 0 ? undefined : fact(t("opportunity.organiser"), <OrganiserNames reader={reader} organisers={organisers} />),
				partners.length === 0 ? undefined : fact(t("opportunity.partners"), <OrganiserNames reader={reader} organisers={partners} />),
			]}
		/>
	);
}

function When({ reader, opportunity }: Props) {
	const { t, format, site } = reader;
	const { recurrence } = opportunity.facts;
	const next = opportunity.occurrences.find(({ start, end }) => (end ?? start) >= site.now);
	const { data, language } = textIn(opportunity, reader.language);
	if (next === undefined && recurrence === undefined) {
		const line = whenLine(reader, { ...opportunity, facts: { ...opportunity.facts, status: "published" } });
		return <span lang={line === data.approximateDates?.text ? langOf(reader, language) : undefined}>{line}</span>;
	}
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

function Who({ reader, opportunity }: Props) {
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

function Price({ reader, opportunity }: Props) {
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

function Deadline({ reader, opportunity }: Props) {
	const { deadline = "" } = opportunity.facts;
	const { t, format, site } = reader;
	const end = deadlineOf(deadline, opportunity.city.timeZone);
	const day = deadline.includes("T") ? format.span(end, undefined) : format.plainDay(deadline);
	return <>{end < site.now ? t("opportunity.deadlinePast", { date: day }) : day}</>;
}

export function OpportunityActions({ reader, opportunity }: Props) {
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
