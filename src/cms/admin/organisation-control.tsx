/** @jsxImportSource react */
/** Who offers something: an organisation of the city, or one that has no page yet, by its name and link. */
import type { Map as ImmutableMap, List } from "immutable";
import { Map as createMap, isMap } from "immutable";
import { Component } from "react";
import type { Words } from "../editor-words.ts";
import type { ControlProps } from "./input-control.tsx";

const OTHER = "*";

/** A control that says our words in the editor's language. */
export function organisationControl(words: Words) {
	return class Organisation extends OrganisationControl {
		override words = words;
	};
}

abstract class OrganisationControl extends Component<ControlProps> {
	abstract words: Words;

	override render() {
		const { field, value, onChange, forID, classNameWrapper, setActiveStyle, setInactiveStyle } = this.props;
		const options = (field.get("options") as List<ImmutableMap<string, string>> | undefined)?.toArray() ?? [];
		const named = isMap(value) ? (value as ImmutableMap<string, string>) : undefined;
		const chosen = named === undefined ? String(value ?? "") : OTHER;
		const isListed = chosen === "" || chosen === OTHER || options.some((option) => option.get("value") === chosen);
		const set = (name: string, text: string) => onChange((named ?? createMap<string, string>()).set(name, text));
		return (
			<div className={classNameWrapper}>
				<select
					id={forID}
					value={chosen}
					onChange={({ target }) => onChange(target.value === OTHER ? createMap({ name: "" }) : target.value)}
					onFocus={setActiveStyle}
					onBlur={setInactiveStyle}
				>
					<option value="">–</option>
					{isListed ? null : <option value={chosen}>{chosen}</option>}
					{options.map((option) => (
						<option key={option.get("value")} value={option.get("value")}>
							{option.get("label")}
						</option>
					))}
					<option value={OTHER}>{this.words.another}</option>
				</select>
				{named === undefined ? null : (
					<p>
						<label>
							{this.words.anotherName}{" "}
							<input type="text" value={named.get("name") ?? ""} onChange={({ target }) => set("name", target.value)} />
						</label>{" "}
						<label>
							{this.words.anotherLink}{" "}
							<input type="url" value={named.get("link") ?? ""} onChange={({ target }) => set("link", target.value)} />
						</label>
					</p>
				)}
			</div>
		);
	}
}
