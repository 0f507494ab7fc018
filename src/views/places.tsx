/** Where it happens: names, addresses, access, and a sketch of where the points lie. */
import type { OpportunityEntry, Place } from "../../schemas/types.ts";
import type { Opportunity } from "../model/opportunity.ts";
import type { Text } from "../model/text.ts";
import { langOf, type Reader } from "./reader.ts";
import { PageSection } from "./section.tsx";

interface Props {
	reader: Reader;
	opportunity: Opportunity;
	text: Text<OpportunityEntry>;
}

export function Places({ reader, text }: Props) {
	const places = text.data.places ?? [];
	if (places.length === 0) return null;
	return (
		<PageSection id="places" title={reader.t("opportunity.where")}>
			<ul class="places">
				{places.map((place, index) => (
					<li key={place.name ?? String(index)}>
						<PlaceDetails reader={reader} place={place} lang={langOf(reader, text.language)} />
					</li>
				))}
			</ul>
		</PageSection>
	);
}

export function PlaceDetails({ reader: { t, format }, place, lang }: { reader: Reader; place: Place; lang: string | undefined }) {
	const access = [
		...(place.stepFree === undefined ? [] : [t(`step-free.${place.stepFree}`)]),
		...(place.access ?? []).map((feature) => t(`access.${feature}`)),
	];
	return (
		<>
			{place.toBeDecided ? <p>{t("opportunity.toBeDecided")}</p> : null}
			{place.name === undefined ? null : <p class="place-name">{place.name}</p>}
			{place.address === undefined ? null : <p>{place.address}</p>}
			{access.length === 0 ? null : <p class="quiet">{format.list(access)}</p>}
			{place.accessNote === undefined ? null : (
				<p class="quiet" lang={lang}>
					{place.accessNote}
				</p>
			)}
			{place.lat === undefined || place.lng === undefined ? null : (
				<p>
					<a href={`https://www.openstreetmap.org/?mlat=${place.lat}&mlon=${place.lng}#map=17/${place.lat}/${place.lng}`} rel="noopener">
						{t("opportunity.route")}
					</a>
				</p>
			)}
		</>
	);
}
