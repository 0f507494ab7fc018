/** The steps of a playlist as stops on a route. */
import type { PlaylistEntry } from "../../schemas/types.ts";
import { type Step, type StepGroup, type StepTarget, stepBadges } from "../model/playlist.ts";
import { type Text, textIn } from "../model/text.ts";
import { entryPath, entryUrl } from "../model/url.ts";
import { BadgePicture } from "./badge-picture.tsx";
import { QrCode } from "./qr-code.tsx";
import { langOf, type Reader } from "./reader.ts";
import { whenLine } from "./when.ts";
import { whereLine } from "./where.ts";

interface StepsProps {
	reader: Reader;
	group: StepGroup;
	text: Text<PlaylistEntry>;
	numbers: ReadonlyMap<Step, number>;
	/** Names each step for good, also when others are added. */
	keys: ReadonlyMap<Step, string>;
	/** Whether each step has its code on paper: they are a third of a page's weight. */
	hasCodes: boolean;
}

export function Steps({ reader, group, text, numbers, keys, hasCodes }: StepsProps) {
	const lang = langOf(reader, text.language);
	return (
		<div class="steps-group" data-choose={group.choose}>
			{group.title === undefined ? null : <h3 lang={lang}>{group.title}</h3>}
			{group.description === undefined ? null : <p lang={lang}>{group.description}</p>}
			{group.choose === undefined ? null : <p class="choose">{reader.t("playlist.choose", { count: group.choose })}</p>}
			<ol class="steps">
				{group.steps.map((step) => (
					<li
						key={step.index}
						id={`step-${numbers.get(step)}`}
						class={step.optional ? "step step-optional" : "step"}
						value={numbers.get(step)}
						data-step={keys.get(step)}
						data-badges={stepBadges(step).map(entryPath).join(" ") || undefined}
					>
						<span class="step-stop" aria-hidden="true">
							{numbers.get(step)}
						</span>
						<StepCard
							reader={reader}
							step={step}
							number={numbers.get(step)}
							words={text.data.steps[step.index]}
							lang={lang}
							hasCode={hasCodes}
						/>
					</li>
				))}
			</ol>
		</div>
	);
}

interface StepProps {
	reader: Reader;
	step: Step;
	number: number | undefined;
	words: PlaylistEntry["steps"][number] | undefined;
	lang: string | undefined;
	hasCode: boolean;
}

function StepCard({ reader, step: { target, optional }, number, words, lang, hasCode }: StepProps) {
	const { t } = reader;
	return (
		<div class="step-card">
			<div>
				<p class="card-when">
					<span class="card-kind">{target === undefined ? t("playlist.private") : t(`step.${target.kind}`)}</span>
					{optional ? <span class="tag">{t("playlist.optional")}</span> : null}
				</p>
				{target === undefined ? (
					<p class="step-title" id={`title-${number}`} lang={lang}>
						{words?.private}
					</p>
				) : (
					<>
						<p class="step-title" id={`title-${number}`}>
							<TargetLink reader={reader} target={target} />
						</p>
						<TargetFacts reader={reader} target={target} />
					</>
				)}
				{words?.note === undefined ? null : (
					<p class="step-note" lang={lang}>
						{words.note}
					</p>
				)}
				<p class="step-tick with-script">
					<label>
						<input type="checkbox" aria-labelledby={`tick-${number} title-${number}`} />{" "}
						<span id={`tick-${number}`}>{t("progress.tick")}</span>
					</label>
					<span class="by-badge" hidden>
						{t("progress.byBadge")}
					</span>
				</p>
			</div>
			{hasCode && target !== undefined ? <QrCode text={reader.absolute(entryUrl(target, reader.language))} isSmall /> : null}
		</div>
	);
}

export function TargetLink({ reader, target }: { reader: Reader; target: StepTarget }) {
	const { data, language } = textIn<{ title?: string; name?: string }>(target, reader.language);
	return (
		<>
			{target.kind === "badge" ? <BadgePicture reader={reader} badge={target} size={40} /> : null}
			<a href={reader.href(entryUrl(target, reader.language))} lang={langOf(reader, language)}>
				{data.title ?? data.name}
			</a>
		</>
	);
}

function TargetFacts({ reader, target }: { reader: Reader; target: StepTarget }) {
	const { t, language, city } = reader;
	const facts = [
		target.city === city ? undefined : t("playlist.inCity", { city: textIn(target.city, language).data.name }),
		...(target.kind === "opportunity" ? [whenLine(reader, target), whereLine(reader, target)] : []),
		target.kind === "playlist" ? t("playlist.steps", { count: target.steps.length }) : undefined,
	].filter((line) => line !== undefined);
	if (facts.length === 0) return null;
	return (
		<p class="card-facts">
			{facts.map((line) => (
				<span key={line}>{line}</span>
			))}
		</p>
	);
}
