import { expect, it } from "vitest";
import { parsePoint } from "./address-point.ts";

it.each([
	["GeoJSON", { features: [{ geometry: { coordinates: [25.279801, 54.689162] } }] }],
	["Nominatim's list", [{ lat: "54.689162", lon: "25.279801" }]],
])("%s is read", (_, answer) => {
	expect(parsePoint(answer)).toEqual({ lat: 54.68916, lng: 25.2798 });
});

it.each([null, "x", [], {}, { features: [] }, [{ lat: "", lon: "" }], [{ lat: 91, lon: 0 }], { features: [{ geometry: {} }] }])(
	"%j holds no point",
	(answer) => {
		expect(parsePoint(answer)).toBeUndefined();
	},
);
