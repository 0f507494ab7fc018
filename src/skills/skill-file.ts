/** The text of a file in `content/skills/`: a lock file, always written the same way, so that Git shows only what really changed. */
import schema from "../../schemas/skill.schema.json" with { type: "json" };
import type { SkillEntry } from "../../schemas/types.ts";
import { isRecord } from "./record.ts";
import { type Refusal, refuse } from "./refusal.ts";

const properties = Object.keys(schema.properties) as (keyof SkillEntry)[];

/** Languages are sorted, so the text does not depend on the order of the framework's answer. */
export function formatSkill(skill: SkillEntry): string {
	const present = properties.filter((property) => skill[property] !== undefined);
	const ordered = present.map((property) => [property, sort(skill[property])]);
	return `${JSON.stringify(Object.fromEntries(ordered), null, 2)}\n`;
}

/** Checks what the client relies on; all the rest is checked against the schema by `npm run check:content`. */
export function parseSkill(text: string): SkillEntry | Refusal {
	const broken = refuse('It is not a skill as the schema asks for it. Run "npm run check:content" to see why.');
	try {
		const value: unknown = JSON.parse(text);
		if (!isRecord(value) || typeof value.framework !== "string" || !isRecord(value.labels)) return broken;
		return Object.keys(value).every((key) => Object.hasOwn(schema.properties, key)) ? (value as unknown as SkillEntry) : broken;
	} catch {
		return broken;
	}
}

function sort(value: unknown): unknown {
	if (Array.isArray(value) || !isRecord(value)) return value;
	return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}
