/** What a pin is called: the titles of what happens there, or how many, and where. */
import { buildCountFormat } from "./count-format.ts";
import type { Entry } from "./places.ts";

/** As they stand in data attributes; without a word the bare number is used. */
export interface MapWords {
	/** `data-count`: plural forms as JSON, see `buildCountFormat`. */
	readonly count?: string | undefined;
	/** `data-near`: `{count} near {place}`, for a pin that stands for several places. */
	readonly near?: string | undefined;
}

export interface PinName {
	readonly text: string;
	/** Where all of it is in one language. */
	readonly lang: string;
}

const MOST_TITLES = 3;

/** `known`: what is known of the first few of `count` opportunities. */
export type NamePin = (known: readonly Entry[], count: number, onePlace: boolean) => PinName;

export function buildPinNames(words: MapWords, language: string): NamePin {
	const formatCount = buildCountFormat(words.count, language);
	return (known, count, onePlace) => {
		const langs = new Set(known.map(({ lang }) => lang));
		const [lang = ""] = langs;
		const place = known.find((entry) => (entry.place ?? "") !== "")?.place ?? "";
		if (onePlace && known.length === count && count <= MOST_TITLES) {
			const parts = [...known.map(({ title }) => title), place].filter((part) => part !== "");
			return { text: parts.join(", "), lang: langs.size === 1 ? lang : "" };
		}
		const number = formatCount(count);
		if (place === "") return { text: number, lang: "" };
		const pattern = (onePlace ? undefined : words.near) ?? "{count}, {place}";
		return { text: pattern.replace("{count}", () => number).replace("{place}", () => place), lang: "" };
	};
}
