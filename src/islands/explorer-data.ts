/** The data of an explorer in the browser: all columns of a small one at once, each of a large one when it is first needed. */
import type { Column, FacetData, PointData } from "../search/data.ts";
import { buildExplorer, type Explorer } from "../search/explorer.ts";
import { type Here, orderByDistance } from "../search/near.ts";
import { WESTERN_WEEK } from "../search/when.ts";

export interface ExplorerData {
	readonly explorer: Explorer;
	/** Loads these columns, as far as they exist and are not there. Rejects when one cannot be loaded. */
	need(columns: readonly string[]): Promise<unknown>;
	/** All ids, the nearest first. */
	order(here: Here): Promise<Iterable<number>>;
}

export async function loadExplorerData(folder: string): Promise<ExplorerData> {
	const { total, columns, files } = await load<FacetData>(`${folder}facets.json`);
	const explorer = buildExplorer(total, columns, WESTERN_WEEK);
	const asked = new Map<string, Promise<void>>();
	const ask = (name: string): Promise<void> => {
		const column = asked.get(name) ?? load<Column>(`${folder}facet-${name}.json`).then((loaded) => explorer.add(name, loaded));
		asked.set(name, column);
		column.catch(() => asked.delete(name));
		return column;
	};
	const orders = new Map<Here, Promise<Iterable<number>>>();
	return {
		explorer,
		need: (names) => Promise.all(files.filter((name) => names.includes(name)).map(ask)),
		order(here) {
			const order = orders.get(here) ?? load<PointData>(`${folder}points.json`).then((points) => orderByDistance(total, points, here));
			orders.set(here, order);
			order.catch(() => orders.delete(here));
			return order;
		},
	};
}

async function load<Data>(address: string): Promise<Data> {
	const answer = await fetch(address);
	if (!answer.ok) throw new Error(`${address}: ${answer.status}`);
	return answer.json() as Promise<Data>;
}
