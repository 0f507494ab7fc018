/** A mistake is one error of a schema check, prepared for the sentence about it. */
import type { Path } from "./finding.ts";
import type { Schema } from "./kinds.ts";

export interface Mistake {
	readonly path: Path;
	/** The value as a sentence names it. */
	readonly name: string;
	readonly value: unknown;
	readonly schema: Schema;
	readonly params: Readonly<Record<string, unknown>>;
	readonly hint: ReaderHint;
}

/** What a sentence may say about the file as a whole. */
export interface ReaderHint {
	/** What the entry is: opportunity, badge and so on. */
	readonly kind?: string;
	/** The schema of the whole entry. */
	readonly schema?: Schema;
	/** For a translation: the file that it translates, and the names which only that file may have. */
	readonly original?: string;
	readonly facts?: ReadonlySet<string>;
}
