/** One question of the form for suggestions: its label, its control, a hint, and the room for what is wrong with the answer. */
import type { Question } from "../suggestions/answers.ts";
import type { Reader } from "./reader.ts";

interface Choice {
	readonly value: string;
	readonly label: string;
	readonly english?: string;
}

interface Props {
	reader: Reader;
	name: Question;
	label: string;
	hint?: string;
	isNeeded?: boolean;
	type?: "text" | "url" | "datetime-local";
	/** The id of a list of known answers. */
	list?: string;
	/** More than one: a text of several lines. */
	lines?: number;
	choices?: readonly Choice[];
	/** The choice that stands there first; without one nothing is chosen. */
	chosen?: string;
}

export function SuggestField(props: Props) {
	const { reader, name, label, hint, isNeeded } = props;
	return (
		<div class="question">
			<label for={name}>
				{label} {isNeeded ? null : <span class="quiet">({reader.t("suggest.optional")})</span>}
			</label>
			{hint === undefined ? null : (
				<p id={`${name}-hint`} class="quiet">
					{hint}
				</p>
			)}
			<Control {...props} />
			<p id={`${name}-fault`} class="warning" lang="en" />
		</div>
	);
}

function Control({ name, hint, isNeeded, type = "text", list, lines, choices, chosen }: Props) {
	const shared = {
		id: name,
		name,
		required: isNeeded === true,
		"aria-describedby": hint === undefined ? `${name}-fault` : `${name}-hint ${name}-fault`,
	};
	if (lines !== undefined) return <textarea {...shared} rows={lines} />;
	if (choices === undefined) return <input {...shared} type={type} list={list} />;
	return (
		<select {...shared}>
			{chosen === undefined ? <option value="">–</option> : null}
			{choices.map(({ value, label, english }) => (
				<option key={value} value={value} data-english={english} selected={value === chosen}>
					{label}
				</option>
			))}
		</select>
	);
}
