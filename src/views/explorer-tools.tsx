/** Beside the choices of an explorer: take the list along as a file or a link, and keep the city on this device. Their code loads when they open. */
import type { City } from "../model/network.ts";
import { cityUrl } from "../model/url.ts";
import type { Reader } from "./reader.ts";
import { ShareButton } from "./share-button.tsx";

interface Props {
	reader: Reader;
	city: City;
}

const FORMATS = { csv: "CSV", geojson: "GeoJSON", ics: "iCalendar" } as const;

export function TakeAlong({ reader, city }: Props) {
	const { t, href, language, site } = reader;
	return (
		<details class="facet with-script" data-script={href(site.assets.scripts.get("explorer-downloads") ?? "")}>
			<summary>{t("take.title")}</summary>
			<explorer-downloads
				data-home={href(cityUrl(city, language))}
				data-city={city.slug}
				data-done={t("take.done", { count: "{count}" })}
				data-failed={t("take.failed")}
			>
				<p class="quiet">{t("take.text")}</p>
				<div class="tool-row">
					{Object.entries(FORMATS).map(([format, name]) => (
						<button key={format} type="button" class="button button-quiet" data-format={format}>
							{name}
						</button>
					))}
					<ShareButton reader={reader} />
				</div>
				<p>
					<a class="chosen-feed" href={href(cityUrl(city, language, "opportunities.ics"))} type="text/calendar" hidden>
						{t("take.feed")}
					</a>
				</p>
				<output />
			</explorer-downloads>
		</details>
	);
}

export function KeepOffline({ reader, city }: Props) {
	const { t, href, language, site } = reader;
	return (
		<details class="facet with-script" data-script={href(site.assets.scripts.get("keep-offline") ?? "")}>
			<summary>{t("keep.title")}</summary>
			<keep-offline
				data-site={href("/")}
				data-home={href(cityUrl(city, language))}
				data-start={t("keep.start")}
				data-update={t("keep.update")}
				data-size={t("keep.size", { size: "{size}", pages: "{pages}", total: "{total}" })}
				data-progress={t("keep.progress", { done: "{done}", total: "{total}" })}
				data-kept={t("keep.kept", { date: "{date}", size: "{size}", build: "{build}" })}
				data-full={t("keep.full")}
				data-failed={t("keep.failed")}
				data-cannot={t("keep.cannot")}
			>
				<p class="keep-size quiet" />
				<output />
				<progress aria-label={t("keep.title")} hidden />
				<div class="tool-row">
					<button type="button" class="button keep-start" hidden>
						{t("keep.start")}
					</button>
					<button type="button" class="button button-quiet keep-remove" hidden>
						{t("keep.remove")}
					</button>
				</div>
			</keep-offline>
		</details>
	);
}
