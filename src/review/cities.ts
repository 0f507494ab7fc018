/** One proposal, one city: each city's own reviewers decide about it. Says when a proposal reaches further; looks at paths only. */
import { slugPattern } from "../content/tree.ts";

/** A network maintainer sets it where one change really belongs to several cities, such as a renamed field. */
export const SEVERAL_CITIES = "several-cities";

/** `paths`: of all files that are added, changed or removed, both of one that is moved. Empty when the proposal is fine. */
export function explainCities(paths: readonly string[], labels: readonly string[]): string {
	const counts = countByCity(paths);
	if (counts.size < 2 || labels.includes(SEVERAL_CITIES)) return "";
	const named = [...counts].map(([city, count]) => `${city} (${count} file${count === 1 ? "" : "s"})`).sort();
	return `Make one proposal for each city: this one changes ${named.join(", ")}. Or ask a network maintainer for the label "${SEVERAL_CITIES}".`;
}

/** What lies in a folder of `content/` that is not the network's own belongs to a city, also when its name is wrong. */
function countByCity(paths: readonly string[]): ReadonlyMap<string, number> {
	const counts = new Map<string, number>();
	for (const path of paths) {
		const [root, folder = "", ...inner] = path.split("/");
		if (root !== "content" || inner.length === 0 || NETWORK_FOLDERS.has(folder)) continue;
		const city = slugPattern.test(folder) ? folder : "a folder that is no city";
		counts.set(city, (counts.get(city) ?? 0) + 1);
	}
	return counts;
}

const NETWORK_FOLDERS: ReadonlySet<string> = new Set(["pages", "skills", "media"]);
