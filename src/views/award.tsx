/** Where an organiser awards a badge: a frame that their own browser fills. What it makes leaves the page only as the organiser's own file. */
import type { TextKey } from "../locales/text.ts";
import { hubExploreUrl } from "../model/url.ts";
import { AwardBatch } from "./award-batch.tsx";
import { AwardStart } from "./award-start.tsx";
import { isAwardable } from "./awardable.ts";
import { PageWords } from "./page-words.tsx";
import type { Reader } from "./reader.ts";
import { siteData } from "./site-data.ts";

const WORDS: readonly TextKey[] = [
	"award.unknown",
	"award.tickets",
	"award.addresses",
	"award.wallets",
	"award.number",
	"award.lineUnreadable",
	"award.lineAddress",
	"award.lineRepeated",
	"award.empty",
	"award.most",
	"award.future",
	"award.used",
	"award.taken",
	"award.ticket",
	"award.ticked",
	"award.preview",
	"award.inFile",
	"award.cardScan",
	"award.cardKeep",
	"award.open",
	"award.forget",
	"claim.typo",
	"verify.busy",
	"tool.copied",
	"tool.cameraFailed",
];

export function AwardPage({ reader }: { reader: Reader }) {
	const { t } = reader;
	return (
		<div class="page badge-tool">
			<h1>{t("award.title")}</h1>
			<p class="lead">{t("award.intro")}</p>
			<WithoutScript reader={reader} />
			<badge-award class="with-script" {...siteData(reader)} {...repositoryData(reader)}>
				<PageWords reader={reader} keys={WORDS} />
				<AwardStart reader={reader} />
				<div class="award-faults" role="alert" />
				<AwardBatch reader={reader} />
				<section class="kept-batches" aria-labelledby="kept-batches" hidden>
					<h2 id="kept-batches">{t("award.kept")}</h2>
					<p>{t("award.keptText")}</p>
					<ul />
				</section>
			</badge-award>
		</div>
	);
}

/** The command line does the same. */
function WithoutScript({ reader: { t, href, language, site } }: { reader: Reader }) {
	const badge = site.network.cities.flatMap(({ badges }) => badges).find(isAwardable)?.id ?? "vilnius/team-player";
	return (
		<div class="notice without-script">
			<p>{t("award.script")}</p>
			<p>
				<code>npm run badge -- tickets --badge {badge} --count 30 --out ~/tickets</code>
			</p>
			<p>
				<code>npm run badge -- award --badge {badge} ~/tickets/given.csv</code>
			</p>
			<p>
				<a href={href(hubExploreUrl(site.network, language))}>{t("nav.explore")}</a>
			</p>
		</div>
	);
}

function repositoryData({ site: { network } }: Reader) {
	const { repository } = network.facts;
	return {
		"data-host": repository?.host,
		"data-repository": repository?.link,
		"data-branch": repository?.branch ?? "main",
	};
}
