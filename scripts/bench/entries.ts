/** Programmes -> the files of a content folder with one city: the network, the city, who offers them, and as many of them as wanted. */
import { stringify } from "yaml";
import type { CityEntry, NetworkEntry, OrganisationEntry } from "../../schemas/types.ts";
import { buildOpportunity, organisationSlug, type Programme } from "./programme.ts";
import { cleanLine } from "./text.ts";

export interface ContentFile {
	/** From the content folder. */
	readonly path: string;
	readonly text: string;
}

export const NETWORK: NetworkEntry = {
	name: "Measured cities",
	summary: "A network that is only there to be measured.",
	languages: ["en"],
	timeZone: "America/Chicago",
	colours: { main: "#1d3a8a" },
	email: "info@example.org",
	sample: true,
};

export const CITY: CityEntry = {
	name: "Chicago",
	summary: "Programmes for young people, as the city's open data name them; only there to be measured.",
	kind: "city",
	country: "US",
	languages: ["en"],
	timeZone: "America/Chicago",
	currency: "USD",
	centre: { lat: 41.8537, lng: -87.6799 },
	bounds: { west: -87.84, south: 41.65, east: -87.53, north: 42.05 },
	zoom: 10,
	colours: { main: "#7a1f3d" },
	email: "info@example.org",
	sample: true,
};

/** Fewer than there are: spread evenly, so that a part looks like the whole. More: again from the start, under other names. */
export function buildEntries(programmes: readonly Programme[], count: number): ContentFile[] {
	const stride = Math.max(1, programmes.length / count);
	const opportunities = new Map<string, ContentFile>();
	const organisations = new Map<string, ContentFile>();
	for (let index = 0; index < count; index++) {
		const programme = programmes[Math.floor(index * stride) % programmes.length];
		if (programme === undefined) break;
		const organisation = organisationSlug(programme);
		const { slug, data, body } = buildOpportunity(programme, Math.floor(index / programmes.length) + 1);
		opportunities.set(slug, { path: `chicago/opportunities/${slug}.md`, text: formatEntry(data, body) });
		organisations.set(organisation, {
			path: `chicago/organisations/${organisation}.md`,
			text: formatEntry(buildOrganisation(programme), ""),
		});
	}
	return [
		{ path: "network.md", text: formatEntry(NETWORK, "This network is only there to be measured.") },
		{ path: "chicago/city.md", text: formatEntry(CITY, "This city is only there to be measured.") },
		...organisations.values(),
		...opportunities.values(),
	];
}

export function buildOrganisation({ organisation }: Programme): OrganisationEntry {
	const name = cleanLine(organisation, 120);
	const kind = /librar/i.test(name)
		? "library"
		: /school/i.test(name)
			? "school"
			: /district|city of/i.test(name)
				? "public-body"
				: "association";
	return { name, summary: `${name} offers programmes for young people in Chicago.`.slice(0, 300), kind };
}

function formatEntry(data: object, body: string): string {
	return `---\n${stringify(data, { lineWidth: 0 })}---\n${body === "" ? "" : `\n${body}\n`}`;
}
