/** @jsxImportSource react */
/** What stands above the fields of an object: it shows the same values in another way, and writes them together. */
import type { Map as ImmutableMap } from "immutable";
import type { Part } from "../part.ts";
import { DrawingHead } from "./drawing-head.tsx";
import { PlaceHead } from "./place-head.tsx";
import { StepHead } from "./step-head.tsx";
import { RhythmHead, SessionHead } from "./when-head.tsx";

export interface HeadProps {
	/** Its words, choices and the like stand in it. */
	readonly field: ImmutableMap<string, unknown>;
	readonly value: ImmutableMap<string, unknown>;
	readonly onChange: (value: ImmutableMap<string, unknown>) => void;
}

export function PartHead({ part, ...props }: HeadProps & { readonly part: Part }) {
	switch (part) {
		case "place":
			return <PlaceHead {...props} />;
		case "step":
			return <StepHead {...props} />;
		case "session":
			return <SessionHead {...props} />;
		case "rhythm":
			return <RhythmHead {...props} />;
		case "drawing":
			return <DrawingHead {...props} />;
		default:
			return part satisfies never;
	}
}
