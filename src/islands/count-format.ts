/** How many there are, in the plural form of a language. */

/** `forms`: as JSON, such as `{"one":"{count} opportunity","other":"{count} opportunities"}`; without them the bare number. */
export function buildCountFormat(forms: string | undefined, language: string): (count: number) => string {
	const number = new Intl.NumberFormat(language);
	if (forms === undefined) return (count) => number.format(count);
	const plural = new Intl.PluralRules(language);
	const patterns: Readonly<Record<string, string>> = JSON.parse(forms);
	return (count) => (patterns[plural.select(count)] ?? patterns.other ?? "{count}").replace("{count}", number.format(count));
}
