/** Everything a city offers. */
import type { City } from "../model/network.ts";
import { textIn } from "../model/text.ts";
import { Crumbs } from "./crumbs.tsx";
import { Explorer, type ExplorerProps } from "./explorer.tsx";

export function ExplorePage({ city, ...explorer }: Omit<ExplorerProps, "all"> & { city: City }) {
	const { reader } = explorer;
	return (
		<div class="page">
			<Crumbs reader={reader} city={city} />
			<h1>{reader.t("explore.title", { city: textIn(city, reader.language).data.name })}</h1>
			<Explorer {...explorer} all={city.opportunities} />
		</div>
	);
}
