/** The custom elements of the islands, so that TSX knows their tags. */
import type { JSX } from "preact";

declare module "preact" {
	namespace JSX {
		interface IntrinsicElements {
			"opportunity-explorer": JSX.HTMLAttributes<HTMLElement>;
			"opportunity-map": JSX.HTMLAttributes<HTMLElement>;
			"site-search": JSX.HTMLAttributes<HTMLElement>;
		}
	}
}
