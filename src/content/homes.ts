/** Every folder of a city needs its city.md, and the whole its network.md. */
import type { Problem } from "./problem.ts";
import type { Source } from "./source.ts";
import { parsePath } from "./tree.ts";
import type { Item } from "./world.ts";

export function findMissingHomes(items: readonly Item[], source: Source): readonly Problem[] {
	const cities = new Set(items.map((item) => item.location.city));
	for (const city of source.media.keys()) cities.add(city);
	const present = new Set<string>();
	for (const location of [...items.map((item) => item.location), ...source.problems.map((problem) => parsePath(problem.file))]) {
		if (location?.language === "" && (location.kind === "city" || location.kind === "network")) present.add(location.city);
	}
	return [...cities.add("")].filter((city) => !present.has(city)).map(toProblem);
}

function toProblem(city: string): Problem {
	const file = city === "" ? "content/network.md" : `content/${city}/city.md`;
	const message =
		city === "" ? "Add this file: it describes the network itself." : `Add this file: it describes ${city}, or remove the folder.`;
	return { file, line: 1, field: "", message, fix: "" };
}
