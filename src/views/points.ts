/** The places of opportunities as points in a drawing: projected, and gathered where they would overlap. */
import type { Opportunity } from "../model/opportunity.ts";

export interface LatLng {
	readonly lat: number;
	readonly lng: number;
}

export interface Box {
	readonly west: number;
	readonly south: number;
	readonly east: number;
	readonly north: number;
}

/** A pin stands for all points of one cell of the grid. */
export interface Pin {
	readonly x: number;
	readonly y: number;
	readonly count: number;
}

/** Every place that has coordinates; one opportunity can have several. */
export function pointsOf(opportunities: readonly Opportunity[]): LatLng[] {
	return opportunities.flatMap(({ facts }) =>
		(facts.places ?? []).flatMap(({ lat, lng }) => (lat === undefined || lng === undefined ? [] : [{ lat, lng }])),
	);
}

/** The box around the points with a margin, never smaller than `least` degrees of latitude. */
export function boxAround(points: readonly LatLng[], least: number): Box {
	const lats = points.map(({ lat }) => lat);
	const lngs = points.map(({ lng }) => lng);
	const [south, north] = widen(min(lats), max(lats), least);
	const [west, east] = widen(min(lngs), max(lngs), least);
	return { west, south, east, north };
}

/** Projects into a width × height drawing (Web Mercator is straight enough at the size of a city) and keeps the proportions. */
export function buildProjection(box: Box, width: number, height: number): (point: LatLng) => { x: number; y: number } {
	const squeeze = Math.cos((((box.south + box.north) / 2) * Math.PI) / 180);
	const scale = Math.min(width / ((box.east - box.west) * squeeze), height / (box.north - box.south));
	const left = (width - (box.east - box.west) * squeeze * scale) / 2;
	const top = (height - (box.north - box.south) * scale) / 2;
	return ({ lat, lng }) => ({ x: round(left + (lng - box.west) * squeeze * scale), y: round(top + (box.north - lat) * scale) });
}

/** Gathers points that fall into one cell; the pin stands at their mean. */
export function gatherPins(points: readonly { x: number; y: number }[], cell: number): Pin[] {
	const cells = new Map<string, { x: number; y: number; count: number }>();
	for (const { x, y } of points) {
		const key = `${Math.floor(x / cell)} ${Math.floor(y / cell)}`;
		const found = cells.get(key) ?? { x: 0, y: 0, count: 0 };
		cells.set(key, { x: found.x + x, y: found.y + y, count: found.count + 1 });
	}
	return [...cells.values()].map(({ x, y, count }) => ({ x: round(x / count), y: round(y / count), count }));
}

function widen(low: number, high: number, least: number): [number, number] {
	const margin = Math.max((high - low) * 0.15, (least - (high - low)) / 2, 0);
	return [low - margin, high + margin];
}

function min(values: readonly number[]): number {
	return values.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY);
}

function max(values: readonly number[]): number {
	return values.reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY);
}

function round(value: number): number {
	return Math.round(value * 10) / 10;
}
