/** A control of the editor that also knows the rules of its entry: on saving it shows, at the field, what the check would say. */
import type { Map as ImmutableMap } from "immutable";
import type { Component } from "react";
import type { Data } from "../tidy.ts";
import type { FormControl } from "./form-controls.ts";

export interface CheckedProps {
	readonly field: ImmutableMap<string, unknown>;
	readonly getEntry: () => ImmutableMap<string, unknown>;
	readonly forID?: string;
	readonly parentIds?: readonly (string | undefined)[];
	readonly locale?: string;
	readonly validate?: () => void;
}

/** What the editor calls on a control when an entry is saved; lists and objects have a `validate` that asks their parts. */
interface Control extends Component<CheckedProps> {
	isValid?: unknown;
	getValidateValue?: unknown;
	validate?: () => void;
}

/** What the rules say at a control, and where it enters and leaves the form. */
export interface FormRules {
	enter(control: FormControl): void;
	leave(control: FormControl): void;
	/** The sentences to show at this control. */
	explain(control: FormControl, getEntry: () => EditedEntry): readonly string[];
}

export interface EditedEntry {
	readonly data: Data;
	/** Empty for a new one. */
	readonly slug: string;
}

/** Adds to a class of the editor; `Base` is any control of it, all of which are classes. */
export function withRules(Base: unknown, rules: FormRules): unknown {
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

		override componentDidMount() {
			super.componentDidMount?.();
			rules.enter(this);
		}

		override componentWillUnmount() {
			super.componentWillUnmount?.();
			rules.leave(this);
		}

		explain() {
			const { getEntry, parentIds } = this.props;
			const messages = rules.explain(this, () => toEntry(getEntry()));
			return messages.length === 0 ? { error: false } : { error: { type: "PRESENCE", parentIds, message: messages.join(" ") } };
		}
	};
}

function toEntry(entry: ImmutableMap<string, unknown>): EditedEntry {
	return { data: (entry.get("data") as ImmutableMap<string, unknown>).toJS() as Data, slug: String(entry.get("slug") ?? "") };
}
