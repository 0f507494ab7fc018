/** The order in which everything lies from where the reader is; loaded when somebody asks for it. The position never leaves this page. */
import type { PointData } from "../search/data.ts";
import { orderByDistance } from "../search/near.ts";

/** All ids, the nearest first; undefined without a position. `folder`: of the explorer's data. Rejects when the places cannot be had. */
export async function orderFromHere(folder: string, total: number): Promise<Iterable<number> | undefined> {
	const [position, answer] = await Promise.all([askPosition(), fetch(`${folder}points.json`)]);
	const points: PointData = await answer.json();
	return position && orderByDistance(total, points, { lat: position.coords.latitude, lng: position.coords.longitude });
}

/** Undefined when the reader or the device says no. */
function askPosition(): Promise<GeolocationPosition | undefined> {
	return new Promise((resolve) => {
		navigator.geolocation.getCurrentPosition(resolve, () => resolve(undefined), { maximumAge: 600_000, timeout: 10_000 });
	});
}
