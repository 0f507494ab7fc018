/** @jsxImportSource react */
/**
 * A choice that keeps what it does not offer: the editor's own shows such a value as nothing, and loses it with the next choice.
 * A choice of several that must be made is not made by opening the form: the editor's own would write an empty list at once.
 */
import { fromJS, type Map as ImmutableMap, List } from "immutable";
import { Component, type ComponentType } from "react";
import type { ControlProps } from "./input-control.tsx";

type Options = List<ImmutableMap<string, string>>;

export function selectControl(Base: unknown) {
	const Select = Base as ComponentType<ControlProps>;
	return class SelectControl extends Component<ControlProps> {
		override render() {
			const { field, value } = this.props;
			const required = field.get("required") === true && field.get("multiple") !== true;
			const options = withValues(field.get("options") as Options, value);
			return <Select {...this.props} field={field.set("options", options).set("required", required)} />;
		}
	};
}

function withValues(options: Options, value: unknown): Options {
	const values = List.isList(value) ? value.toArray() : [value];
	const offered = new Set(options.map((option) => option.get("value")));
	const others = values.filter((each): each is string => typeof each === "string" && each !== "" && !offered.has(each));
	return options.concat(fromJS(others.map((each) => ({ value: each, label: each }))) as Options);
}
