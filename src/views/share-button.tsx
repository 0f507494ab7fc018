/** A button that shares the page by the device's own dialogue, or copies its link. Only with JavaScript. */
import type { Reader } from "./reader.ts";

export function ShareButton({ reader: { t } }: { reader: Reader }) {
	return (
		<share-button class="with-script" data-copied={t("share.copied")} data-copy={t("share.copy", { link: "{link}" })}>
			<button type="button" class="button button-quiet">
				{t("share.button")}
			</button>
		</share-button>
	);
}
