/** Links that a page has to its other forms: other languages, and the same as data. */
/** The same page in another language of the place. */
export interface Alternate {
	readonly language: string;
	readonly url: string;
}

export interface FeedLink {
	/** From the root of the site. */
	readonly url: string;
	readonly type: "application/atom+xml" | "application/geo+json" | "text/calendar" | "text/csv" | "application/json";
	readonly title: string;
}
