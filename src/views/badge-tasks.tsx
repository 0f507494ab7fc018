/** The tasks of a badge, and room for what a learner does for them: the browser keeps it, nobody else sees it. Without JavaScript the tasks alone. */
import type { BadgeEntry } from "../../schemas/types.ts";
import type { TextKey } from "../locales/text.ts";
import type { Badge } from "../model/badge.ts";
import { textIn } from "../model/text.ts";
import { entryPath, entryUrl } from "../model/url.ts";
import { OrganiserName, organiserText } from "./organiser.tsx";
import { PageWords } from "./page-words.tsx";
import { pluralForms } from "./plural-forms.ts";
import { langOf, type Reader } from "./reader.ts";
import { PageSection } from "./section.tsx";
import { TaskWork } from "./task-work.tsx";

type Task = NonNullable<BadgeEntry["tasks"]>[number];

const WORDS: readonly TextKey[] = [
	"task.photoName",
	"task.photoRemove",
	"task.photoWrong",
	"task.photoMost",
	"task.saved",
	"task.deleted",
	"task.full",
	"task.report",
	"task.own",
	"task.open",
	"task.confirm",
];

/** Whether somebody may still work on them. */
export function hasOpenTasks({ facts: { tasks, status } }: Badge): boolean {
	return tasks !== undefined && status !== "retired";
}

export function BadgeTasks({ reader, badge }: { reader: Reader; badge: Badge }) {
	const { t } = reader;
	const text = textIn(badge, reader.language);
	const { tasks, tasksNeeded } = text.data;
	if (tasks === undefined) return null;
	const needed = Math.min(tasksNeeded ?? tasks.length, tasks.length);
	const isOpen = hasOpenTasks(badge);
	const list = <Tasks reader={reader} tasks={tasks} lang={langOf(reader, text.language)} isOpen={isOpen} />;
	return (
		<PageSection id="tasks" title={t("badge.tasks")}>
			<p>{needed === tasks.length ? t("badge.tasksAll") : t("badge.tasksNeeded", { count: needed, total: tasks.length })}</p>
			{isOpen ? (
				<task-list
					data-site={reader.href("/")}
					data-badge={entryPath(badge)}
					data-page={reader.absolute(entryUrl(badge, reader.language))}
					data-issuer={badge.issuer && organiserText(reader, badge.issuer)}
					data-needed={needed}
					data-count={pluralForms(reader, "task.count", { total: "{total}" })}
				>
					<PageWords reader={reader} keys={WORDS} hasCodes={false} />
					<TaskProgress reader={reader} needed={needed} />
					{list}
					<HandIn reader={reader} badge={badge} />
				</task-list>
			) : (
				list
			)}
		</PageSection>
	);
}

function Tasks({ reader, tasks, lang, isOpen }: { reader: Reader; tasks: readonly Task[]; lang: string | undefined; isOpen: boolean }) {
	const { t, format } = reader;
	return (
		<ol class="tasks">
			{tasks.map(({ id, title, description, evidence, confirmedBy }) => (
				<li key={id} data-task={id} data-confirmed={confirmedBy.some((who) => who === "organiser" || who === "peer") ? "" : undefined}>
					<p class="step-title" lang={lang} id={`task-${id}`}>
						{title}
					</p>
					{description === undefined ? null : <p lang={lang}>{description}</p>}
					<p class="card-facts">
						{evidence === undefined ? null : (
							<span>{t("badge.evidence", { list: format.list(evidence.map((kind) => t(`evidence.${kind}`))) })}</span>
						)}
						<span>{t("badge.confirmedBy", { list: format.list(confirmedBy.map((who) => t(`confirmed.${who}`))) })}</span>
					</p>
					{isOpen ? <TaskWork reader={reader} id={id} evidence={evidence} /> : null}
				</li>
			))}
		</ol>
	);
}

function TaskProgress({ reader: { t }, needed }: { reader: Reader; needed: number }) {
	return (
		<div class="panel task-panel with-script">
			<div role="status">
				<p class="task-count">{t("task.count", { count: 0, total: needed })}</p>
				<p class="task-enough" hidden>
					{t("task.enough")}
				</p>
			</div>
			<progress max={needed} value={0} aria-label={t("task.title")} />
			<p class="quiet">{t("task.private")}</p>
			<p class="notice notice-strong task-broken" hidden>
				{t("task.broken")}
			</p>
		</div>
	);
}

function HandIn({ reader, badge }: { reader: Reader; badge: Badge }) {
	const { t } = reader;
	return (
		<div class="panel task-hand-in with-script">
			<h3>{t("task.show")}</h3>
			<p>
				{t("task.showText")} {badge.issuer === undefined ? null : <OrganiserName reader={reader} organiser={badge.issuer} />}
			</p>
			<label>
				{t("task.name")}
				<input class="task-name" type="text" autocomplete="name" />
			</label>
			<div class="tool-row">
				<button type="button" class="button task-print">
					{t("task.print")}
				</button>
				<button type="button" class="button button-quiet task-save">
					{t("task.save")}
				</button>
			</div>
			<details class="task-forget">
				<summary>{t("task.delete")}</summary>
				<p>{t("task.deleteText")}</p>
				<button type="button" class="button task-delete">
					{t("wallet.deleteYes")}
				</button>
			</details>
		</div>
	);
}
