/** @jsxImportSource react */
/** One search over opportunities, playlists and badges: a step is one of them, so choosing one takes the other away. */
import select from "decap-cms-widget-select";
import { fromJS, type Map as ImmutableMap, type List } from "immutable";
import { type ComponentType, useId, useMemo } from "react";
import { stepKinds } from "../part.ts";
import type { HeadProps } from "./part-head.tsx";

const Select = select.controlComponent as unknown as ComponentType<{
	readonly field: unknown;
	readonly value: string;
	readonly forID: string;
	readonly classNameWrapper: string;
	readonly onChange: (value: string | null) => void;
	readonly setActiveStyle: () => void;
	readonly setInactiveStyle: () => void;
}>;

export function StepHead({ field, value, onChange }: HeadProps) {
	const id = useId();
	const options = field.get("options") as List<ImmutableMap<string, string>>;
	const selectField = useMemo(
		() => (fromJS({ name: "step", required: false }) as ImmutableMap<string, unknown>).set("options", options),
		[options],
	);
	const kind = stepKinds.find((each) => value.get(each));
	const choose = (choice: string | null) => {
		const rest = value.deleteAll(stepKinds);
		const [chosen = "", entry = ""] = (choice ?? "").split(":");
		onChange(choice === null ? rest : rest.delete("private").set(chosen, entry));
	};
	return (
		<div className="part-head">
			<label htmlFor={id}>{(field.get("words") as ImmutableMap<string, string>).get("step")}</label>
			<Select
				field={selectField}
				value={kind === undefined ? "" : `${kind}:${value.get(kind)}`}
				forID={id}
				classNameWrapper="own-select"
				onChange={choose}
				setActiveStyle={nothing}
				setInactiveStyle={nothing}
			/>
		</div>
	);
}

function nothing() {}
