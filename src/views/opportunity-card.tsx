/** A card says at a glance when, where, how much, for whom, and what badge. */
import type { Opportunity } from "../model/opportunity.ts";
import { textIn } from "../model/text.ts";
import { entryUrl } from "../model/url.ts";
import { BadgePicture } from "./badge-picture.tsx";
import { ageLine, priceLine } from "./facts.ts";
import { langOf, type Reader } from "./reader.ts";
import { whenLine } from "./when.ts";
import { whereLine } from "./where.ts";

interface Props {
	reader: Reader;
	opportunity: Opportunity;
	/** The level of the heading, so that the outline of the page stays whole. */
	level?: "h2" | "h3";
}

export function OpportunityCard({ reader, opportunity, level: Heading = "h3" }: Props) {
	const { language, data } = textIn(opportunity, reader.language);
	const lang = langOf(reader, language);
	const facts = [whereLine(reader, opportunity), priceLine(reader, opportunity), ageLine(reader, data)].filter(
		(line) => line !== undefined,
	);
	const [badge] = opportunity.badges;
	const when = whenLine(reader, opportunity);
	return (
		<article class={`card${opportunity.facts.status === "cancelled" ? " card-cancelled" : ""}`}>
			<p class="card-when">
				<span class="card-kind">{reader.t(`kind.${data.kind}`)}</span>{" "}
				<span lang={when === data.approximateDates?.text ? lang : undefined}>{when}</span>
			</p>
			<Heading class="card-title" lang={lang}>
				<a href={reader.href(entryUrl(opportunity, reader.language))}>{data.title}</a>
			</Heading>
			<p class="card-summary" lang={lang}>
				{data.summary}
			</p>
			<p class="card-facts">
				{opportunity.city === reader.city ? null : <span>{textIn(opportunity.city, reader.language).data.name}</span>}
				{facts.map((line) => (
					<span key={line}>{line}</span>
				))}
			</p>
			{badge === undefined ? null : (
				<div class="card-badge">
					<BadgePicture reader={reader} badge={badge} size={44} />
				</div>
			)}
		</article>
	);
}

export function OpportunityCards({
	reader,
	opportunities,
	level,
}: {
	reader: Reader;
	opportunities: readonly Opportunity[];
	level?: "h2" | "h3";
}) {
	return (
		<ul class="cards">
			{opportunities.map((opportunity) => (
				<li key={opportunity.id}>
					<OpportunityCard reader={reader} opportunity={opportunity} {...(level === undefined ? {} : { level })} />
				</li>
			))}
		</ul>
	);
}
