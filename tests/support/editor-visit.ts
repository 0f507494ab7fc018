/** A visit to the editor by a real browser: what a person does there, in their words. */
import type { Locator, Page } from "playwright-core";
import type { Browser } from "./browser.ts";
import type { EditorSite } from "./editor.ts";

export interface Visit extends AsyncDisposable {
	readonly page: Page;
	/** Requests that left the site. */
	readonly foreign: string[];
	/** What the browser's console calls an error, which includes every violation of the policy. */
	readonly errors: string[];
}

export interface VisitOptions {
	readonly city: string;
	/** Such as `collections/vilnius_badge/new`. */
	readonly route: string;
	readonly width?: number;
}

/** A new window with the editor open and logged in. */
export async function openEditor(browser: Browser, site: EditorSite, { city, route, width = 1280 }: VisitOptions): Promise<Visit> {
	const context = await browser.context({ viewport: { width, height: 900 } });
	const foreign: string[] = [];
	const errors: string[] = [];
	context.on("request", (request) => {
		if (!/^(?:blob|data):/.test(request.url()) && !request.url().startsWith(site.url)) foreign.push(request.url());
	});
	context.on("console", (message) => {
		if (message.type() === "error") errors.push(message.text());
	});
	const page = await context.newPage();
	page.on("dialog", (dialog) => dialog.accept());
	await page.goto(`${site.url}${city}/admin/#/${route}`);
	await page.getByRole("button", { name: "Login" }).click();
	return { page, foreign, errors, [Symbol.asyncDispose]: () => context.close() };
}

/** One of a list of choices that can be searched. */
export async function choose(page: Page | Locator, label: string, option: string): Promise<void> {
	await page.getByLabel(label, { exact: true }).first().fill(option);
	await page.getByRole("option", { name: option, exact: true }).click();
}

/** The part of the original's form under a label, with everything in it. */
export function partOf(page: Page, label: string): Locator {
	const named = page.locator("label", { hasText: new RegExp(`^${label}( \\(optional\\))?$`) });
	return page.locator(".Pane1, body:not(:has(.Pane1))").locator('[class*="ControlContainer"]', { has: named }).last();
}

export async function unfold(page: Page, label: string): Promise<Locator> {
	const part = partOf(page, label);
	await part.getByTestId("expand-button").first().click();
	return part;
}

export async function save(page: Page): Promise<void> {
	await page.getByRole("button", { name: "Save", exact: true }).click();
	await page.getByText("Changes saved").waitFor();
}

export async function publish(page: Page): Promise<void> {
	await page.getByRole("button", { name: /^Status/ }).click();
	await page.getByRole("menuitem", { name: "Ready" }).click();
	await page.getByRole("button", { name: "Status: Ready" }).waitFor();
	await page.getByRole("button", { name: "Publish", exact: true }).click();
	await page.getByRole("menuitem", { name: "Publish now" }).click();
	await page.getByRole("button", { name: "Published", exact: true }).waitFor();
}
