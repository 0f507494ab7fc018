/** What axe finds on a page, a line a finding. */
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type axe from "axe-core";
import type { Page } from "playwright-core";

const AXE = readFileSync(fileURLToPath(import.meta.resolve("axe-core/axe.min.js")), "utf8");
/** The narrowest that counts, a phone, a desk. */
const WIDTHS = [320, 360, 1280];
/** In the dark only the colours are others. */
const LIGHTS = [
	["light", []],
	["dark", ["color-contrast", "link-in-text-block"]],
] as const;

/** As the page is now. `rules`: only these. */
export async function axeFaults(page: Page, rules: readonly string[] = []): Promise<string[]> {
	for (const frame of page.frames()) if (!(await frame.evaluate(() => "axe" in window))) await frame.evaluate(AXE);
	return page.evaluate(async (names) => {
		// What is still changing its colour is at its end first.
		for (const animation of document.getAnimations())
			if (animation.effect?.getComputedTiming().endTime !== Number.POSITIVE_INFINITY) animation.finish();
		const { run } = (window as unknown as { axe: typeof axe }).axe;
		const only = names.length === 0 ? {} : { runOnly: [...names] };
		const { violations } = await run(document, { resultTypes: ["violations"], ...only });
		return violations.flatMap(({ id, nodes }) => nodes.map(({ target, failureSummary }) => `${id} ${target.join(" ")} ${failureSummary}`));
	}, rules);
}

/** As the page is now, on each width, light and dark; also what is wider than the screen. */
export async function faultsInViews(page: Page, widths: readonly number[] = WIDTHS): Promise<string[]> {
	const faults: string[] = [];
	for (const width of widths) {
		await page.setViewportSize({ width, height: 800 });
		const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
		if (wide > 0) faults.push(`${width}: ${wide} pixels wider than the screen`);
		for (const [colorScheme, rules] of LIGHTS) {
			await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
			faults.push(...(await axeFaults(page, rules)).map((fault) => `${width} ${colorScheme}: ${fault}`));
		}
	}
	return faults;
}
