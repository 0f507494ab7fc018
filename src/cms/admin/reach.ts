/** Puts the focus on a field of the form, as soon as it is unfolded. */

const FOCUSABLE = 'input, select, textarea, button, [contenteditable="true"], [tabindex="0"]';
/** Unfolding takes a few of the browser's frames. */
const PATIENCE = 30;

/** `id`: the field's, which its label names too. */
export function reach(id: string, frames = PATIENCE): void {
	const target = find(id);
	if (target !== undefined && target.getClientRects().length > 0) {
		target.focus();
		target.scrollIntoView({ block: "center" });
	} else if (frames > 0) requestAnimationFrame(() => reach(id, frames - 1));
}

/** The field itself, or the first part of it that takes the focus. */
function find(id: string): HTMLElement | undefined {
	const label = document.querySelector(`label[for="${CSS.escape(id)}"]`);
	const field = document.getElementById(id) ?? label?.closest('[class*="ControlContainer"]');
	if (field?.matches(FOCUSABLE)) return field as HTMLElement;
	return field?.querySelector<HTMLElement>(FOCUSABLE) ?? undefined;
}
