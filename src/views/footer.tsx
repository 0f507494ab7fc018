/** The foot of every page: what this is part of, the page as data, and whom to write to. */
import { textIn } from "../model/text.ts";
import { hubUrl, sectionUrl } from "../model/url.ts";
import type { FeedLink } from "./links.ts";
import type { Reader } from "./reader.ts";

export function Footer({ reader, feeds }: { reader: Reader; feeds: readonly FeedLink[] }) {
	const { site, city, language, t, href } = reader;
	const { network } = site;
	const place = city ?? network;
	const hubLanguage = network.languages.find((candidate) => candidate === language) ?? network.mainLanguage;
	const { email } = place.facts;
	return (
		<footer class="site-footer">
			{place.facts.sample ? <p class="notice">{t("site.sample")}</p> : null}
			{feeds.length === 0 ? null : (
				<p class="feeds">
					{t("site.feedsFor")}{" "}
					{feeds.map((feed) => (
						<a key={feed.url} href={href(feed.url)} type={feed.type}>
							{feed.title}
						</a>
					))}
				</p>
			)}
			<p class="site-footer-links">
				{city === undefined ? null : (
					<a href={href(hubUrl(network, hubLanguage))}>{t("site.network", { network: textIn(network, language).data.name })}</a>
				)}
				{city === undefined ? null : <a href={href(sectionUrl(city, language, "skills"))}>{t("nav.skills")}</a>}
				{city === undefined ? null : <a href={href(sectionUrl(city, language, "insights"))}>{t("nav.insights")}</a>}
				<a href={href(hubUrl(network, hubLanguage, "wallet/"))}>{t("wallet.title")}</a>
				<a href={href(hubUrl(network, hubLanguage, "verify/"))}>{t("verify.title")}</a>
				{email === undefined ? null : <a href={`mailto:${email}`}>{t("site.contact")}</a>}
			</p>
			<p class="quiet">{t("site.source")}</p>
		</footer>
	);
}
