/** Points of the GeoJSON feed gathered by place, so that one pin opens the list of all that happens there. */
export interface Feature {
	readonly geometry: { readonly coordinates: readonly number[] } | null;
	readonly properties: { readonly title: string; readonly url: string; readonly lang: string };
}

export interface Place {
	readonly lat: number;
	readonly lng: number;
	readonly entries: readonly Feature["properties"][];
}

/** Places in the order in which they first occur; features without a point are left out. */
export function groupByPlace(features: readonly Feature[]): Place[] {
	const places = new Map<string, { lat: number; lng: number; entries: Feature["properties"][] }>();
	for (const { geometry, properties } of features) {
		const [lng, lat] = geometry?.coordinates ?? [];
		if (lat === undefined || lng === undefined) continue;
		const key = `${lat.toFixed(5)},${lng.toFixed(5)}`;
		const found = places.get(key);
		if (found === undefined) places.set(key, { lat, lng, entries: [properties] });
		else if (!found.entries.some(({ url }) => url === properties.url)) found.entries.push(properties);
	}
	return [...places.values()];
}
