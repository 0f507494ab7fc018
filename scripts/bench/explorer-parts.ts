/** Opens the parts of an explorer that are closed when a page comes. */
import { click, locate } from "./browser-timing.ts";
import type { Visit } from "./browser-visit.ts";

/** The counts of a facet do not change with a choice in it, and of a closed group they are not seen: another group is opened. */
export async function openCounts({ page }: Visit): Promise<void> {
	await page.evaluate(() => document.querySelector(".explore-filters details[data-facet=kind]")?.setAttribute("open", ""));
}

export async function openMap(visit: Visit): Promise<void> {
	await click(visit, await locate(visit, "details.map summary"));
}
