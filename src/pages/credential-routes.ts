/** Where the proof of each assertion stands: one address for everybody, for no search engine to find. */
import type { PublishedAssertion } from "../awards/register.ts";
import { credentialUrl, pageLanguages } from "../model/url.ts";
import { buildReader, type Site } from "../views/reader.ts";
import type { Route } from "./route.ts";

export interface CredentialRoute extends Route {
	readonly assertion: PublishedAssertion;
}

/** In the main language of the city, and in those that the badge has text in. */
export function buildCredentialRoutes(site: Site): CredentialRoute[] {
	const readers = new Map(
		site.network.cities.flatMap((city) =>
			city.languages.map((language) => [`${city.slug}/${language}`, buildReader(site, language, city)]),
		),
	);
	return site.register.assertions.flatMap((assertion) => {
		const { city, badge, uuid } = assertion;
		const languages = badge === undefined ? [city.mainLanguage] : pageLanguages(badge);
		const alternates = languages.map((language) => ({ language, url: credentialUrl(city, uuid, language) }));
		return alternates.flatMap(({ language, url }) => {
			const reader = readers.get(`${city.slug}/${language}`);
			return reader === undefined ? [] : [{ url, reader, alternates, assertion }];
		});
	});
}
