/** The saved list: a frame that the reader's own browser fills. */
import type { Reader } from "./reader.ts";
import { ShareButton } from "./share-button.tsx";

export function SavedPage({ reader }: { reader: Reader }) {
	const { t, href } = reader;
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
				<p class="notice none-saved" hidden>
					{t("saved.empty")}
				</p>
				<ul class="saved" />
				<div class="tool-row">
					<ShareButton reader={reader} />
					<button type="button" class="button button-quiet export">
						{t("saved.export")}
					</button>
					<button type="button" class="button button-quiet import">
						{t("saved.import")}
					</button>
					<input type="file" accept="application/json,.json" aria-label={t("saved.import")} hidden />
				</div>
			</saved-list>
		</div>
	);
}
