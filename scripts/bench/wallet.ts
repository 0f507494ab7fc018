/**
 * `node scripts/bench/wallet.ts [--site _site] [--badges 500] [--rounds 5]`: how long a wallet with many badges takes to open, and to filter, on a processor
 * slowed four times. The site is the built demonstration at `/network/` (`SITE_URL=https://example.org/network/ npm run build`).
 */
import { existsSync } from "node:fs";
import { parseArgs } from "node:util";
import type { Page } from "playwright-core";
import { launchBrowser } from "../../tests/support/browser.ts";
import { DEMO_PATH } from "../../tests/support/build.ts";
import { fillWallet, signMany } from "../../tests/support/many-badges.ts";
import { serveSite } from "../../tests/support/serve.ts";
import { openVisit, SLOWER } from "./browser-visit.ts";
import { medianOf } from "./statistics.ts";

const WORDS = ["c", "ci", "cit", "city", "city 1", "city", "team", "", "explorer 4", ""];

const { values } = parseArgs({
	options: {
		site: { type: "string", default: "_site" },
		badges: { type: "string", default: "500" },
		rounds: { type: "string", default: "5" },
	},
});
if (!existsSync(`${values.site}/wallet/index.html`)) {
	console.error(`There is no wallet in ${values.site}: build the demonstration, and name its folder with --site.`);
	process.exit(2);
}

await using site = await serveSite(values.site, DEMO_PATH);
await using browser = await launchBrowser();
await using visit = await openVisit(browser, "full");
const { page, session } = visit;
await page.addInitScript(() => {
	const drawn = new MutationObserver(() => {
		if (document.querySelector(".album-badge") === null) return;
		drawn.disconnect();
		requestAnimationFrame(() => setTimeout(() => Object.assign(window, { opened: performance.now() })));
	});
	drawn.observe(document, { subtree: true, childList: true });
});
await page.goto(`${site.url}wallet/`);
await page.locator(".empty-album").waitFor();
await fillWallet(page, await signMany(values.site, Number(values.badges)));
await session.send("Emulation.setCPUThrottlingRate", { rate: SLOWER });

const opened: number[] = [];
const filtered: number[] = [];
for (let round = 0; round < Number(values.rounds); round++) {
	await page.goto(`${site.url}wallet/`);
	opened.push(
		await page.waitForFunction(() => (window as unknown as { opened?: number }).opened).then((time) => time.jsonValue() as Promise<number>),
	);
	// What is measured is the search, not the look at each badge that goes on meanwhile.
	await page.waitForFunction(() => document.querySelector(".album-badge .tag") === null);
	for (const words of WORDS) filtered.push(await timeFilter(page, words));
}
const figures = { badges: Number(values.badges), slower: SLOWER, openMs: summarise(opened), filterMs: summarise(filtered) };
console.log(JSON.stringify(figures, undefined, "\t"));

/** From the key to the frame that shows what is left. */
async function timeFilter(window: Page, words: string): Promise<number> {
	return window.evaluate(
		(query) =>
			new Promise<number>((resolve) => {
				const field = document.querySelector<HTMLInputElement>(".album-search");
				if (field === null) throw new Error("The wallet has no search.");
				field.value = query;
				const start = performance.now();
				field.dispatchEvent(new Event("input", { bubbles: true }));
				requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - start)));
			}),
		words,
	);
}

function summarise(times: readonly number[]) {
	return { median: Math.round(medianOf(times)), most: Math.round(Math.max(...times)) };
}
