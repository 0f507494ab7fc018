/** The data of an explorer in the browser: all columns of a small one at once, each of a large one when it is first needed. */
import type { Column, FacetData } from "../search/data.ts";
import { buildExplorer, type Explorer } from "../search/explorer.ts";
import { WESTERN_WEEK } from "../search/when.ts";

export interface ExplorerData {
	readonly explorer: Explorer;
	/** Loads these columns, as far as they exist and are not there. Rejects when one cannot be loaded. */
	need(columns: readonly string[]): Promise<unknown>;
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
	return {
		explorer,
		need: (names) => Promise.all(files.filter((name) => names.includes(name)).map(ask)),
	};
}

async function load<Data>(address: string): Promise<Data> {
	const answer = await fetch(address);
	if (!answer.ok) throw new Error(`${address}: ${answer.status}`);
	return answer.json() as Promise<Data>;
}
