/** Wallet first: a learner without a paper ticket shows the organiser a code that their own browser makes. Its script comes when it is opened. */
import type { TextKey } from "../locales/text.ts";
import { PageWords } from "./page-words.tsx";
import type { Reader } from "./reader.ts";
import { siteData } from "./site-data.ts";

const WORDS: readonly TextKey[] = ["wallet.freshCode", "wallet.freshTicket", "wallet.full", "tool.copy", "tool.copied"];

export function WalletHolder({ reader }: { reader: Reader }) {
	const { t, href, site } = reader;
	return (
		<wallet-holder class="with-script" {...siteData(reader)}>
			<PageWords reader={reader} keys={WORDS} />
			<details class="panel" data-script={href(site.assets.scripts.get("wallet-holder") ?? "")}>
				<summary>{t("wallet.fresh")}</summary>
				<p>{t("wallet.freshText")}</p>
				<button type="button" class="button">
					{t("wallet.freshButton")}
				</button>
				<div class="fresh-code" aria-live="polite" />
			</details>
		</wallet-holder>
	);
}
