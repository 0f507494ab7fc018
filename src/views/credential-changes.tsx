/** What has changed in a badge since it was signed: for its holder the old words count, and the reader sees the new ones. */
import type { Change, Edition } from "../badges/edition.ts";
import { langOf, type Reader } from "./reader.ts";
import { Markdown } from "./safe-html.tsx";
import { PageSection } from "./section.tsx";

/** On the proof: the words as they are now. Nothing when nothing has changed. */
export function ChangesSince({ reader, edition: { badge, changes, achievement } }: { reader: Reader; edition: Edition }) {
	const { t } = reader;
	if (badge === undefined) return <p class="notice">{t("credential.gone")}</p>;
	if (changes.length === 0) return null;
	return (
		<PageSection id="changed" title={t("credential.changed")}>
			<p>{t("credential.changedText")}</p>
			<Changes reader={reader} changes={changes} side="after" lang={langOf(reader, achievement.inLanguage)} />
		</PageSection>
	);
}

interface ChangesProps {
	reader: Reader;
	changes: readonly Change[];
	/** Which of the two texts to show. */
	side: "before" | "after";
	lang: string | undefined;
}

export function Changes({ reader: { t, format }, changes, side, lang }: ChangesProps) {
	return (
		<dl class="changes">
			{changes.map((change) => (
				<div key={change.field}>
					<dt>{t(`change.${change.field}`)}</dt>
					{change.field === "skills" ? (
						<>
							{change.added.length === 0 ? null : <dd>{t("change.added", { skills: format.list(change.added) })}</dd>}
							{change.removed.length === 0 ? null : <dd>{t("change.removed", { skills: format.list(change.removed) })}</dd>}
						</>
					) : (
						<dd>
							<Markdown text={change[side]} lang={lang} />
						</dd>
					)}
				</div>
			))}
		</dl>
	);
}
