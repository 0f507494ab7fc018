/** An entry that is being written -> its page, by the site's own views. What is not written yet stands empty. */
import { render } from "preact-render-to-string";
import type { CityContent, Entry } from "../content/entry.ts";
import type { Kind } from "../content/kinds.ts";
import { formatMarkdown } from "../content/markdown.ts";
import { buildNetwork } from "../model/build.ts";
import { BadgePage } from "../views/badge.tsx";
import { OpportunityPage } from "../views/opportunity.tsx";
import { OrganisationPage } from "../views/organisation.tsx";
import { PlaylistPage } from "../views/playlist.tsx";
import { buildReader, type PictureFile, type Reader, type Site } from "../views/reader.ts";
import type { PreviewData } from "./preview-data.ts";
import { type Data, tidyData } from "./tidy.ts";

export interface PreviewedEntry {
	readonly kind: Kind;
	readonly slug: string;
	/** What the form holds, with the text as `body`. */
	readonly data: Data;
	/** Where the entry's picture can be loaded from; empty without one. */
	readonly picture: string;
}

const lists = { opportunity: "opportunities", playlist: "playlists", badge: "badges", organisation: "organisations" } as const;

type ListedKind = keyof typeof lists;

export function renderPreview(known: PreviewData, entry: PreviewedEntry): string {
	const { kind } = entry;
	if (known.city === undefined || !isListed(kind)) return renderWords(entry.data);
	return render(pageOf(known, known.city, kind, entry));
}

function isListed(kind: Kind): kind is ListedKind {
	return Object.hasOwn(lists, kind);
}

function pageOf(known: PreviewData, content: CityContent, kind: ListedKind, { slug, data, picture }: PreviewedEntry) {
	const list = lists[kind];
	const others: readonly Entry<unknown>[] = content[list].filter((other) => other.slug !== slug);
	const city = { ...content, [list]: [...others, toEntry(kind, slug, data, content)] };
	const network = buildNetwork({ network: known.network, skills: known.skills, pages: [], cities: [city] });
	const [place] = network.cities;
	if (place === undefined) throw new Error("A network of one city has one.");
	const reader = readerOf(known, network, place, pictureOf(content.slug, data, picture));
	const find = <Found extends { readonly slug: string }>(found: readonly Found[]) => {
		const one = found.find((each) => each.slug === slug);
		if (one === undefined) throw new Error(`The entry ${slug} was put there.`);
		return one;
	};
	switch (kind) {
		case "opportunity":
			return <OpportunityPage reader={reader} opportunity={find(place.opportunities)} />;
		case "playlist":
			return <PlaylistPage reader={reader} playlist={find(place.playlists)} />;
		case "badge":
			return <BadgePage reader={reader} badge={find(place.badges)} />;
		case "organisation":
			return (
				<OrganisationPage
					reader={reader}
					organisation={find(place.organisations)}
					opportunities={[]}
					paging={{ page: 1, pages: 1, urlOf: () => "" }}
				/>
			);
		default:
			return kind satisfies never;
	}
}

/** What must be there for a page to be drawn at all. */
const blanks: Readonly<Record<ListedKind, Data>> = {
	opportunity: { title: "…", summary: "", kind: "event", format: "in-person", organisation: { name: "…" } },
	playlist: { title: "…", summary: "", organisation: { name: "…" }, steps: [] },
	badge: { name: "…", description: "", criteria: { text: "" } },
	organisation: { name: "…", summary: "", kind: "association" },
};

function toEntry(kind: ListedKind, slug: string, { body, ...data }: Data, { organisations: [first] }: CityContent): Entry<unknown> {
	const { status, ...tidied } = tidyData(kind, data);
	const issuer = kind === "badge" && first !== undefined ? { issuer: first.slug } : {};
	// A draft has no page; its preview is what it will be.
	const kept = status === undefined || status === "draft" ? {} : { status };
	return {
		slug,
		file: "",
		data: { ...blanks[kind], ...issuer, ...tidied, ...kept },
		body: typeof body === "string" ? body : "",
		translations: [],
	};
}

function pictureOf(city: string, data: Data, source: string): ReadonlyMap<string, PictureFile> {
	const { file } = (data.image ?? data.logo ?? {}) as { readonly file?: unknown };
	if (source === "" || typeof file !== "string") return new Map();
	return new Map([[`${city}/${file}`, { width: 800, height: 533, avif: [], webp: [{ url: source, width: 800 }] }]]);
}

function readerOf(
	{ siteUrl, now }: PreviewData,
	network: Site["network"],
	city: Site["network"]["cities"][number],
	pictures: Site["pictures"],
): Reader {
	const none = new Map<never, never>();
	const site: Site = {
		network,
		register: { assertions: [], issuers: none, byBadge: none, endorsements: [], byEndorsed: none },
		now,
		siteUrl,
		assets: { styles: none, scripts: none, needs: none },
		pictures,
		basemaps: none,
		explorers: none,
		land: "",
	};
	const reader = buildReader(site, city.mainLanguage, city);
	// A picture that is being added exists in the browser only.
	return { ...reader, href: (path) => (path.startsWith("/") ? reader.href(path) : path) };
}

/** Pages of the hub and of a whole city: their words. */
function renderWords(data: Data): string {
	const text = (name: string) => (typeof data[name] === "string" ? data[name] : "");
	const html = formatMarkdown(text("body"));
	return render(
		<>
			<h1>{text("title") || text("name")}</h1>
			<p class="lead">{text("summary") || text("description")}</p>
			{/* biome-ignore lint/security/noDangerouslySetInnerHtml: made by formatMarkdown, which escapes all HTML */}
			<div class="prose" dangerouslySetInnerHTML={{ __html: html }} />
		</>,
	);
}
