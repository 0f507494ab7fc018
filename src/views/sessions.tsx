/** All dated meetings of an opportunity, each with its place when they differ. */
import type { OpportunityEntry } from "../../schemas/types.ts";
import type { Opportunity } from "../model/opportunity.ts";
import type { Text } from "../model/text.ts";
import { langOf, type Reader } from "./reader.ts";
import { PageSection } from "./section.tsx";

interface Props {
	reader: Reader;
	opportunity: Opportunity;
	text: Text<OpportunityEntry>;
}

export function Sessions({ reader, opportunity: { occurrences }, text }: Props) {
	const { t, format, site } = reader;
	if (occurrences.length < 2) return null;
	return (
		<PageSection id="sessions" title={t("opportunity.sessions")}>
			<ol class="sessions">
				{occurrences.map(({ start, end, session }) => {
					const words = session === undefined ? undefined : text.data.sessions?.[session];
					const place = text.data.places?.find(({ id }) => id !== undefined && id === words?.place);
					return (
						<li key={start} class={(end ?? start) < site.now ? "past" : undefined}>
							<time datetime={new Date(start).toISOString()}>{format.span(start, end)}</time>
							{words?.title === undefined ? null : <span lang={langOf(reader, text.language)}>{words.title}</span>}
							{place?.name === undefined ? null : <span class="quiet">{place.name}</span>}
						</li>
					);
				})}
			</ol>
		</PageSection>
	);
}
