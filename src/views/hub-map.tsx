/** All places of the network on a drawn map of the world; the list of places stands beside it. */
import { textIn } from "../model/text.ts";
import { cityUrl, languageFor } from "../model/url.ts";
import { placeLabels } from "./labels.ts";
import { boxAround, buildProjection } from "./points.ts";
import type { Reader } from "./reader.ts";

const WIDTH = 640;
const HEIGHT = 820;
const LEAST_DEGREES = 12;

export function HubMap({ reader }: { reader: Reader }) {
	const { site, t, href, language } = reader;
	const { cities } = site.network;
	const box = boxAround(
		cities.map(({ facts }) => facts.centre),
		LEAST_DEGREES,
	);
	const project = buildProjection(box, WIDTH, HEIGHT);
	const origin = project({ lat: 0, lng: 0 });
	const east = project({ lat: 0, lng: 1 });
	const north = project({ lat: 1, lng: 0 });
	const points = cities.map((city) => ({ ...project(city.facts.centre), label: textIn(city, language).data.name }));
	const labels = placeLabels(points, WIDTH);
	return (
		<div class="hub-map">
			<svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} preserveAspectRatio="xMidYMid slice">
				<title>{t("hub.mapLabel")}</title>
				<path class="land" transform={`matrix(${east.x - origin.x} 0 0 ${north.y - origin.y} ${origin.x} ${origin.y})`} d={site.land} />
				{cities.map((city, index) => {
					const { x, y, label } = points[index] ?? { x: 0, y: 0, label: "" };
					const placed = labels[index];
					const url = cityUrl(city, languageFor(city, language));
					return (
						<a key={city.slug} href={href(url)} aria-label={label}>
							<circle class="hub-pin-area" cx={x} cy={y - 14} r="16" />
							<path class="pin" transform={`translate(${x} ${y})`} d="M0 0C-3-6-11-9-11-18a11 11 0 0 1 22 0C11-9 3-6 0 0z" />
							{placed?.side === undefined ? null : (
								<text class="hub-label" x={placed.x} y={placed.y} text-anchor={placed.side}>
									{label}
								</text>
							)}
						</a>
					);
				})}
			</svg>
		</div>
	);
}
