/** Starts the editor on its page: the configuration beside the page, the widgets it names, our file format, rules and preview. */
import CMS from "decap-cms-core";
import boolean from "decap-cms-widget-boolean";
import file from "decap-cms-widget-file";
import image from "decap-cms-widget-image";
import list from "decap-cms-widget-list";
import markdown from "decap-cms-widget-markdown";
import number from "decap-cms-widget-number";
import object from "decap-cms-widget-object";
import select from "decap-cms-widget-select";
import string from "decap-cms-widget-string";
import text from "decap-cms-widget-text";
import type { SiteLanguage } from "../../../schemas/types.ts";
import type { Kind } from "../../content/kinds.ts";
import type { EditorConfig } from "../config.ts";
import { findEntryProblems } from "../entry-problems.ts";
import { fillChoices } from "../fill-choices.ts";
import { formatForm, parseForm } from "../form-text.ts";
import { loadBackend } from "./backends.ts";
import { type FindProblems, withRules } from "./checked.ts";
import { InputControl } from "./input-control.tsx";
import { loadPhrases } from "./locales.ts";
import { nameParts } from "./name-parts.ts";
import { organisationControl } from "./organisation-control.tsx";
import { Preview } from "./preview.tsx";

const widgets = [boolean, file, image, list, markdown, number, object, select, string, text];

await start((await (await fetch("config.json")).json()) as EditorConfig);

async function start(config: EditorConfig): Promise<void> {
	const findProblems = rulesOf(config);
	for (const { Widget } of widgets) {
		const widget = Widget();
		register({ ...widget, controlComponent: withRules(widget.controlComponent, findProblems) });
	}
	register({ name: "input", controlComponent: withRules(InputControl, findProblems) });
	register({ name: "organisation", controlComponent: withRules(organisationControl(config.words), findProblems) });
	for (const { name, format } of config.collections) {
		CMS.registerCustomFormat(format, "md", {
			fromFile: parseForm,
			toFile: formatForm,
		});
		CMS.registerPreviewTemplate(name, Preview as never);
	}
	CMS.registerPreviewStyle(config.place.style);
	CMS.registerBackend(config.backend.name, (await loadBackend(config)) as never);
	const { name, phrases, english } = await loadPhrases(config.locale as SiteLanguage);
	CMS.registerLocale("en", withSentence(english, config) as never);
	CMS.registerLocale(name, withSentence(phrases, config) as never);
	nameParts(document.body, config.words);
	CMS.init({ config: { ...fillChoices(config), locale: name } as never });
}

function register(widget: object): void {
	CMS.registerWidget(widget as never);
}

/** All fields of a form ask at the same moment about the same entry: one answer serves them all. */
function rulesOf({ place }: EditorConfig): FindProblems {
	let last: { readonly key: string; readonly problems: ReturnType<FindProblems> } | undefined;
	return (kind, data, slug) => {
		const key = JSON.stringify([kind, data]);
		if (last?.key === key) return last.problems;
		const location = { kind: kind as Kind, city: place.city, slug: slug || "new-entry", language: "" };
		last = { key, problems: findEntryProblems(location, data, { ...place, bounds: place.bounds }) };
		return last.problems;
	};
}

/** The editor says "you missed a required field" whatever the mistake is; ours points to the sentences. */
function withSentence(phrases: Record<string, unknown>, { words }: EditorConfig): Record<string, unknown> {
	const ui = (phrases.ui ?? {}) as Record<string, object>;
	return { ...phrases, ui: { ...ui, toast: { ...ui.toast, missingRequiredField: words.lookAgain } } };
}
