/** @jsxImportSource react */
/** Two buttons that move an item of a list one place up or down; the focus stays on the button that was pressed. */
import type { Map as ImmutableMap } from "immutable";

interface Props {
	readonly id: string;
	/** What the items are called: "Step". */
	readonly label: string;
	readonly index: number;
	readonly count: number;
	readonly words: ImmutableMap<string, string>;
	readonly onMove: (index: number) => void;
}

export function MoveButtons({ id, label, index, count, words, onMove }: Props) {
	const move = (by: 1 | -1, name: string) => {
		const target = index + by;
		const isPossible = target >= 0 && target < count;
		return (
			<button
				type="button"
				className="own-button"
				id={`${id}-${name}`}
				aria-disabled={!isPossible}
				aria-label={`${words.get(name)}: ${label} ${index + 1} / ${count}`}
				onClick={() => {
					if (!isPossible) return;
					onMove(target);
					// The element moves with its item, and loses the focus on the way.
					requestAnimationFrame(() => document.getElementById(`${id}-${name}`)?.focus());
				}}
			>
				{by === 1 ? "↓" : "↑"}
			</button>
		);
	};
	return (
		<p className="move-item">
			{move(-1, "moveUp")}
			{move(1, "moveDown")}
		</p>
	);
}
