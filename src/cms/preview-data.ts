/** What a preview needs of the published site: the city with its entries, without what is signed, in its main language. */
import type { CityContent, Content, Entry } from "../content/entry.ts";

export interface PreviewData {
	readonly siteUrl: string;
	/** Milliseconds since 1970. */
	readonly now: number;
	readonly network: Content["network"];
	readonly skills: Content["skills"];
	/** Missing on the hub. */
	readonly city?: CityContent;
}

export function buildPreviewData(content: Content, city: CityContent | undefined, siteUrl: string, now: number): PreviewData {
	const { network, skills } = content;
	return {
		siteUrl,
		now,
		network: lighten(network),
		skills: city === undefined ? [] : skills,
		...(city === undefined ? {} : { city: lightenCity(city) }),
	};
}

function lightenCity(city: CityContent): CityContent {
	return {
		...city,
		city: lighten(city.city),
		organisations: city.organisations.map(lighten),
		opportunities: city.opportunities.map(lighten),
		playlists: city.playlists.map(lighten),
		badges: city.badges.map(lighten),
		awards: [],
		assertions: [],
		endorsements: [],
		statusLists: [],
		revocations: [],
		media: [],
	};
}

/** Other entries are shown as cards: without their texts. */
function lighten<Data>(entry: Entry<Data>): Entry<Data> {
	return { ...entry, body: "", translations: [] };
}
