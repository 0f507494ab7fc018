/** The picture of a badge: its own where it has one, else drawn from shape, colour and icon. */
import { render } from "preact-render-to-string";
import type { BadgeEntry } from "../../schemas/types.ts";
import type { Badge } from "../model/badge.ts";
import { textIn } from "../model/text.ts";
import { iconShapes } from "./icon.tsx";
import type { Reader } from "./reader.ts";

type Drawing = NonNullable<BadgeEntry["drawing"]>;

/** Outlines in a 100 by 100 box. */
const SHAPES: Readonly<Record<Drawing["shape"], string>> = {
	circle: "M50 4a46 46 0 1 1 0 92a46 46 0 1 1 0-92z",
	hexagon: "M50 3 91 26.5v47L50 97 9 73.5v-47z",
	shield: "M50 4 90 16v34c0 24-16 38-40 46C26 88 10 74 10 50V16z",
	star: "M50 2l13 13 18-3 3 18 14 12-8 16 4 18-18 6-10 15-16-9-16 9-10-15-18-6 4-18-8-16L16 30l3-18 18 3z",
	square: "M20 6h60a14 14 0 0 1 14 14v60a14 14 0 0 1-14 14H20A14 14 0 0 1 6 80V20A14 14 0 0 1 20 6z",
	diamond: "M43 6Q50-1 57 6L94 43Q101 50 94 57L57 94Q50 101 43 94L6 57Q-1 50 6 43z",
	flower:
		"M50 5a17 17 0 0 1 16 11 17 17 0 0 1 18 18 17 17 0 0 1 0 32 17 17 0 0 1-18 18 17 17 0 0 1-32 0 17 17 0 0 1-18-18 17 17 0 0 1 0-32 17 17 0 0 1 18-18A17 17 0 0 1 50 5z",
	drop: "M50 2C63 20 88 36 88 60a38 38 0 0 1-76 0C12 36 37 20 50 2z",
};

const COLOURS: Readonly<Record<Drawing["colour"], readonly [fill: string, edge: string]>> = {
	red: ["#b3261e", "#7c130d"],
	orange: ["#b84a00", "#803300"],
	amber: ["#8f6000", "#634200"],
	green: ["#2c7a3d", "#1a5227"],
	teal: ["#00736e", "#004e4b"],
	blue: ["#1f5fbf", "#123f85"],
	indigo: ["#4a48b8", "#302e85"],
	violet: ["#7b3fa8", "#562a78"],
	pink: ["#b02a6f", "#7c184c"],
	slate: ["#4b5b6b", "#313d4a"],
};

const FALLBACK: Drawing = { shape: "circle", colour: "slate", icon: "award" };

export function BadgePicture({ reader, badge, size }: { reader: Reader; badge: Badge; size: number }) {
	const { image } = badge.facts;
	const file = image === undefined ? undefined : reader.site.pictures.get(`${badge.city.slug}/${image.file}`);
	const smallest = file?.webp[0];
	if (smallest !== undefined) {
		const { data } = textIn(badge, reader.language);
		return (
			<img class="badge-picture" src={reader.href(smallest.url)} alt={data.image?.alt ?? ""} width={size} height={size} loading="lazy" />
		);
	}
	return <BadgeDrawing drawing={badge.facts.drawing ?? FALLBACK} size={size} />;
}

/** The drawing alone, as a picture of its own. */
export function badgeSvg({ facts: { drawing = FALLBACK } }: { readonly facts: Pick<BadgeEntry, "drawing"> }, size: number): string {
	return render(<BadgeDrawing drawing={drawing} size={size} />).replace("<svg", '<svg xmlns="http://www.w3.org/2000/svg"');
}

/** Decorative: the name of the badge stands beside it. */
function BadgeDrawing({ drawing: { shape, colour, icon }, size }: { drawing: Drawing; size: number }) {
	const [fill, edge] = COLOURS[colour];
	return (
		<svg class="badge-picture" viewBox="-2 -2 104 104" width={size} height={size} aria-hidden="true">
			<path d={SHAPES[shape]} fill={fill} stroke={edge} stroke-width="3" />
			<path d={SHAPES[shape]} fill="none" stroke="#fff" stroke-opacity=".55" stroke-width="1.5" transform="translate(7 7) scale(.86)" />
			<g
				fill="none"
				stroke="#fff"
				stroke-width="1.9"
				stroke-linecap="round"
				stroke-linejoin="round"
				transform="translate(27.2 27.2) scale(1.9)"
			>
				{iconShapes(icon)}
			</g>
		</svg>
	);
}
