/** Search by words: a form that an island fills with results while one types. */
import type { Reader } from "./reader.ts";

interface Props {
	reader: Reader;
	/** The folder of the Pagefind index, from the root of the site. */
	index: string;
	/** The page with the form and its lists, from the root of the site. */
	action: string;
	/** A form that only leads to the page with the results, such as on a start page. */
	leadsAway?: boolean;
}

export function SiteSearch({ reader, index, action, leadsAway = false }: Props) {
	const { t, href, language } = reader;
	const form = (
		<search>
			<form class="search" action={href(action)} method="get">
				<label for="words">{t("explore.searchLabel")}</label>
				<div class="search-row">
					<input id="words" name="q" type="search" autocomplete="off" enterkeyhint="search" maxlength={100} />
					<button type="submit" class="button">
						{t("explore.search")}
					</button>
				</div>
			</form>
		</search>
	);
	if (leadsAway) return form;
	return (
		<site-search
			data-index={href(index)}
			data-base={href("/")}
			data-language={language}
			data-no-results={t("explore.noResults")}
			data-failed={t("explore.failed")}
			data-searching={t("explore.searching")}
			data-results={JSON.stringify(resultWords(reader))}
		>
			{form}
			<p class="result-count" role="status" />
			<ol class="search-results" />
		</site-search>
	);
}

/** The sentence for each plural form of the language, for the island to choose from. */
function resultWords({ t, language }: Reader): Record<string, string> {
	const rules = new Intl.PluralRules(language);
	const samples = new Map<string, number>();
	for (const count of [0, 1, 2, 3, 4, 5, 6, 10, 11, 20, 21, 100, 1_000_000, 1.5]) {
		const form = rules.select(count);
		if (!samples.has(form)) samples.set(form, count);
	}
	return Object.fromEntries(
		[...samples].map(([form, count]) => [
			form,
			t("explore.results", { count, words: "{words}" }).replace(new Intl.NumberFormat(language).format(count), "{count}"),
		]),
	);
}
