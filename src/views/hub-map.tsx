/** All places of the network on a drawn map of the world; the list of places stands beside it. */
import { textIn } from "../model/text.ts";
import { cityUrl } from "../model/url.ts";
import { boxAround, buildProjection } from "./points.ts";
import type { Reader } from "./reader.ts";

const WIDTH = 640;
const HEIGHT = 820;
const LABEL_HEIGHT = 22;
const LABEL_WIDTH = 150;
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
	const taken: { x: number; y: number }[] = [];
	return (
		<div class="hub-map">
			<svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`}>
				<title>{t("hub.mapLabel")}</title>
				<path class="land" transform={`matrix(${east.x - origin.x} 0 0 ${north.y - origin.y} ${origin.x} ${origin.y})`} d={site.land} />
				{cities.map((city) => {
					const point = project(city.facts.centre);
					const free = !taken.some(({ x, y }) => Math.abs(x - point.x) < LABEL_WIDTH && Math.abs(y - point.y) < LABEL_HEIGHT);
					if (free) taken.push(point);
					const { name } = textIn(city, language).data;
					return (
						<a
							key={city.slug}
							href={href(cityUrl(city, city.languages.find((other) => other === language) ?? city.mainLanguage))}
							aria-label={name}
						>
							<circle class="hub-pin-area" cx={point.x} cy={point.y} r="14" />
							<path class="pin" transform={`translate(${point.x} ${point.y})`} d="M0 0C-3-6-11-9-11-18a11 11 0 0 1 22 0C11-9 3-6 0 0z" />
							{free ? (
								<text class="hub-label" x={point.x + 15} y={point.y - 10}>
									{name}
								</text>
							) : null}
						</a>
					);
				})}
			</svg>
		</div>
	);
}
