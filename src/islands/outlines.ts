/** Outlines of land as they travel: SVG path data in degrees, the same that the drawn map of the hub uses. */

export type LatLng = [lat: number, lng: number];

/** From SVG path data in degrees, `M25.1 54.7L…Z`, x = longitude and y = latitude, to rings of latitude and longitude. */
export function parseOutlines(path: string): LatLng[][] {
	return path.split("Z").flatMap((ring) => {
		const points = ring.replace("M", "").split("L");
		return points.length < 3 ? [] : [points.map((point) => point.split(" ").map(Number).reverse() as LatLng)];
	});
}
