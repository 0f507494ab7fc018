/** Each holder's key is used once in the whole repository, so that no two badges of one person can be linked. */
import type { Finding } from "./finding.ts";
import { toList, toRecord, toText } from "./value.ts";
import type { Item } from "./world.ts";

export function findHolderTwins(items: readonly Item[]): readonly { item: Item; finding: Finding }[] {
	const seen = new Map<string, string>();
	return items
		.filter(({ location }) => location.kind === "award")
		.flatMap((item) =>
			toList(toRecord(item.checked.data).holders).flatMap((holder, index) => {
				const first = seen.get(toText(holder));
				if (first === undefined) seen.set(toText(holder), item.file);
				if (first === undefined || first === item.file || holder === "") return [];
				return [{ item, finding: { path: ["holders", index], message: `Remove this holder: the key stands in ${first} already.` } }];
			}),
		);
}
