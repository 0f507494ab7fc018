/** The words of an island in the reader's language: they stand in a template on the page, so that no script brings all languages along. */
export type PageWords = (key: string, params?: Readonly<Record<string, string | number>>) => string;

export function readWords(element: ParentNode): PageWords {
	const entries = element.querySelector<HTMLTemplateElement>("template.words")?.content.querySelectorAll<HTMLElement>("[data-key]") ?? [];
	const words = new Map([...entries].map((entry) => [entry.dataset.key ?? "", entry.textContent ?? ""]));
	return (key, params = {}) => (words.get(key) ?? key).replace(/\{(\w+)\}/g, (whole, name: string) => String(params[name] ?? whole));
}

/** By language: to make one takes longer than to use it. */
const formats = new Map<string, Intl.DateTimeFormat>();

/** `28 November 2026`, in the language of the page; nothing for a date that is none. */
export function formatDay(instant: number, language = document.documentElement.lang): string {
	if (Number.isNaN(instant)) return "";
	const locale = language === "en" ? "en-GB" : language === "sr" ? "sr-Latn" : language;
	const format = formats.get(locale) ?? new Intl.DateTimeFormat(locale, { day: "numeric", month: "long", year: "numeric" });
	formats.set(locale, format);
	return format.format(instant);
}
