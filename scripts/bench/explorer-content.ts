/** Programmes -> the content of one city, as it would come out of the checks; nothing is written, so that 100,000 need no files. */
import type { OpportunityEntry, OrganisationEntry } from "../../schemas/types.ts";
import type { Content, Entry } from "../../src/content/entry.ts";
import { buildOrganisation, CITY, NETWORK } from "./entries.ts";
import { chooseProgrammes } from "./explorer-programmes.ts";
import { buildOpportunity, organisationSlug, type Programme } from "./programme.ts";

export function buildExplorerContent(programmes: readonly Programme[], count: number): Content {
	const opportunities = new Map<string, Entry<OpportunityEntry>>();
	const organisations = new Map<string, Entry<OrganisationEntry>>();
	for (const { programme, round } of chooseProgrammes(programmes, count)) {
		const organiser = organisationSlug(programme);
		if (!organisations.has(organiser)) organisations.set(organiser, buildEntry(organiser, "organisations", buildOrganisation(programme)));
		const { slug, data, body } = buildOpportunity(programme, round);
		opportunities.set(slug, buildEntry(slug, "opportunities", data, body));
	}
	return {
		network: { ...buildEntry("network", "", NETWORK), file: "content/network.md" },
		pages: [],
		skills: [],
		cities: [
			{
				slug: "chicago",
				city: { ...buildEntry("chicago", "", CITY), file: "content/chicago/city.md" },
				organisations: sortEntries(organisations),
				opportunities: sortEntries(opportunities),
				playlists: [],
				badges: [],
				awards: [],
				revocations: [],
				assertions: [],
				endorsements: [],
				statusLists: [],
				keys: [],
				media: [],
			},
		],
	};
}

function buildEntry<Data>(slug: string, folder: string, data: Data, body = ""): Entry<Data> {
	return { slug, file: `content/chicago/${folder}/${slug}.md`, data, body, translations: [] };
}

function sortEntries<Data>(entries: ReadonlyMap<string, Entry<Data>>): Entry<Data>[] {
	return [...entries.values()].sort((a, b) => (a.slug < b.slug ? -1 : 1));
}
