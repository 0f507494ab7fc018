/** The check of a badge: a frame that the reader's own browser fills. */
import type { TextKey } from "../locales/text.ts";
import { CameraButton } from "./camera-button.tsx";
import { PageWords } from "./page-words.tsx";
import type { Reader } from "./reader.ts";
import { siteData } from "./site-data.ts";
import { WithoutScript } from "./without-script.tsx";

/** What an island says of a badge that was checked. */
export const VERDICT_WORDS: readonly TextKey[] = [
	"verify.valid",
	"verify.revoked",
	"verify.expired",
	"verify.not-yet-valid",
	"verify.unknown",
	"verify.invalid",
	"verify.offline",
	"verify.lead",
	"verify.authentic",
	"verify.known",
	"verify.foreign",
	"verify.inDate",
	"verify.inDateUntil",
	"verify.ended",
	"verify.begins",
	"verify.notRevoked",
	"verify.takenBack",
	"verify.noStatus",
	"verify.statusUnknown",
	"verify.since",
	"verify.held",
	"verify.notHeld",
	"verify.forPage",
	"issuer.demonstration",
];

const WORDS: readonly TextKey[] = [
	...VERDICT_WORDS,
	"verify.busy",
	"verify.other-site",
	"verify.not-found",
	"verify.unreached",
	"tool.copy",
	"tool.copied",
	"tool.cameraFailed",
];

export function VerifyPage({ reader }: { reader: Reader }) {
	const { t } = reader;
	return (
		<div class="page badge-tool">
			<h1>{t("verify.title")}</h1>
			<p class="lead">{t("verify.intro")}</p>
			<WithoutScript reader={reader} />
			<badge-verifier class="with-script" {...siteData(reader)}>
				<PageWords reader={reader} keys={WORDS} />
				<form class="bring">
					<label for="brought">{t("verify.label")}</label>
					<textarea id="brought" rows={3} spellcheck={false} autocomplete="off" autocapitalize="off" required />
					<div class="tool-row">
						<button type="submit" class="button">
							{t("verify.check")}
						</button>
						<CameraButton reader={reader} />
					</div>
					<p class="drop">
						<label for="brought-file">{t("verify.file")}</label>
						<input id="brought-file" type="file" accept="image/*,.svg,.txt,.json,.jwt,text/plain,application/json" />
					</p>
				</form>
				<div class="outcome" aria-live="polite" />
				<details class="panel ask">
					<summary>{t("verify.ask")}</summary>
					<p>{t("verify.askText")}</p>
				</details>
			</badge-verifier>
		</div>
	);
}
