/** Everything that all places of the network offer; without JavaScript the choice of a place leads to its own explorer. */
import { textIn } from "../model/text.ts";
import { Explorer, type ExplorerProps } from "./explorer.tsx";

export function HubExplorePage(explorer: ExplorerProps) {
	const { t, site, language } = explorer.reader;
	return (
		<div class="page">
			<h1>{t("explore.title", { city: textIn(site.network, language).data.name })}</h1>
			<Explorer {...explorer} />
		</div>
	);
}
