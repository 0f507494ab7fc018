/** @jsxImportSource react */
/** A list whose items move by keyboard too, and can be written as a whole; a meeting can be had again a week later. */
import { Map as createMap, type Map as ImmutableMap, type List } from "immutable";
import { type Component, Fragment, type ReactNode } from "react";
import { addWeek } from "../add-week.ts";
import type { ControlProps } from "./input-control.tsx";
import { MoveButtons } from "./move-buttons.tsx";

/** Stands for the whole item where the editor names one of its fields. */
export const WHOLE = createMap({ name: "" });

type Item = ImmutableMap<string, unknown>;
type Change = (field: ImmutableMap<string, unknown>, value: unknown, metadata?: unknown) => void;

interface ListProps extends ControlProps {
	readonly value: List<Item> | undefined;
}

/** What the editor's own list has and we use. */
interface StockList extends Component<ListProps, { readonly keys: readonly string[] }> {
	handleChangeFor: (key: string) => Change;
	renderItem: (item: unknown, index: number) => ReactNode;
	onSortEnd: (move: { readonly oldIndex: number; readonly newIndex: number }) => void;
	addItem: (value: unknown) => void;
}

export function listControl(Base: unknown) {
	const ListClass = Base as new (props: ListProps) => StockList;
	return class OwnList extends ListClass {
		constructor(props: ListProps) {
			super(props);
			const changeField = this.handleChangeFor;
			const changes = new Map<string, Change>();
			this.handleChangeFor = (key) => {
				const change: Change =
					changes.get(key) ??
					((field, value, metadata) => (field === WHOLE ? this.replace(key, value as Item) : changeField(key)(field, value, metadata)));
				changes.set(key, change);
				return change;
			};
			const renderItem = this.renderItem;
			this.renderItem = (item, index) => (
				<Fragment key={this.state.keys[index]}>
					{renderItem(item, index)}
					{this.renderMoves(index)}
				</Fragment>
			);
		}

		replace(key: string, item: Item) {
			const { value, onChange } = this.props;
			const index = this.state.keys.indexOf(key);
			if (value !== undefined && index >= 0) onChange(value.set(index, item));
		}

		renderMoves(index: number) {
			const count = this.props.value?.size ?? 0;
			const { field } = this.props;
			if (count < 2) return null;
			return (
				<MoveButtons
					id={`move-${this.state.keys[index]}`}
					label={String(field.get("label_singular") || field.get("label"))}
					index={index}
					count={count}
					words={field.get("words") as ImmutableMap<string, string>}
					onMove={(newIndex) => this.onSortEnd({ oldIndex: index, newIndex })}
				/>
			);
		}

		override render() {
			const { field, value } = this.props;
			const last = value?.last<Item | undefined>(undefined);
			const words = field.get("words") as ImmutableMap<string, string>;
			if (field.get("part") !== "session" || last?.get("start") === undefined) return super.render();
			return (
				<>
					{super.render()}
					<button type="button" className="own-button" onClick={() => this.addItem(addWeek(last))}>
						{words.get("weekLater")}
					</button>
				</>
			);
		}
	};
}
