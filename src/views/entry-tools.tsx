/** Save and share, under the head of an opportunity, a playlist or a badge. */
import type { Reader } from "./reader.ts";
import { ShareButton } from "./share-button.tsx";

export function EntryTools({ reader }: { reader: Reader }) {
	return (
		<div class="entry-tools with-script">
			<save-button class="with-script">
				<button type="button" class="button button-quiet" aria-pressed="false">
					{reader.t("save.button")}
				</button>
			</save-button>
			<ShareButton reader={reader} />
		</div>
	);
}
