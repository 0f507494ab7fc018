/** @jsxImportSource react */
/** Looks an address up, only when the button is pressed and only where the operator of the site has named a service for it. */
import type { Map as ImmutableMap } from "immutable";
import { useState } from "react";
import { parsePoint } from "../address-point.ts";

interface Props {
	/** With `{address}` in the place of the address. */
	readonly endpoint: string;
	readonly words: ImmutableMap<string, string>;
	readonly address: string;
	readonly onFound: (lat: number, lng: number) => void;
}

export function AddressSearch({ endpoint, words, address, onFound }: Props) {
	const [said, setSaid] = useState("");
	const search = async () => {
		const point = await fetch(endpoint.replace("{address}", encodeURIComponent(address)), {
			credentials: "omit",
			referrerPolicy: "no-referrer",
		})
			.then((answer) => answer.json())
			.then(parsePoint, () => undefined);
		setSaid(point === undefined ? (words.get("notFound") ?? "") : `${point.lat}, ${point.lng}`);
		if (point !== undefined) onFound(point.lat, point.lng);
	};
	return (
		<p>
			<button type="button" className="own-button" disabled={address.trim() === ""} onClick={search}>
				{words.get("findAddress")}
			</button>{" "}
			<output>{said}</output>
		</p>
	);
}
