/** A vector tile that is all water, with a name in its middle: enough to see whether it was drawn. https://github.com/mapbox/vector-tile-spec/tree/master/2.1 */
import { toVarint } from "../../src/basemap/sample-archive.ts";

const EXTENT = 4096;

export function waterTile(name: string): Buffer {
	return Buffer.concat([
		layer("water", { kind: "ocean" }, 3, [move(1), zigzag(0), zigzag(0), line(3), ...[EXTENT, 0, 0, EXTENT, -EXTENT, 0].map(zigzag), 15]),
		layer("places", { kind: "locality", name }, 1, [move(1), zigzag(EXTENT / 2), zigzag(EXTENT / 2)]),
	]);
}

function layer(name: string, properties: Readonly<Record<string, string>>, type: number, geometry: readonly number[]): Buffer {
	const keys = Object.keys(properties);
	const tags = keys.flatMap((_, index) => [index, index]);
	const feature = [field(2, packed(tags)), [0x18, type], field(4, packed(geometry))].flat();
	return Buffer.from(
		field(3, [
			...field(1, bytes(name)),
			...field(2, feature),
			...keys.flatMap((key) => field(3, bytes(key))),
			...Object.values(properties).flatMap((value) => field(4, field(1, bytes(value)))),
			...[0x28, ...toVarint(EXTENT), 0x78, 2],
		]),
	);
}

/** A field with a length: https://protobuf.dev/programming-guides/encoding/ */
function field(number: number, content: readonly number[]): number[] {
	return [number * 8 + 2, ...toVarint(content.length), ...content];
}

function packed(numbers: readonly number[]): number[] {
	return numbers.flatMap(toVarint);
}

function bytes(text: string): number[] {
	return [...Buffer.from(text)];
}

function move(count: number): number {
	return count * 8 + 1;
}

function line(count: number): number {
	return count * 8 + 2;
}

function zigzag(value: number): number {
	return value < 0 ? -value * 2 - 1 : value * 2;
}
