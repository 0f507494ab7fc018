/** Gives names and landmarks to parts of the editor that have none for a screen reader; again after every change of the page. */
import type { Words } from "../editor-words.ts";

export function nameParts(body: HTMLElement, words: Words): void {
	const table = attributesOf(words);
	const apply = () => {
		for (const [selector, attributes] of table) {
			for (const element of body.querySelectorAll(selector)) {
				for (const [name, value] of Object.entries(attributes)) if (element.getAttribute(name) !== value) element.setAttribute(name, value);
			}
		}
	};
	new MutationObserver(apply).observe(body, { childList: true, subtree: true });
	apply();
}

type Table = readonly (readonly [selector: string, attributes: Readonly<Record<string, string>>])[];

/** The editor's class names end in a word of its own, which stays from version to version. */
function attributesOf(words: Words): Table {
	return [
		['[role="button"][aria-roledescription="sortable"]', { "aria-label": words.move }],
		['[class*="TopBarButton"]:first-child', { "aria-label": words.fold }],
		['[class*="TopBarButton"]:last-child', { "aria-label": words.remove }],
		['[class*="ExpandButton-button"]', { "aria-label": words.fold }],
		['[class*="cms-editor-"] [role="switch"]', { "aria-label": words.plainText }],
		['[role="switch"]:not([aria-checked])', { "aria-checked": "false" }],
		["#preview-pane", { title: words.preview }],
		['[class*="-ToolbarContainer"]:has(> [class*="ToolbarSectionBackLink"])', { role: "banner" }],
		['.cms-editor-visual [contenteditable="true"]', { "aria-label": words.text }],
		[".Pane1", { role: "form", "aria-label": document.title }],
		[".Toastify", { role: "region", "aria-label": document.title }],
		["canvas", { "aria-hidden": "true" }],
	];
}
