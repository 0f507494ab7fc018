/** What an import is asked, and what becomes of each row. */
import type { Problem } from "../content/problem.ts";
import type { Source } from "../content/source.ts";
import type { Row } from "./row.ts";

export interface PlanInput {
	readonly city: string;
	/** The name of the source: its record is `content/<city>/imports/<name>.json`. */
	readonly name: string;
	readonly rows: readonly Row[];
	readonly source: Source;
	/** The slugs of entries in which the source's values win over a person's. */
	readonly takeTheirs: ReadonlySet<string>;
}

export type State = "new" | "changed" | "same" | "removed" | "refused";

export interface Outcome {
	readonly row: Row;
	readonly slug: string;
	readonly state: State;
	/** Fields of the entry that this import changes. */
	readonly changed: readonly string[];
	/** Fields that keep a person's value although the source has another one. */
	readonly contested: readonly string[];
	readonly problems: readonly Pick<Problem, "field" | "message">[];
}

export function refuse(row: Row, slug: string, message: string, field = ""): Outcome {
	return { row, slug, state: "refused", changed: [], contested: [], problems: [{ field, message }] };
}
