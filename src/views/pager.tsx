/** From one page of a long list to the next. */
import type { Reader } from "./reader.ts";

export interface Paging {
	/** From 1. */
	readonly page: number;
	readonly pages: number;
	/** The address of another page of the list, from the root of the site. */
	readonly urlOf: (page: number) => string;
}

export function Pager({ reader, paging: { page, pages, urlOf } }: { reader: Reader; paging: Paging }) {
	if (pages < 2) return null;
	const { t, href } = reader;
	return (
		<nav class="pager" aria-label={t("site.page", { page, pages })}>
			{page > 1 ? (
				<a href={href(urlOf(page - 1))} rel="prev">
					{t("site.previous")}
				</a>
			) : null}
			<span>{t("site.page", { page, pages })}</span>
			{page < pages ? (
				<a href={href(urlOf(page + 1))} rel="next">
					{t("site.next")}
				</a>
			) : null}
		</nav>
	);
}
