/** What must be true of numbers and short names: ranges the right way round, no more chosen than there is, no id twice. */
import type { Finding, Path } from "./finding.ts";
import { findNearest } from "./nearest.ts";
import { toList, toNumber, toRecord, toText } from "./value.ts";

type Data = Readonly<Record<string, unknown>>;

/** For opportunities, playlists and badges alike: what an entry has not is not looked at. */
export function findNumberFaults(data: Data): readonly Finding[] {
	const [audience, price, needs] = [toRecord(data.audience), toRecord(data.price), toRecord(data.needs)];
	return [
		...findLess(audience.minAge, audience.maxAge, ["audience", "maxAge"], "minAge"),
		...findLess(price.amount, price.maximum, ["price", "maximum"], "amount"),
		...findTooMany(data.tasksNeeded, data.tasks, ["tasksNeeded"], "tasks", data.tasks === undefined),
		...findTooMany(needs.atLeast, needs.badges, ["needs", "atLeast"], "badges"),
		...findDoubleIds(toList(data.tasks), "tasks"),
		...findDoubleIds(toList(data.levels), "levels"),
		...(toList(data.steps).length === 0 ? [] : findStepFaults(data)),
	];
}

/** Entries of a list that repeat the `id` of an earlier one. */
export function findDoubleIds(items: readonly unknown[], list: string): readonly Finding[] {
	const seen = new Set<string>();
	return items.flatMap((item, index) => {
		const id = toText(toRecord(item).id);
		if (id === "" || !seen.has(id)) {
			seen.add(id);
			return [];
		}
		return [{ path: [list, index, "id"], message: `Give this item of "${list}" another id: "${id}" is taken by an earlier one.` }];
	});
}

function findLess(low: unknown, high: unknown, path: Path, name: string): readonly Finding[] {
	if (!(toNumber(high) < toNumber(low))) return [];
	return [{ path, message: `Set "${path.at(-1)}" to ${low} or more: it is less than "${name}".` }];
}

/** A list that is empty or no list at all has a sentence of its own, unless it may be left out. */
function findTooMany(wanted: unknown, list: unknown, path: Path, name: string, isOptional = false): readonly Finding[] {
	const available = toList(list).length;
	if (!(toNumber(wanted) > available)) return [];
	if (available > 0) return [{ path, message: `Set "${path.at(-1)}" to ${available} or less: "${name}" has ${available}.` }];
	return isOptional ? [{ path, message: `Remove "${path.at(-1)}", or add "${name}": there are none.` }] : [];
}

function findStepFaults(data: Data): readonly Finding[] {
	const steps = toList(data.steps).map(toRecord);
	const levels = toList(data.levels).map(toRecord);
	const ids = levels.map(({ id }) => toText(id));
	const isUsable = data.levels !== null && (data.levels === undefined || levels.length > 0) && !ids.includes("");
	return [
		...findTooMany(data.choose, data.steps, ["choose"], "steps"),
		...(isUsable ? steps.flatMap(({ level }, index) => findUnknownLevel(toText(level), index, ids)) : []),
		...levels.flatMap(({ id, choose }, index) => {
			const own = steps.filter(({ level }) => level === id).length;
			if (toText(id) === "" || !(toNumber(choose) > own)) return [];
			return [
				{
					path: ["levels", index, "choose"],
					message: `Set "choose" to ${own} or less: level "${id}" has ${own} ${own === 1 ? "step" : "steps"}.`,
				},
			];
		}),
	];
}

function findUnknownLevel(level: string, index: number, ids: readonly string[]): readonly Finding[] {
	if (level === "" || ids.includes(level)) return [];
	const path = ["steps", index, "level"];
	const nearest = findNearest(level, ids);
	if (nearest !== undefined) return [{ path, message: `There is no level "${level}"; did you mean "${nearest}"?`, fix: nearest }];
	return [{ path, message: `There is no level "${level}": add it to "levels", or remove "level" here.` }];
}
