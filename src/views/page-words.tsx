/** The words of an island, for its script to read. A template is shown to nobody. */
import { codes } from "../badges/codes.ts";
import type { TextKey } from "../locales/text.ts";
import type { Reader } from "./reader.ts";

interface Props {
	reader: Reader;
	keys: readonly TextKey[];
	/** Whether it speaks of what the verifier says: its sentences are many. */
	hasCodes?: boolean;
}

export function PageWords({ reader: { t }, keys, hasCodes = true }: Props) {
	return (
		<template class="words">
			{keys.map((key) => (
				<span key={key} data-key={key}>
					{t(key)}
				</span>
			))}
			{(hasCodes ? codes : []).map((code) => (
				<span key={code} data-key={`code.${code}`}>
					{t(`code.${code}`)}
				</span>
			))}
		</template>
	);
}
