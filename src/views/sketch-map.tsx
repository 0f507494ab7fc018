/** A drawn ground for a city: rings of distance round its centre and a pin for every place; needs no tiles and no JavaScript. */
import type { City } from "../model/network.ts";
import type { Opportunity } from "../model/opportunity.ts";
import { textIn } from "../model/text.ts";
import { boxAround, buildProjection, gatherPins, pointsOf } from "./points.ts";
import type { Reader } from "./reader.ts";

const WIDTH = 560;
const HEIGHT = 480;
const PIN_CELL = 34;
const KILOMETRES_PER_DEGREE = 111.32;
const RINGS = [0.5, 1, 2, 5, 10, 20, 50, 100, 200];
const SHORTEST_RING = 50;
const LABEL_ROOM = 16;

export function SketchMap({ reader, city, opportunities }: { reader: Reader; city: City; opportunities: readonly Opportunity[] }) {
	const { t, format, language } = reader;
	const { centre, kind } = city.facts;
	const near = pointsOf(opportunities).filter((point) => isNear(point, city));
	const project = buildProjection(boxAround([centre, ...near], kind === "city" ? 0.03 : 0.4), WIDTH, HEIGHT);
	const middle = project(centre);
	const perKilometre = project({ lat: centre.lat - 1 / KILOMETRES_PER_DEGREE, lng: centre.lng }).y - middle.y;
	const rings = RINGS.filter(
		(kilometres) => kilometres * perKilometre >= SHORTEST_RING && kilometres * perKilometre < HEIGHT / 2 - LABEL_ROOM,
	).slice(0, 4);
	const kilometres = new Intl.NumberFormat(language, { style: "unit", unit: "kilometer" });
	return (
		<svg
			class="sketch"
			viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
			role="img"
			aria-label={t("map.sketch", { place: textIn(city, language).data.name })}
		>
			{rings.map((ring) => (
				<g key={ring}>
					<circle class="sketch-ring" cx={middle.x} cy={middle.y} r={round(ring * perKilometre)} />
					<text class="sketch-label" x={middle.x} y={round(middle.y - ring * perKilometre - 6)} text-anchor="middle">
						{kilometres.format(ring)}
					</text>
				</g>
			))}
			<circle class="sketch-centre" cx={middle.x} cy={middle.y} r="3" />
			{gatherPins(near.map(project), PIN_CELL).map(({ x, y, count }) => (
				<g key={`${x} ${y}`} transform={`translate(${x} ${y})`}>
					<path class="pin" d="M0 0C-3-6-11-9-11-18a11 11 0 0 1 22 0C11-9 3-6 0 0z" />
					<text class="pin-count" y="-14" text-anchor="middle">
						{count === 1 ? "•" : format.number(count)}
					</text>
				</g>
			))}
		</svg>
	);
}

/** Places far outside would shrink the city to a dot. */
function isNear({ lat, lng }: { lat: number; lng: number }, { facts: { bounds } }: City): boolean {
	const margin = 0.1;
	return lat > bounds.south - margin && lat < bounds.north + margin && lng > bounds.west - margin && lng < bounds.east + margin;
}

function round(value: number): number {
	return Math.round(value * 10) / 10;
}
