/** The wallet: the frame of an album that the learner's own browser fills. */
import type { TextKey } from "../locales/text.ts";
import { hubUrl } from "../model/url.ts";
import { PageWords } from "./page-words.tsx";
import type { Reader } from "./reader.ts";
import { PageSection } from "./section.tsx";
import { keepData, siteData } from "./site-data.ts";
import { WalletHolder } from "./wallet-holder.tsx";
import { WalletPlaylists } from "./wallet-playlists.tsx";
import { WithoutScript } from "./without-script.tsx";

const WORDS: readonly TextKey[] = [
	"wallet.count",
	"wallet.waiting",
	"wallet.damaged",
	"wallet.added",
	"wallet.revoked",
	"wallet.expired",
	"wallet.since",
	"wallet.unknownSince",
	"wallet.unknown",
	"wallet.back",
	"wallet.signedBy",
	"wallet.until",
	"wallet.prove",
	"wallet.noKey",
	"wallet.question",
	"wallet.answerButton",
	"wallet.answer",
	"wallet.profile",
	"wallet.profileButton",
	"wallet.take",
	"wallet.png",
	"wallet.svg",
	"wallet.failed",
	"wallet.person",
	"wallet.print",
	"wallet.certificate",
	"wallet.earned",
	"wallet.earnedBy",
	"wallet.paperCheck",
	"wallet.linkedIn",
	"wallet.text",
	"wallet.delete",
	"wallet.deleteText",
	"wallet.deleteYes",
	"wallet.offline",
	"wallet.broken",
	"wallet.full",
	"wallet.added-count",
	"wallet.passphraseShort",
	"wallet.passphraseWrong",
	"wallet.saved",
	"wallet.restored",
	"claim.title",
	"claim.waiting",
	"verify.busy",
	"tool.copy",
	"tool.copied",
	"issuer.demonstration",
	"credential.confirmedBy",
	"credential.awardedOn",
	"credential.signedFile",
	"opportunity.skills",
];

export function WalletPage({ reader }: { reader: Reader }) {
	const { t, href, language, site } = reader;
	const { network, assets } = site;
	const claim = href(hubUrl(network, language, "claim/"));
	return (
		<div class="page badge-tool">
			<h1>{t("wallet.title")}</h1>
			<p class="lead">{t("wallet.intro")}</p>
			<WithoutScript reader={reader} />
			<badge-wallet
				class="with-script"
				{...siteData(reader)}
				{...keepData(reader)}
				data-claim={claim}
				data-skills={href(hubUrl(network, language, "wallet/skills.json"))}
				data-paper={href(assets.scripts.get("wallet-paper") ?? "")}
				data-backup={href(assets.scripts.get("wallet-backup") ?? "")}
			>
				<PageWords reader={reader} keys={WORDS} />
				<p class="notice wallet-note" role="status" hidden />
				<p class="notice notice-strong asked" hidden>
					{t("wallet.asked")}
				</p>
				<p class="empty-album" hidden>
					{t("wallet.empty")}
				</p>
				<div class="album-tools" hidden>
					<label>
						{t("wallet.search")}
						<input class="album-search" type="search" autocomplete="off" />
					</label>
					<label>
						{t("wallet.order")}
						<select class="album-order">
							<option value="newest">{t("wallet.newest")}</option>
							<option value="name">{t("wallet.name")}</option>
							<option value="issuer">{t("credential.confirmedBy")}</option>
						</select>
					</label>
					<p class="album-count quiet" role="status" />
				</div>
				<ul class="album" hidden />
				<div class="tool-row">
					<a class="button" href={claim}>
						{t("claim.title")}
					</a>
					<button type="button" class="button button-quiet import">
						{t("wallet.import")}
					</button>
					<input
						class="badge-files"
						type="file"
						accept=".png,.svg,.txt,.json,.jwt,image/png,image/svg+xml,text/plain,application/json"
						multiple
						aria-label={t("wallet.import")}
						hidden
					/>
					<button type="button" class="button button-quiet check-again">
						{t("wallet.check")}
					</button>
				</div>
				<div class="skills-part" hidden>
					<PageSection id="skills" title={t("wallet.skills")}>
						<div class="skills" />
					</PageSection>
				</div>
				<form class="panel backup">
					<h2>{t("wallet.backup")}</h2>
					<p>{t("wallet.backupText")}</p>
					<p class="field">
						<label for="passphrase">{t("wallet.passphrase")}</label>
						<input id="passphrase" class="passphrase" type="password" autocomplete="new-password" />
					</p>
					<div class="tool-row">
						<button type="submit" class="button">
							{t("wallet.save")}
						</button>
						<button type="button" class="button button-quiet restore">
							{t("wallet.restore")}
						</button>
						<input class="backup-file" type="file" aria-label={t("wallet.restore")} hidden />
					</div>
				</form>
				<dialog class="opened-badge" />
			</badge-wallet>
			<WalletHolder reader={reader} />
			<WalletPlaylists reader={reader} />
		</div>
	);
}
