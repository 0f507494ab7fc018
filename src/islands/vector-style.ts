/** How the city's own street map looks: quiet, in the colours of the place, so that the pins stand out. Kinds as in https://docs.protomaps.com/basemaps/layers */
import {
	CenteredTextSymbolizer,
	exp,
	type Feature,
	GeomType,
	type LabelRule,
	LineLabelSymbolizer,
	LineSymbolizer,
	type PaintRule,
	PolygonSymbolizer,
} from "protomaps-leaflet";

/** Custom properties of opened-map.css, without `--ground-`. */
const COLOURS = ["land", "green", "built", "water", "road", "rail", "edge", "ink", "soft", "wet", "halo"] as const;

export type Colours = Readonly<Record<(typeof COLOURS)[number], string>>;

const GREEN = ["park", "forest", "wood", "nature_reserve", "cemetery", "grass", "grassland", "scrub", "meadow", "garden", "golf_course"];
const BUILT = ["residential", "industrial", "commercial", "school", "university", "hospital", "railway", "pedestrian"];
const PATHS = ["path", "other"];
const FONT = "system-ui, sans-serif";

/** A canvas knows no custom properties: the browser works out what each one is now, light or dark. */
export function readColours(ground: HTMLElement): Colours {
	const probe = document.createElement("span");
	ground.append(probe);
	const colours = COLOURS.map((name) => {
		probe.style.color = `var(--ground-${name})`;
		return [name, getComputedStyle(probe).color];
	});
	probe.remove();
	return Object.fromEntries(colours) as Colours;
}

export function buildPaintRules(colours: Colours): PaintRule[] {
	const area = (dataLayer: string, fill: string, filter?: PaintRule["filter"]): PaintRule => ({
		dataLayer,
		symbolizer: new PolygonSymbolizer({ fill }),
		...(filter === undefined ? {} : { filter }),
	});
	const line = (dataLayer: string, color: string, widths: number[][], filter: PaintRule["filter"], minzoom = 0): PaintRule => ({
		dataLayer,
		minzoom,
		symbolizer: new LineSymbolizer({ color, width: (zoom) => exp(1.6, widths)(zoom ?? 0), lineCap: "round", lineJoin: "round" }),
		...(filter === undefined ? {} : { filter }),
	});
	return [
		area("earth", colours.land),
		area("landuse", colours.green, (_, feature) => isOf(feature, GREEN)),
		area("landuse", colours.built, (_, feature) => isOf(feature, BUILT)),
		area("water", colours.water, (_, { geomType }) => geomType === GeomType.Polygon),
		line(
			"water",
			colours.water,
			[
				[9, 0.5],
				[18, 12],
			],
			(_, { geomType }) => geomType === GeomType.Line,
			9,
		),
		area("buildings", colours.built),
		line(
			"boundaries",
			colours.edge,
			[
				[5, 0.5],
				[14, 1.5],
			],
			undefined,
		),
		line(
			"roads",
			colours.road,
			[
				[14, 0.4],
				[20, 6],
			],
			(_, feature) => isOf(feature, PATHS),
			14,
		),
		line(
			"roads",
			colours.rail,
			[
				[8, 0.4],
				[19, 3],
			],
			(_, feature) => isOf(feature, ["rail"]),
		),
		line(
			"roads",
			colours.road,
			[
				[12, 0.4],
				[18, 9],
			],
			(_, feature) => isOf(feature, ["minor_road"]),
			12,
		),
		line(
			"roads",
			colours.edge,
			[
				[7, 0.6],
				[12, 2.4],
				[15, 5],
				[18, 16],
			],
			(_, feature) => isOf(feature, ["major_road", "highway"]),
		),
		line(
			"roads",
			colours.road,
			[
				[7, 0.2],
				[12, 1.4],
				[15, 3.6],
				[18, 14],
			],
			(_, feature) => isOf(feature, ["major_road", "highway"]),
		),
	];
}

export function buildLabelRules({ ink, soft, wet, halo }: Colours, language: string): LabelRule[] {
	const labelProps = nameProperties(language);
	const name = (fill: string, font: string) =>
		new CenteredTextSymbolizer({ labelProps, fill, stroke: halo, width: 1.5, font, lineHeight: 1.3 });
	const isPoint: LabelRule["filter"] = (_, { geomType }) => geomType === GeomType.Point;
	return [
		{
			dataLayer: "places",
			symbolizer: name(ink, `600 14px ${FONT}`),
			filter: (_, feature) => isOf(feature, ["locality", "city", "town", "village"]),
			sort: (a, b) => Number(b.population_rank ?? 0) - Number(a.population_rank ?? 0),
		},
		{
			dataLayer: "places",
			minzoom: 12,
			symbolizer: name(soft, `500 12px ${FONT}`),
			filter: (_, feature) => isOf(feature, ["neighbourhood", "macrohood", "suburb"]),
		},
		{ dataLayer: "water", minzoom: 10, symbolizer: name(wet, `italic 12px ${FONT}`), filter: isPoint },
		{
			dataLayer: "roads",
			minzoom: 14,
			symbolizer: new LineLabelSymbolizer({ labelProps, fill: soft, stroke: halo, width: 3, font: `11px ${FONT}`, position: 2 }),
			filter: (zoom, feature) => isOf(feature, ["highway", "major_road"]) || (zoom >= 16 && isOf(feature, ["minor_road"])),
		},
	];
}

/** In the language of the page, in one that its readers read as well, or as it is written there. */
export function nameProperties(language: string): string[] {
	const also: Readonly<Record<string, string>> = { nb: "no", nn: "no" };
	const [base = language] = language.split("-");
	return [...new Set([language, base, also[base] ?? base])].map((tag) => `name:${tag}`).concat("name");
}

function isOf({ props }: Feature, kinds: readonly string[]): boolean {
	return kinds.includes(String(props.kind));
}
