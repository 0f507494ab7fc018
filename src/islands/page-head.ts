/** What a page of the site says of itself in its head. */
export interface PageHead {
	readonly title: string;
	readonly lang: string;
	/** The path on its host that the page names as its own. */
	readonly path: string;
	/** The paths of the same page by language. */
	readonly alternates: ReadonlyMap<string, string>;
}

export function readPageHead(html: string): PageHead {
	const page = new DOMParser().parseFromString(html, "text/html");
	const heading = page.querySelector("h1");
	const pathOf = (link: Element | null) => new URL(link?.getAttribute("href") ?? "/", location.href).pathname;
	return {
		title: heading?.textContent ?? page.title,
		lang: heading?.closest("[lang]")?.getAttribute("lang") ?? "",
		path: pathOf(page.querySelector('link[rel="canonical"]')),
		alternates: new Map([...page.querySelectorAll("link[hreflang]")].map((link) => [link.getAttribute("hreflang") ?? "", pathOf(link)])),
	};
}
