/** What a browser shows without a connection for a page that is not on the device: why, and what opens. */
import { hubUrl } from "../model/url.ts";
import type { Reader } from "./reader.ts";
import { PageSection } from "./section.tsx";

export function OfflinePage({ reader }: { reader: Reader }) {
	const { t, href, language, site } = reader;
	return (
		<div class="page">
			<h1>{t("offline.title")}</h1>
			<p class="lead">{t("offline.text")}</p>
			<p>
				<a href={href(hubUrl(site.network, language, "saved/"))}>{t("saved.title")}</a>
			</p>
			<PageSection id="kept" title={t("offline.kept")}>
				<kept-pages data-site={href("/")}>
					<p class="none-kept">{t("offline.nothing")}</p>
					<ul class="plain-list" />
				</kept-pages>
			</PageSection>
		</div>
	);
}
