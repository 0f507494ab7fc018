/** Objects of a form that get more than their fields: a map, one search for three kinds of entry, a sentence, a picture. */
import { definitionName, type Schema } from "../content/kinds.ts";

export type Part = "place" | "step" | "session" | "rhythm" | "drawing";

/** By the name of the property, or of the list that holds the object. */
const named: Readonly<Record<string, Part>> = {
	steps: "step",
	unlocks: "step",
	sessions: "session",
	recurrence: "rhythm",
	drawing: "drawing",
};

/** Undefined for most. */
export function partOf(name: string, schema: Schema): Part | undefined {
	return definitionName(schema) === "place" ? "place" : named[name];
}

/** The three properties of which a step has one. */
export const stepKinds = ["opportunity", "playlist", "badge"] as const;
