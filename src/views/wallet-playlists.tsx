/** The playlists under way, a part of the wallet that the learner's own browser fills. */
import { pluralForms } from "./plural-forms.ts";
import type { Reader } from "./reader.ts";
import { PageSection } from "./section.tsx";
import { siteData } from "./site-data.ts";

export function WalletPlaylists({ reader }: { reader: Reader }) {
	const { t } = reader;
	return (
		<wallet-playlists
			{...siteData(reader)}
			data-count={pluralForms(reader, "progress.count", { total: "{total}" })}
			data-remove={t("saved.remove", { title: "{title}" })}
			data-full={t("progress.full")}
			hidden
		>
			<PageSection id="under-way" title={t("progress.underWay")}>
				<ul class="saved" />
				<button type="button" class="button button-quiet put-back" hidden>
					{t("progress.undo")}
				</button>
			</PageSection>
		</wallet-playlists>
	);
}
