/** @jsxImportSource react */
/** An `<input>` of the browser's own: a day, a time, a colour, an address. What it cannot show (a time with an offset) is edited as text. */
import { Component } from "react";
import type { CheckedProps } from "./checked.ts";

export interface ControlProps extends CheckedProps {
	readonly value: unknown;
	readonly onChange: (value: unknown) => void;
	readonly forID: string;
	readonly classNameWrapper: string;
	readonly setActiveStyle: () => void;
	readonly setInactiveStyle: () => void;
}

export class InputControl extends Component<ControlProps> {
	override render() {
		const { field, value, onChange, forID, classNameWrapper, setActiveStyle, setInactiveStyle } = this.props;
		const text = typeof value === "string" ? value : "";
		return (
			<input
				id={forID}
				className={classNameWrapper}
				type={typeFor(String(field.get("input")), text)}
				value={text}
				onChange={(event) => onChange(event.target.value)}
				onFocus={setActiveStyle}
				onBlur={setInactiveStyle}
			/>
		);
	}
}

const shapes: Readonly<Record<string, RegExp>> = {
	date: /^\d{4}-\d{2}-\d{2}$/,
	month: /^\d{4}-\d{2}$/,
	time: /^\d{2}:\d{2}$/,
	"datetime-local": /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/,
	color: /^#[0-9a-f]{6}$/,
};

/** A field without a colour would show black as if it were chosen, so an empty one is text too. */
function typeFor(input: string, text: string): string {
	if (input === "color" && text === "") return "text";
	return text === "" || (shapes[input]?.test(text) ?? true) ? input : "text";
}
