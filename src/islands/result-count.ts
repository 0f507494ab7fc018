/** The sentence over the results, in the plural form of the page's language. */
export function formatResultCount(forms: Readonly<Record<string, string>>, count: number, words: string, language: string): string {
	const form = forms[new Intl.PluralRules(language).select(count)] ?? forms.other ?? "";
	return form.replace("{count}", new Intl.NumberFormat(language).format(count)).replace("{words}", words);
}
