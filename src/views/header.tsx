/** The head of every page: the name of the place, its sections, and the languages. */
import { textIn } from "../model/text.ts";
import { hubExploreUrl, hubPageUrl, hubUrl, type Section, sectionUrl } from "../model/url.ts";
import type { Alternate } from "./links.ts";
import { PageTools } from "./page-tools.tsx";
import type { Reader } from "./reader.ts";

const SECTIONS: readonly Section[] = ["explore", "calendar", "playlists", "badges", "organisations", "about"];

interface Props {
	reader: Reader;
	url: string;
	home: string;
	alternates: readonly Alternate[];
}

export function Header({ reader, url, home, alternates }: Props) {
	const { site, city, language, t, href } = reader;
	const name = textIn<{ name: string }>(city ?? site.network, language).data.name;
	return (
		<header class="site-header">
			<div class="site-header-inner">
				<a class="wordmark" href={href(home)}>
					<svg viewBox="0 0 24 30" width="24" height="30" aria-hidden="true">
						<path d="M12 1a11 11 0 0 1 11 11c0 7-8 12-11 17C9 24 1 19 1 12A11 11 0 0 1 12 1z" fill="currentColor" />
						<circle cx="12" cy="12" r="4.5" class="wordmark-eye" />
					</svg>
					{name}
				</a>
				<nav aria-label={t("site.menu")}>
					<ul class="menu">
						{links(reader).map(({ path, label }) => (
							<li key={path}>
								<a href={href(path)} aria-current={url === path ? "page" : url.startsWith(path) ? "true" : undefined}>
									{label}
								</a>
							</li>
						))}
					</ul>
				</nav>
				<Languages reader={reader} alternates={alternates} />
				<PageTools reader={reader} url={url} />
			</div>
		</header>
	);
}

function links({ site, city, language, t }: Reader): { path: string; label: string }[] {
	if (city !== undefined) return SECTIONS.map((section) => ({ path: sectionUrl(city, language, section), label: t(`nav.${section}`) }));
	const { network } = site;
	const pages = network.pages.map((page) => ({ path: hubPageUrl(network, page, language), label: textIn(page, language).data.title }));
	const explore = { path: hubExploreUrl(network, language), label: t("nav.explore") };
	return [explore, ...pages, { path: hubUrl(network, language, "news/"), label: t("nav.news") }];
}

/** The same page in the other languages; each name is written in its own language. */
function Languages({ reader, alternates }: { reader: Reader; alternates: readonly Alternate[] }) {
	if (alternates.length < 2) return null;
	return (
		<nav aria-label={reader.t("site.languages")}>
			<ul class="languages">
				{alternates.map(({ language, url }) => (
					<li key={language}>
						<a href={reader.href(url)} hreflang={language} lang={language} aria-current={language === reader.language ? "true" : undefined}>
							{ownName(language)}
						</a>
					</li>
				))}
			</ul>
		</nav>
	);
}

const ownNames = new Map<string, string>();

/** Asked for on every page; Intl is dear. */
function ownName(language: string): string {
	const known = ownNames.get(language) ?? nameItself(language);
	ownNames.set(language, known);
	return known;
}

function nameItself(language: string): string {
	const name = new Intl.DisplayNames(language, { type: "language" }).of(language) ?? language;
	return name.charAt(0).toLocaleUpperCase(language) + name.slice(1);
}
