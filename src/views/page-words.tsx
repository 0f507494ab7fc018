/** The words of an island, for its script to read. A template is shown to nobody. */
import type { TextKey } from "../locales/text.ts";
import type { Reader } from "./reader.ts";

export function PageWords({ reader, keys }: { reader: Reader; keys: readonly TextKey[] }) {
	return (
		<template class="words">
			{keys.map((key) => (
				<span key={key} data-key={key}>
					{reader.t(key)}
				</span>
			))}
		</template>
	);
}
