/** The facts of an entry as a list of terms and values; facts that are not known are left out. */
import type { ComponentChildren } from "preact";

export interface Fact {
	readonly term: string;
	readonly value: ComponentChildren;
}

export function FactList({ facts }: { facts: readonly (Fact | undefined)[] }) {
	const known = facts.filter((fact) => fact !== undefined);
	if (known.length === 0) return null;
	return (
		<dl class="facts">
			{known.map(({ term, value }) => (
				<div key={term}>
					<dt>{term}</dt>
					<dd>{value}</dd>
				</div>
			))}
		</dl>
	);
}

/** A fact, or nothing when its value is missing. */
export function fact(term: string, value: ComponentChildren | undefined): Fact | undefined {
	return value === undefined || value === null || value === "" ? undefined : { term, value };
}
