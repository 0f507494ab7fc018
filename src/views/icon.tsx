/** The icons of the Lucide set, to stand inside another drawing. */
import icons from "lucide-static/icon-nodes.json" with { type: "json" };
import { h } from "preact";

type IconNode = readonly [element: string, attributes: Readonly<Record<string, string>>][];

const nodes: Readonly<Record<string, unknown>> = icons;

/** The shapes of an icon, in a 24 by 24 box, for lines of width 2. */
export function iconShapes(name: string) {
	return ((nodes[name] ?? []) as IconNode).map(([element, attributes]) => h(element, attributes));
}
