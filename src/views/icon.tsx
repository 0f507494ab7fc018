/** An icon of the Lucide set, drawn in the colour of the text; it never stands alone, so it is hidden from assistive technology. */
import { createRequire } from "node:module";
import { h } from "preact";

type IconNode = readonly [element: string, attributes: Readonly<Record<string, string>>][];

const icons = createRequire(import.meta.url)("lucide-static/icon-nodes.json") as Readonly<Record<string, IconNode>>;

export function Icon({ name }: { name: string }) {
	return (
		<svg class="icon" viewBox="0 0 24 24" aria-hidden="true">
			{iconShapes(name)}
		</svg>
	);
}

/** The shapes of an icon in a 24 by 24 box, to stand inside another drawing. */
export function iconShapes(name: string) {
	return (icons[name] ?? []).map(([element, attributes]) => h(element, attributes));
}
