/** One batch of an award: what to print, who gets it, and the file that comes of it. */
import { CameraButton } from "./camera-button.tsx";
import type { Reader } from "./reader.ts";

export function AwardBatch({ reader }: { reader: Reader }) {
	const { t } = reader;
	return (
		<section class="award-batch" aria-labelledby="batch-title" hidden>
			<h2 id="batch-title" tabindex={-1}>
				{t("award.title")}
			</h2>
			<p class="quiet batch-about" />
			<div class="batch-secrets">
				<p class="notice notice-strong">{t("award.private")}</p>
				<div class="tool-row">
					<button type="button" class="button print-cards">
						{t("award.print")}
					</button>
					<button type="button" class="button button-quiet save-table">
						{t("award.table")}
					</button>
				</div>
			</div>
			<h3>{t("award.who")}</h3>
			<form class="tick-form">
				<label for="award-tick">{t("award.typed")}</label>
				<input id="award-tick" class="ticket" type="text" autocomplete="off" autocapitalize="characters" spellcheck={false} />
				<p class="warning tick-note" role="status" />
				<div class="tool-row">
					<button type="submit" class="button button-quiet">
						{t("award.tick")}
					</button>
					<CameraButton reader={reader} />
				</div>
			</form>
			<div class="tool-row">
				<button type="button" class="button button-quiet tick-all">
					{t("award.all")}
				</button>
				<button type="button" class="button button-quiet tick-none">
					{t("award.none")}
				</button>
			</div>
			<ol class="batch-entries" />
			<form class="bring award-form">
				<label for="award-date">{t("award.date")}</label>
				<input id="award-date" type="date" required />
				<p class="batch-preview" role="status" />
				<p class="warning award-fault" role="alert" />
				<button type="submit" class="button">
					{t("award.make")}
				</button>
			</form>
			<AwardFile reader={reader} />
			<div class="tool-row">
				<button type="button" class="button button-quiet another-batch">
					{t("award.another")}
				</button>
			</div>
			<details class="panel delete-batch">
				<summary>{t("award.delete")}</summary>
				<p>{t("award.deleteText")}</p>
				<button type="button" class="button">
					{t("award.deleteYes")}
				</button>
			</details>
		</section>
	);
}

function AwardFile({ reader: { t, site } }: { reader: Reader }) {
	const { repository } = site.network.facts;
	return (
		<section class="panel award-file" aria-labelledby="award-file-title" hidden>
			<h3 id="award-file-title" tabindex={-1}>
				{t("award.fileTitle")}
			</h3>
			<p>{t("award.public")}</p>
			<p>
				<code class="code file-path" />
			</p>
			<details>
				<summary>{t("award.show")}</summary>
				<textarea class="file-text" rows={8} readOnly aria-labelledby="award-file-title" />
			</details>
			<p>{t("award.next")}</p>
			<p class="file-paste" hidden>
				{t("award.paste")}
			</p>
			<div class="tool-row">
				{repository === undefined ? null : (
					<a class="button file-host" href={repository.link} target="_blank" rel="noreferrer">
						{t("award.host", { host: new URL(repository.link).host })}
					</a>
				)}
				<button type="button" class="button button-quiet file-download">
					{t("award.download")}
				</button>
				<button type="button" class="button button-quiet file-copy">
					{t("award.copy")}
				</button>
				<button type="button" class="button button-quiet file-back">
					{t("award.back")}
				</button>
			</div>
		</section>
	);
}
