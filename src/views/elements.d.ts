/** The custom elements of the islands, so that TSX knows their tags. */
import type { JSX } from "preact";

declare module "preact" {
	namespace JSX {
		interface IntrinsicElements {
			"badge-award": JSX.HTMLAttributes<HTMLElement>;
			"badge-claim": JSX.HTMLAttributes<HTMLElement>;
			"badge-verifier": JSX.HTMLAttributes<HTMLElement>;
			"badge-wallet": JSX.HTMLAttributes<HTMLElement>;
			"wallet-holder": JSX.HTMLAttributes<HTMLElement>;
			"copy-code": JSX.HTMLAttributes<HTMLElement>;
			"explorer-downloads": JSX.HTMLAttributes<HTMLElement>;
			"keep-offline": JSX.HTMLAttributes<HTMLElement>;
			"kept-pages": JSX.HTMLAttributes<HTMLElement>;
			"opportunity-explorer": JSX.HTMLAttributes<HTMLElement>;
			"opportunity-map": JSX.HTMLAttributes<HTMLElement>;
			"page-tools": JSX.HTMLAttributes<HTMLElement>;
			"playlist-progress": JSX.HTMLAttributes<HTMLElement>;
			"save-button": JSX.HTMLAttributes<HTMLElement>;
			"saved-list": JSX.HTMLAttributes<HTMLElement>;
			"share-button": JSX.HTMLAttributes<HTMLElement>;
			"suggest-opportunity": JSX.HTMLAttributes<HTMLElement>;
			"site-search": JSX.HTMLAttributes<HTMLElement>;
			"task-list": JSX.HTMLAttributes<HTMLElement>;
			"wallet-playlists": JSX.HTMLAttributes<HTMLElement>;
		}
	}
}
