/** Starts the editor on its page: the configuration beside the page, the widgets it names, our file format, rules and preview. */
import CMS from "decap-cms-core";
import boolean from "decap-cms-widget-boolean";
import file from "decap-cms-widget-file";
import image from "decap-cms-widget-image";
import list from "decap-cms-widget-list";
import markdown from "decap-cms-widget-markdown";
import number from "decap-cms-widget-number";
import select from "decap-cms-widget-select";
import string from "decap-cms-widget-string";
import text from "decap-cms-widget-text";
import type { SiteLanguage } from "../../../schemas/types.ts";
import type { EditorConfig } from "../config.ts";
import { fillChoices } from "../fill-choices.ts";
import { formatForm, parseForm } from "../form-text.ts";
import { loadBackend } from "./backends.ts";
import { withRules } from "./checked.ts";
import { createFormRules } from "./form-rules.ts";
import { InputControl } from "./input-control.tsx";
import { listControl } from "./list-control.tsx";
import { loadPhrases } from "./locales.ts";
import { nameParts } from "./name-parts.ts";
import { ObjectControl } from "./object-control.tsx";
import { organisationControl } from "./organisation-control.tsx";
import { Preview } from "./preview.tsx";
import { selectControl } from "./select-control.tsx";

const widgets = [boolean, file, image, markdown, number, string, text];

await start((await (await fetch("config.json")).json()) as EditorConfig);

async function start(config: EditorConfig): Promise<void> {
	const rules = createFormRules(config, document.body);
	for (const { Widget } of widgets) {
		const widget = Widget();
		register({ ...widget, controlComponent: withRules(widget.controlComponent, rules) });
	}
	register({ name: "list", controlComponent: withRules(listControl(list.controlComponent), rules) });
	register({ name: "object", controlComponent: withRules(ObjectControl, rules) });
	register({ name: "select", controlComponent: withRules(selectControl(select.controlComponent), rules) });
	register({ name: "input", controlComponent: withRules(InputControl, rules) });
	register({ name: "organisation", controlComponent: withRules(organisationControl(config.words), rules) });
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

/** The editor says "you missed a required field" whatever the mistake is; ours points to the sentences. */
function withSentence(phrases: Record<string, unknown>, { words }: EditorConfig): Record<string, unknown> {
	const ui = (phrases.ui ?? {}) as Record<string, object>;
	return { ...phrases, ui: { ...ui, toast: { ...ui.toast, missingRequiredField: words.lookAgain } } };
}
