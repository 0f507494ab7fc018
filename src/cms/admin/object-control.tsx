/** @jsxImportSource react */
/** An object of a form, alone or as an item of a list, with what helps to fill it in above its fields. */
import widget from "decap-cms-widget-object";
import { Map as createMap, type Map as ImmutableMap, isMap, type List } from "immutable";
import { type Component, cloneElement, type ReactElement, type ReactNode } from "react";
import { type Part, stepKinds } from "../part.ts";
import type { ControlProps } from "./input-control.tsx";
import { WHOLE } from "./list-control.tsx";
import { PartHead } from "./part-head.tsx";

type Fields = List<ImmutableMap<string, unknown>>;

interface ObjectProps extends ControlProps {
	/** In a list: changes one field of the item. */
	readonly onChangeObject: (field: ImmutableMap<string, unknown>, value: unknown) => void;
	readonly forList?: boolean;
	readonly collapsed?: boolean;
}

/** What the editor's own object has and we use. */
interface StockObject extends Component<ObjectProps, { readonly collapsed: boolean }> {
	controlFor(field: ImmutableMap<string, unknown>, key?: number): ReactElement<{ value: unknown }> | null;
	renderFields: (fields: Fields | undefined, field: ImmutableMap<string, unknown> | undefined) => ReactNode;
}

const StockObjectControl = widget.controlComponent as unknown as new (props: ObjectProps) => StockObject;

export class ObjectControl extends StockObjectControl {
	constructor(props: ObjectProps) {
		super(props);
		const renderFields = this.renderFields;
		this.renderFields = (fields, field) => (
			<>
				{this.renderHead()}
				{renderFields(fields?.filterNot((each) => this.isInHead(String(each.get("name")))) as Fields | undefined, field)}
			</>
		);
	}

	/** An item without names for its parts is its one field; the editor would look for the field inside it. */
	override controlFor(field: ImmutableMap<string, unknown>, key?: number) {
		const control = super.controlFor(field, key);
		return control === null || this.props.field.has("fields") ? control : cloneElement(control, { value: this.props.value });
	}

	part(): Part | undefined {
		return this.props.field.get("part") as Part | undefined;
	}

	isInHead(name: string): boolean {
		return this.part() === "step" && stepKinds.some((kind) => kind === name);
	}

	renderHead() {
		const { field, value, forList, onChange, onChangeObject } = this.props;
		const part = this.part();
		const isFolded = forList ? this.props.collapsed : this.state.collapsed;
		if (part === undefined || isFolded) return null;
		return (
			<PartHead
				part={part}
				field={field}
				value={isMap(value) ? (value as ImmutableMap<string, unknown>) : createMap()}
				onChange={(whole) => (forList ? onChangeObject(WHOLE, whole) : onChange(whole))}
			/>
		);
	}
}

/** What the editor's list takes its items from. */
export const itemWidget = { controlComponent: ObjectControl };
