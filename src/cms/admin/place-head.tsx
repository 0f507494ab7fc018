/** @jsxImportSource react */
/** A place by one of the city's known ones, or by a pin on a map; latitude and longitude are fields as well, for the keyboard. */
import type { Map as ImmutableMap, List } from "immutable";
import { useId, useState } from "react";
import { AddressSearch } from "./address-search.tsx";
import type { HeadProps } from "./part-head.tsx";
import { PlaceMap } from "./place-map.tsx";

export function PlaceHead({ field, value, onChange }: HeadProps) {
	const id = useId();
	const [isOpen, setOpen] = useState(false);
	const words = field.get("words") as ImmutableMap<string, string>;
	const venues = field.get("venues") as List<ImmutableMap<string, unknown>>;
	const endpoint = field.get("addressSearch") as string | undefined;
	const setPoint = (lat: number, lng: number) => onChange(value.set("lat", lat).set("lng", lng));
	return (
		<div className="part-head">
			{venues.isEmpty() ? null : (
				<>
					<label htmlFor={id}>{words.get("knownPlace")}</label>
					<select
						id={id}
						value=""
						onChange={({ target }) => onChange(value.delete("toBeDecided").merge(venues.get(Number(target.value)) ?? {}))}
					>
						<option value="">–</option>
						{venues.toArray().map((venue, index) => (
							<option key={String(venue.get("name"))} value={index}>
								{String(venue.get("name"))}
							</option>
						))}
					</select>
				</>
			)}
			<details onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
				<summary>{words.get("onMap")}</summary>
				<p>{words.get("mapHint")}</p>
				{isOpen ? <PlaceMap field={field} point={pointOf(value)} onChange={setPoint} /> : null}
			</details>
			{endpoint === undefined ? null : (
				<AddressSearch endpoint={endpoint} words={words} address={String(value.get("address") ?? "")} onFound={setPoint} />
			)}
		</div>
	);
}

/** Undefined unless both numbers can stand on a map. */
function pointOf(value: ImmutableMap<string, unknown>): readonly [lat: number, lng: number] | undefined {
	const [lat, lng] = [value.get("lat"), value.get("lng")];
	const isPoint = typeof lat === "number" && typeof lng === "number" && Math.abs(lat) <= 85 && Math.abs(lng) <= 180;
	return isPoint ? [lat, lng] : undefined;
}
