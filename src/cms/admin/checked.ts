/** A control of the editor that also knows the rules of its entry: on saving it shows, at the field, what the check would say. */
import type { Map as ImmutableMap } from "immutable";
import type { Component } from "react";
import type { EntryProblem } from "../entry-problems.ts";
import type { Data } from "../tidy.ts";

export interface CheckedProps {
	readonly field: ImmutableMap<string, unknown>;
	readonly getEntry: () => ImmutableMap<string, unknown>;
	readonly parentIds?: readonly string[];
	readonly validate?: () => void;
}

/** What the editor calls on a control when an entry is saved; lists and objects have a `validate` that asks their parts. */
interface Control extends Component<CheckedProps> {
	isValid?: unknown;
	getValidateValue?: unknown;
	validate?: () => void;
}

export type FindProblems = (kind: string, data: Data, slug: string) => readonly EntryProblem[];

/** Adds to a class of the editor; `Base` is any control of it, all of which are classes. */
export function withRules(Base: unknown, findProblems: FindProblems): unknown {
	const ControlClass = Base as new (props: CheckedProps) => Control;
	return class Checked extends ControlClass {
		constructor(props: CheckedProps) {
			super(props);
			const askParts = this.validate;
			// The editor's own question "is there something?" is always yes: what must be there, our rules say, in our words.
			this.getValidateValue = () => true;
			this.isValid = () => this.explain();
			if (askParts !== undefined) {
				this.validate = () => {
					askParts();
					this.props.validate?.();
				};
			}
		}

		explain() {
			const { field, getEntry, parentIds } = this.props;
			const kind = field.get("kind");
			if (typeof kind !== "string") return { error: false };
			const entry = getEntry();
			const data = entry.get("data") as ImmutableMap<string, unknown>;
			const told = findProblems(kind, data.toJS() as Data, String(entry.get("slug") ?? ""));
			const messages = told.filter((problem) => problem.field === field.get("name")).map(({ message }) => message);
			return messages.length === 0 ? { error: false } : { error: { type: "PRESENCE", parentIds, message: messages.join(" ") } };
		}
	};
}
