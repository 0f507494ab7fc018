/** What every page file has in common: it says for which routes its pages are, and how one of them is rendered when it is wanted. */
import type { Routes } from "./route.ts";

export type RouteName = keyof Routes;

/** What the wiring offers to page files; it keeps the way to render and uses it for each route of that name. */
export interface PageFile {
	addPages<Name extends RouteName>(name: Name, render: (route: Routes[Name][number]) => string): void;
}

/** Eleventy finds the page files and runs each once; it writes nothing itself, because it would hold all rendered pages in memory. */
export function pages<Name extends RouteName>(name: Name, render: (route: Routes[Name][number]) => string) {
	return class {
		data() {
			return { permalink: false, eleventyExcludeFromCollections: true };
		}

		render(this: PageFile): string {
			this.addPages(name, render);
			return "";
		}
	};
}
