/** The frame of every page: head, header, main, footer. It works without JavaScript; islands are modules that load after. */
import type { ComponentChildren } from "preact";
import { render } from "preact-render-to-string";
import { breadcrumbJsonLd, type JsonLd } from "../feeds/jsonld.ts";
import { directionOf } from "../locales/direction.ts";
import { textIn } from "../model/text.ts";
import { cityUrl, hubUrl } from "../model/url.ts";
import { Footer } from "./footer.tsx";
import { Header } from "./header.tsx";
import type { Alternate, FeedLink } from "./links.ts";
import type { Reader } from "./reader.ts";
import { JsonLdScript } from "./safe-html.tsx";

export interface DocumentProps {
	readonly reader: Reader;
	/** This page, from the root of the site. */
	readonly url: string;
	readonly title: string;
	readonly description: string;
	readonly alternates: readonly Alternate[];
	readonly feeds?: readonly FeedLink[];
	readonly jsonLd?: readonly JsonLd[];
	/** Names of islands that the page needs. */
	readonly islands?: readonly string[];
	/** It is about signed badges, and needs their style sheet too. */
	readonly signed?: boolean;
	/** A style sheet that only few pages need. */
	readonly style?: string;
	/** What an installed page is called, from the root of the site. */
	readonly manifest?: string;
	/** The page asks and sends nothing, not even at its own site. */
	readonly silent?: boolean;
	/** The page must not be found by search engines, such as a list's second page. */
	readonly unlisted?: boolean;
	/** The picture that a shared link shows. */
	readonly picture?: SharedPicture | undefined;
	readonly children: ComponentChildren;
}

export interface SharedPicture {
	/** From the root of the site. */
	readonly url: string;
	readonly width: number;
	readonly height: number;
	readonly alt: string;
}

export function renderDocument(props: DocumentProps): string {
	return `<!doctype html>\n${render(<Document {...props} />)}\n`;
}

function Document({
	reader,
	url,
	title,
	description,
	alternates,
	feeds = [],
	jsonLd = [],
	islands = [],
	signed,
	style: ownStyle,
	manifest,
	silent = false,
	unlisted,
	picture,
	children,
}: DocumentProps) {
	const { site, city, language, href, absolute } = reader;
	const place = city ?? site.network;
	const placeName = textIn<{ name: string }>(place, language).data.name;
	const fullTitle = title === placeName ? title : `${title} – ${placeName}`;
	const home = city === undefined ? hubUrl(site.network, language) : cityUrl(city, language);
	const crumbs = [
		{ name: placeName, url: home },
		{ name: title, url },
	].filter((crumb, index) => index === 0 || crumb.url !== home);
	const breadcrumb = breadcrumbJsonLd(crumbs, { siteUrl: site.siteUrl, language, now: site.now });
	const style = site.assets.styles.get(city?.slug ?? "") ?? "";
	return (
		<html lang={language} dir={directionOf(language)}>
			<head>
				<meta charset="utf-8" />
				<meta
					http-equiv="Content-Security-Policy"
					content={policy(city === undefined || site.basemaps.has(city.slug) ? undefined : city.facts.tiles?.url, silent)}
				/>
				<title>{fullTitle}</title>
				<meta name="viewport" content="width=device-width, initial-scale=1" />
				<meta name="description" content={description} />
				<meta name="color-scheme" content="light dark" />
				<meta name="theme-color" content={place.facts.colours.main} />
				{unlisted ? <meta name="robots" content="noindex, follow" /> : null}
				<link rel="canonical" href={absolute(url)} />
				{alternates.length < 2
					? null
					: alternates.map((other) => <link key={other.language} rel="alternate" hreflang={other.language} href={absolute(other.url)} />)}
				<link rel="stylesheet" href={href(style)} />
				{signed ? <link rel="stylesheet" href={href(site.assets.styles.get("credential") ?? "")} /> : null}
				{ownStyle === undefined ? null : <link rel="stylesheet" href={href(site.assets.styles.get(ownStyle) ?? "")} />}
				{manifest === undefined ? null : <link rel="manifest" href={href(manifest)} />}
				<link
					rel="icon"
					type="image/svg+xml"
					href={href(city === undefined ? "/icon.svg" : cityUrl(city, city.mainLanguage, "icon.svg"))}
				/>
				{feeds.map((feed) => (
					<link key={feed.url} rel="alternate" type={feed.type} title={feed.title} href={href(feed.url)} />
				))}
				<meta property="og:type" content="website" />
				<meta property="og:title" content={title} />
				<meta property="og:description" content={description} />
				<meta property="og:url" content={absolute(url)} />
				<meta property="og:site_name" content={placeName} />
				{picture === undefined ? null : <PictureTags picture={picture} absolute={absolute} />}
				<Scripts reader={reader} islands={[...islands, ...(city === undefined ? [] : ["save-button"]), "page-tools"]} />
			</head>
			<body>
				<a class="skip" href="#main">
					{reader.t("site.skip")}
				</a>
				<Header reader={reader} url={url} alternates={alternates} home={home} />
				<main id="main" tabindex={-1}>
					{children}
				</main>
				<Footer reader={reader} feeds={feeds} />
				{[...jsonLd, breadcrumb].map((value, index) => (
					<JsonLdScript key={String(index)} value={value} />
				))}
			</body>
		</html>
	);
}

/** The types of Preact know it of links only. */
const LATER = { fetchpriority: "low" } as const;

/** After the text and its style: a page is read before it is used. What a script cannot start without is asked for with it, not after it. */
function Scripts({ reader: { site, href }, islands }: { reader: Reader; islands: readonly string[] }) {
	const { scripts, needs } = site.assets;
	const urls = islands.map((island) => scripts.get(island) ?? "");
	return (
		<>
			{urls
				.flatMap((url) => needs.get(url) ?? [])
				.map((url) => (
					<link key={url} rel="modulepreload" href={href(url)} {...LATER} />
				))}
			{urls.map((url) => (
				<script key={url} type="module" src={href(url)} {...LATER} />
			))}
		</>
	);
}

/** https://ogp.me/#structured and, for the large format, the one name of its own that is still needed. */
function PictureTags({ picture: { url, width, height, alt }, absolute }: { picture: SharedPicture; absolute: Reader["absolute"] }) {
	return (
		<>
			<meta property="og:image" content={absolute(url)} />
			<meta property="og:image:width" content={String(width)} />
			<meta property="og:image:height" content={String(height)} />
			<meta property="og:image:alt" content={alt} />
			<meta name="twitter:card" content={width > height ? "summary_large_image" : "summary"} />
		</>
	);
}

/** Nothing but the site itself; the map's pictures come from where the city says. Search runs as WebAssembly. */
function policy(tiles: string | undefined, silent: boolean): string {
	const pictures = tiles === undefined ? "" : ` ${new URL(tiles.replaceAll(/[{}]/g, "")).origin}`;
	return [
		"default-src 'none'",
		"script-src 'self' 'wasm-unsafe-eval'",
		"style-src 'self'",
		`img-src 'self' data:${pictures}`,
		`connect-src ${silent ? "'none'" : "'self'"}`,
		"worker-src 'self'",
		"manifest-src 'self'",
		`form-action ${silent ? "'none'" : "'self'"}`,
		"base-uri 'none'",
	].join("; ");
}
