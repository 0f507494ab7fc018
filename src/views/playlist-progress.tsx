/** How far a reader is on a playlist, for the browser to fill in; without JavaScript the steps alone. */
import type { ComponentChildren } from "preact";
import type { Badge } from "../model/badge.ts";
import { askedSteps, groupSteps, type Playlist, type Step } from "../model/playlist.ts";
import { textIn } from "../model/text.ts";
import { entryPath, entryUrl, hubUrlFor } from "../model/url.ts";
import { OrganiserName } from "./organiser.tsx";
import { pluralForms } from "./plural-forms.ts";
import { langOf, type Reader } from "./reader.ts";
import { siteData } from "./site-data.ts";
import { Steps, TargetLink } from "./steps.tsx";

/** With more steps, the codes on paper would be heavier than the page: then it has only its own. */
const MOST_CODES = 20;

export function PlaylistSteps({ reader, playlist }: { reader: Reader; playlist: Playlist }) {
	const text = textIn(playlist, reader.language);
	const groups = groupSteps(playlist, text);
	const steps = groups.flatMap((group) => group.steps);
	const numbers = new Map(steps.map((step, index) => [step, index + 1]));
	const keys = nameSteps(playlist.steps);
	const asked = askedSteps(groups);
	const needed = asked.reduce((sum, rung) => sum + rung.needed, 0);
	return (
		<PlaylistProgress reader={reader} playlist={playlist} needed={needed} first={asked.flatMap((rung) => rung.steps)[0]}>
			{groups.map((group) => (
				<Steps
					key={group.title ?? ""}
					reader={reader}
					group={group}
					text={text}
					numbers={numbers}
					keys={keys}
					hasCodes={steps.length <= MOST_CODES}
				/>
			))}
		</PlaylistProgress>
	);
}

/** By what it leads to; steps without a page by their order among themselves. */
function nameSteps(steps: readonly Step[]): ReadonlyMap<Step, string> {
	const unnamed = steps.filter(({ target }) => target === undefined);
	return new Map(steps.map((step) => [step, step.target === undefined ? `private-${unnamed.indexOf(step) + 1}` : entryPath(step.target)]));
}

interface Props {
	reader: Reader;
	playlist: Playlist;
	/** How many steps it asks for. */
	needed: number;
	/** Where one begins. */
	first: Step | undefined;
	children: ComponentChildren;
}

function PlaylistProgress({ reader, playlist, needed, first, children }: Props) {
	const { t } = reader;
	return (
		<playlist-progress
			{...siteData(reader)}
			data-count={pluralForms(reader, "progress.count", { total: "{total}" })}
			data-more={pluralForms(reader, "progress.more")}
			data-clear={t("progress.clear")}
			data-undo={t("progress.undo")}
			data-full={t("progress.full")}
		>
			<div class="panel progress-panel with-script">
				<div role="status">
					<p class="progress-line">{t("progress.count", { count: 0, total: needed })}</p>
					<p class="progress-next">
						{t("progress.next")} <FirstStep reader={reader} playlist={playlist} step={first} />
					</p>
					<div class="progress-complete" hidden>
						<p class="step-title">{t("progress.complete")}</p>
						{playlist.badges.length === 0 ? null : <BadgesToAskFor reader={reader} badges={playlist.badges} />}
					</div>
				</div>
				<progress max={Math.max(1, needed)} value={0} aria-label={t("progress.title")} />
				<p class="quiet">{t("progress.kept")}</p>
				<button type="button" class="button button-quiet progress-clear" hidden>
					{t("progress.clear")}
				</button>
			</div>
			{children}
		</playlist-progress>
	);
}

function FirstStep({ reader, playlist, step }: { reader: Reader; playlist: Playlist; step: Step | undefined }) {
	const { data, language } = textIn(playlist, reader.language);
	if (step?.target === undefined) {
		return (
			<a href="#steps" lang={langOf(reader, language)}>
				{step && data.steps[step.index]?.private}
			</a>
		);
	}
	const text = textIn<{ title?: string; name?: string }>(step.target, reader.language);
	return (
		<a href={reader.href(entryUrl(step.target, reader.language))} lang={langOf(reader, text.language)}>
			{text.data.title ?? text.data.name}
		</a>
	);
}

function BadgesToAskFor({ reader, badges }: { reader: Reader; badges: readonly Badge[] }) {
	const { t, href, language, site } = reader;
	return (
		<>
			<ul class="plain-list">
				{badges.map((badge) => (
					<li key={badge.id} data-badge={entryPath(badge)}>
						<p class="step-title">
							<TargetLink reader={reader} target={badge} />
						</p>
						<p class="ask">
							{t("progress.ask")} {badge.issuer === undefined ? null : <OrganiserName reader={reader} organiser={badge.issuer} />}
						</p>
						<p class="held" hidden>
							{t("progress.held")}
						</p>
					</li>
				))}
			</ul>
			<p>
				<a href={href(hubUrlFor(site.network, language, "claim/"))}>{t("claim.title")}</a>
			</p>
		</>
	);
}
