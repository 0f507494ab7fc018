/** Reaches things as people do who have no mouse. */
import type { Page } from "playwright-core";

const MANY = 300;

/** Moves down an open menu until the focus is on the item that is called so. */
export async function arrowTo(page: Page, name: string): Promise<void> {
	await page.getByRole("menuitem", { name, exact: true }).waitFor();
	for (let presses = 0; presses < MANY; presses += 1) {
		if ((await focusedName(page)) === name) return;
		await page.keyboard.press("ArrowDown");
	}
	throw new Error(`The menu has no "${name}" to reach.`);
}

/** Presses Tab until the focus is on what has this label or text. */
export async function tabTo(page: Page, name: string, key = "Tab"): Promise<void> {
	for (let presses = 0; presses < MANY; presses += 1) {
		await page.keyboard.press(key);
		if ((await focusedName(page)) === name) return;
	}
	throw new Error(`Nothing called "${name}" can be reached by ${key}.`);
}

/** Presses Tab until the focus is on what this selector means, as often as a person would. */
export async function tabToMatch(page: Page, selector: string): Promise<void> {
	for (let presses = 0; presses < MANY; presses += 1) {
		if (await page.evaluate((wanted) => document.activeElement?.matches(wanted) ?? false, selector)) return;
		await page.keyboard.press("Tab");
	}
	throw new Error(`No Tab leads to ${selector}.`);
}

function focusedName(page: Page): Promise<string> {
	return page.evaluate(() => {
		const element = document.activeElement as HTMLElement | null;
		const label = (element as HTMLInputElement | null)?.labels?.[0]?.textContent;
		return (label ?? element?.getAttribute("aria-label") ?? element?.textContent ?? "").trim();
	});
}
