/** Search by words: a form that an island fills with results while one types. */
import { pluralForms } from "./plural-forms.ts";
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
			data-incomplete={t("explore.incomplete")}
			data-searching={t("explore.searching")}
			data-results={pluralForms(reader, "explore.results", { words: "{words}" })}
		>
			{form}
			<p class="result-count" role="status" />
			<ol class="search-results" />
		</site-search>
	);
}
