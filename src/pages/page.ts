/** What every page file has in common: pagination over its routes, and the address. */
import type { Routes } from "./routes.ts";

interface PageData<Name extends keyof Routes> {
	readonly route: Routes[Name][number];
}

/** One page for each route of this name. Eleventy calls `permalink` and `render` with the route as `route`. */
export function pages<Name extends keyof Routes>(name: Name, render: (route: Routes[Name][number]) => string) {
	return class {
		data() {
			return {
				pagination: { data: `routes.${name}`, size: 1, alias: "route", addAllPagesToCollections: false },
				eleventyExcludeFromCollections: true,
				permalink: ({ route }: PageData<Name>) => (route.url.endsWith("/") ? `${route.url}index.html` : route.url),
			};
		}

		render({ route }: PageData<Name>): string {
			return render(route);
		}
	};
}
