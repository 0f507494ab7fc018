/** What a learner did for a badge, as one sheet to show: the same on paper and in a file that opens anywhere and asks for nothing. */
import { make } from "./make.ts";
import type { PageWords } from "./page-words.ts";

export interface ReportedTask {
	readonly title: string;
	/** The language of the title. */
	readonly lang: string;
	readonly isDone: boolean;
	readonly text: string;
	/** A whole address, or empty. */
	readonly link: string;
	/** `data:` addresses. */
	readonly photos: readonly string[];
	/** Whether somebody else has to confirm it. */
	readonly isConfirmed: boolean;
}

export interface Report {
	readonly badge: string;
	/** The language of the badge's name. */
	readonly lang: string;
	/** Who gives the badge. */
	readonly issuer: string;
	/** The address of the badge. */
	readonly page: string;
	/** Of the learner; may be empty. */
	readonly name: string;
	readonly date: string;
	readonly tasks: readonly ReportedTask[];
}

export function makeReport(report: Report, words: PageWords): HTMLElement {
	const { badge, lang, issuer, page, name, date, tasks } = report;
	return make(
		"article",
		{ class: "task-report" },
		make("h1", { lang }, words("task.report", { badge })),
		name === "" ? undefined : make("p", { class: "report-name" }, name),
		make("p", {}, issuer),
		make("p", {}, make("a", { href: page }, page)),
		make("p", {}, words("task.own", { date })),
		...tasks.map((task) => makeTask(task, words)),
	);
}

function makeTask({ title, lang, isDone, text, link, photos, isConfirmed }: ReportedTask, words: PageWords): HTMLElement {
	const isEmpty = !isDone && text === "" && link === "" && photos.length === 0;
	return make(
		"section",
		{},
		make("h2", { lang }, `${isDone ? "☑" : "☐"} ${title}`),
		isEmpty ? make("p", {}, words("task.open")) : undefined,
		text === "" ? undefined : make("p", { class: "report-text" }, text),
		link === "" ? undefined : make("p", {}, make("a", { href: link, rel: "noopener noreferrer" }, link)),
		...photos.map((src, index) => make("img", { src, alt: words("task.photoName", { number: index + 1, title }) })),
		isConfirmed ? make("p", { class: "report-confirm" }, words("task.confirm")) : undefined,
	);
}

/** A whole page by itself. It may load nothing and run nothing, wherever it is opened. */
export function formatReportFile(report: HTMLElement, title: string, language: string, direction: string): string {
	const head = [
		make("title", {}, title),
		make("meta", { name: "viewport", content: "width=device-width, initial-scale=1" }),
		make("meta", { name: "color-scheme", content: "light dark" }),
	];
	const policy = `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; img-src data:; style-src 'unsafe-inline'">`;
	return [
		`<!doctype html>\n<html lang="${language}" dir="${direction}">\n<head>\n<meta charset="utf-8">\n${policy}`,
		...head.map((element) => element.outerHTML),
		`<style>${STYLE}</style>\n</head>\n<body>\n${report.outerHTML}\n</body>\n</html>\n`,
	].join("\n");
}

const STYLE = `
body { margin: 2rem auto; padding: 0 1rem; max-width: 44rem; font: 1rem/1.5 system-ui, sans-serif; overflow-wrap: anywhere; }
section { margin-block: 1.5rem; padding-block-start: 1rem; border-block-start: 1px solid; break-inside: avoid; }
h1, h2 { line-height: 1.2; }
h2 { font-size: 1.2rem; }
img { display: block; max-width: 100%; max-height: 24rem; margin-block: 0.5rem; }
.report-name { font-size: 1.3rem; font-weight: bold; }
.report-text { white-space: pre-line; }
.report-confirm { margin-block-start: 1.5rem; padding-block-end: 2rem; border-block-end: 1px solid; }
`;
