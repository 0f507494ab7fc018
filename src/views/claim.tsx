/** Where a ticket becomes a badge: a frame that the learner's own browser fills. */
import type { TextKey } from "../locales/text.ts";
import { hubUrl } from "../model/url.ts";
import { CameraButton } from "./camera-button.tsx";
import { PageWords } from "./page-words.tsx";
import type { Reader } from "./reader.ts";
import { keepData, siteData } from "./site-data.ts";
import { WithoutScript } from "./without-script.tsx";

const WORDS: readonly TextKey[] = [
	"claim.typo",
	"claim.waiting",
	"claim.unreached",
	"claim.done",
	"claim.open",
	"claim.keep",
	"claim.refused",
	"verify.busy",
	"tool.cameraFailed",
	"tool.noCode",
	"wallet.full",
	"issuer.demonstration",
];

export function ClaimPage({ reader }: { reader: Reader }) {
	const { t, href, language, site } = reader;
	return (
		<div class="page badge-tool">
			<h1>{t("claim.title")}</h1>
			<p class="lead">{t("claim.intro")}</p>
			<WithoutScript reader={reader} />
			<badge-claim
				class="with-script"
				{...siteData(reader)}
				{...keepData(reader)}
				data-wallet={href(hubUrl(site.network, language, "wallet/"))}
			>
				<PageWords reader={reader} keys={WORDS} />
				<form class="bring ticket-form">
					<label for="ticket">{t("claim.label")}</label>
					<input
						id="ticket"
						class="ticket"
						type="text"
						autocomplete="off"
						autocapitalize="characters"
						spellcheck={false}
						aria-describedby="ticket-fault"
						required
					/>
					<p id="ticket-fault" class="warning" aria-live="polite" />
					<div class="tool-row">
						<button type="submit" class="button">
							{t("claim.button")}
						</button>
						<CameraButton reader={reader} />
					</div>
					<p class="drop">
						<label for="code-picture">{t("tool.picture")}</label>
						<input id="code-picture" class="code-picture" type="file" accept="image/*" />
					</p>
				</form>
				<div class="outcome" aria-live="polite" />
			</badge-claim>
			<details class="panel">
				<summary>{t("claim.guardian")}</summary>
				<p>{t("claim.guardianText")}</p>
			</details>
		</div>
	);
}
