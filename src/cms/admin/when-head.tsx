/** @jsxImportSource react */
/** Dates, times and rhythms as the page will say them, above the fields they are typed into. */
import type { Map as ImmutableMap, List } from "immutable";
import { explainRhythm, explainSession } from "../when.ts";
import type { HeadProps } from "./part-head.tsx";

export function SessionHead({ field, value }: HeadProps) {
	const text = (name: string) => String(value.get(name) ?? "");
	return <Sentence text={explainSession(text("start"), text("end"), String(field.get("language")))} />;
}

export function RhythmHead({ field, value }: HeadProps) {
	const text = (name: string) => String(value.get(name) ?? "");
	const days = (value.get("days") as List<string> | undefined)?.toArray() ?? [];
	const every = labelOf(field, "every", text("every"));
	const names = days.map((day) => labelOf(field, "days", day));
	return <Sentence text={explainRhythm(every, names, text("from"), text("to"), String(field.get("language")))} />;
}

function Sentence({ text }: { readonly text: string }) {
	return text === "" ? null : (
		<p className="in-words">
			<output>{text}</output>
		</p>
	);
}

/** The word for a choice of a field inside this one. */
function labelOf(field: ImmutableMap<string, unknown>, name: string, value: string): string {
	const fields = field.get("fields") as List<ImmutableMap<string, unknown>>;
	const options = fields.find((inner) => inner.get("name") === name)?.get("options") as List<ImmutableMap<string, string>> | undefined;
	return options?.find((option) => option.get("value") === value)?.get("label") ?? "";
}
