/** What is measured of the explorer, in the order of the report, with its budgets. */

export type Unit = "bytes" | "count" | "milliseconds" | "megabytes" | "frames" | "bytes-each";

export interface Figure {
	readonly title: string;
	readonly unit: Unit;
	/** The budget for so many opportunities, where there is one. At most so much, or at least with `atLeast`. */
	readonly limit?: (opportunities: number) => number | undefined;
	readonly atLeast?: true;
	/** The figure of ours that this one of a peer is compared with. */
	readonly peerOf?: string;
}

const always = (limit: number) => () => limit;
/** Between two sizes, that of the larger one. */
const upTo = (small: number, large: number) => (opportunities: number) => (opportunities <= 10_000 ? small : large);
const at10k = (limit: number) => (opportunities: number) => (opportunities <= 10_000 ? limit : undefined);

export const FIGURES = {
	exploreBytes: { title: "Explore page, first load", unit: "bytes", limit: always(25_000) },
	exploreRequests: { title: "– its requests", unit: "count", limit: always(8) },
	exploreForeign: { title: "– to third parties", unit: "count", limit: always(0) },
	explorerScripts: { title: "– its JavaScript", unit: "bytes", limit: always(8_000) },
	explorerStyles: { title: "– its CSS", unit: "bytes", limit: always(8_000) },
	opportunityBytes: { title: "Opportunity page, the heaviest of 100", unit: "bytes", limit: always(15_000) },
	opportunityScripts: { title: "– its JavaScript", unit: "bytes", limit: always(3_000) },
	mapBytes: { title: "Opening the map, without points", unit: "bytes", limit: always(55_000) },
	dataBytes: { title: "Data, each opportunity", unit: "bytes-each", limit: always(16) },
	pointBytes: { title: "– points alone", unit: "bytes-each", limit: always(3) },
	firstMarker: { title: "First marker", unit: "milliseconds", limit: upTo(1_500, 2_500) },
	peerFirstMarker: { title: "– leaflet.markercluster", unit: "milliseconds", peerOf: "firstMarker" },
	firstFilterBytes: { title: "First filter, with its cards", unit: "bytes" },
	firstFilter: { title: "– until painted", unit: "milliseconds" },
	peerFirstFilterBytes: { title: "– Pagefind's filters", unit: "bytes", peerOf: "firstFilterBytes" },
	peerFirstFilter: { title: "– Pagefind's, until painted", unit: "milliseconds", peerOf: "firstFilter" },
	filterWork: { title: "Next filters: work for list, counts, markers", unit: "milliseconds", limit: upTo(20, 50) },
	filterScripts: { title: "– of this, scripts", unit: "milliseconds" },
	emptyClick: { title: "– of this, a click that chooses nothing", unit: "milliseconds" },
	filterCounts: { title: "– counts and markers painted", unit: "milliseconds" },
	peerFilterMarkers: { title: "– leaflet.markercluster, markers alone", unit: "milliseconds", peerOf: "filterCounts" },
	peerFilterCounts: { title: "– Pagefind's filters, counts alone", unit: "milliseconds", peerOf: "filterCounts" },
	filterList: { title: "– list painted, cards loaded", unit: "milliseconds" },
	peerFilterList: { title: "– Pagefind's filters, list", unit: "milliseconds", peerOf: "filterList" },
	interaction: { title: "Interaction to next paint", unit: "milliseconds", limit: always(100) },
	peerInteraction: { title: "– leaflet.markercluster", unit: "milliseconds", peerOf: "interaction" },
	firstSearch: { title: "First text search", unit: "bytes", limit: at10k(250_000) },
	nextSearch: { title: "Next text search", unit: "bytes", limit: at10k(120_000) },
	heap: { title: "Heap for the map", unit: "megabytes", limit: always(15) },
	peerHeap: { title: "– leaflet.markercluster", unit: "megabytes", peerOf: "heap" },
	panning: { title: "Panning, frames a second", unit: "frames", limit: always(55), atLeast: true },
	blankPanning: { title: "– a map without markers", unit: "frames", peerOf: "panning" },
	peerPanning: { title: "– leaflet.markercluster", unit: "frames", peerOf: "panning" },
} as const satisfies Readonly<Record<string, Figure>>;

export type FigureName = keyof typeof FIGURES;

/** One run; what does not apply is missing. */
export type Figures = Readonly<Partial<Record<FigureName, number>>>;
