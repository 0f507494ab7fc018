/** The saved list: a frame that the reader's own browser fills. */
import { hubUrl } from "../model/url.ts";
import type { Reader } from "./reader.ts";
import { ShareButton } from "./share-button.tsx";

export function SavedPage({ reader }: { reader: Reader }) {
	const { t, href, language, site } = reader;
	return (
		<div class="page">
			<h1>{t("saved.title")}</h1>
			<p class="lead">{t("saved.intro")}</p>
			<p class="notice without-script">{t("saved.script")}</p>
			<saved-list
				class="with-script"
				data-site={href("/")}
				data-opportunities={t("step.opportunity")}
				data-playlists={t("step.playlist")}
				data-badges={t("step.badge")}
				data-gone={t("saved.gone")}
				data-unknown={t("saved.unknown")}
				data-remove={t("saved.remove", { title: "{title}" })}
				data-full={t("save.full")}
				data-import-failed={t("saved.importFailed")}
			>
				<div class="shared-note notice" hidden>
					<p>{t("saved.shared")}</p>
					<button type="button" class="button add-all">
						{t("saved.addAll")}
					</button>
				</div>
				<p class="notice none-saved">{t("saved.empty")}</p>
				<ul class="saved" />
				<div class="tool-row">
					<button type="button" class="button button-quiet import">
						{t("saved.import")}
					</button>
					<button type="button" class="button button-quiet export" hidden>
						{t("saved.export")}
					</button>
					<div class="share" hidden>
						<ShareButton reader={reader} />
					</div>
					<input type="file" accept="application/json,.json" aria-label={t("saved.import")} hidden />
				</div>
			</saved-list>
			<p class="more">
				<a href={href(hubUrl(site.network, language, "search/"))}>{t("hub.search")}</a>
			</p>
		</div>
	);
}
