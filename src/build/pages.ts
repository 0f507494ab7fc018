/** Every page of the site as a file whose text is rendered when it is asked for; the page files say how. */
import type { TextFile } from "../pages/files.ts";
import type { PageFile, RouteName } from "../pages/page.ts";
import type { Route, Routes } from "../pages/route.ts";

/** How the pages of each kind of route are rendered. */
export type Renderers = Map<RouteName, (route: never) => string>;

/** For the page files: what they add is kept in `renderers`; a page file that has changed takes the place of its old self. */
export function keepIn(renderers: Renderers): PageFile["addPages"] {
	return (name, render) => {
		renderers.set(name, render);
	};
}

/** A route without a page file is a mistake of ours. */
export function listPages(routes: Routes, renderers: Renderers): TextFile[] {
	return (Object.entries(routes) as [RouteName, readonly Route[]][]).flatMap(([name, list]) => {
		const render = renderers.get(name) as ((route: Route) => string) | undefined;
		if (render === undefined) throw new Error(`There is no page file for the routes "${name}".`);
		return list.map((route) => ({ url: fileOf(route.url), text: () => render(route) }));
	});
}

function fileOf(url: string): string {
	return url.endsWith("/") ? `${url}index.html` : url;
}
