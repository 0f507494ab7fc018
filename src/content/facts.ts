/** Facts that a schema cannot say: one value must fit another one, or the city. Each rule names the value to change. */
import { findCityFaults } from "./facts-city.ts";
import { findNumberFaults } from "./facts-number.ts";
import { findPlaceFaults } from "./facts-place.ts";
import { findSkillFaults } from "./facts-skill.ts";
import { findTimeFaults } from "./facts-time.ts";
import type { Finding } from "./finding.ts";
import { toRecord } from "./value.ts";
import type { Item, World } from "./world.ts";

/** Looks at values of the right type only; of the others the schema check has spoken. */
export function findFacts({ location, checked }: Item, world: World): readonly Finding[] {
	const data = toRecord(checked.sound);
	const home = world.homes.get(location.city);
	switch (location.kind) {
		case "opportunity":
			return [...findTimeFaults(data, home), ...findPlaceFaults(data, home), ...findNumberFaults(data)];
		case "organisation":
			return findPlaceFaults(data, home);
		case "playlist":
		case "badge":
			return findNumberFaults(data);
		case "city":
		case "network":
			return findCityFaults(data, location.city);
		case "skill":
			return findSkillFaults(data);
		case "page":
		case "award":
		case "revocations":
		case "keys":
		case "assertion":
		case "endorsement":
		case "status-list":
		case "import-record":
			return [];
		default:
			return location.kind satisfies never;
	}
}
