/** Times inside the page: from what the reader does to the frame that shows what came of it, in milliseconds. */
import type { Page } from "playwright-core";
import type { Visit } from "./browser-visit.ts";

/** Milliseconds after which waiting is given up. */
const LONGEST = 300_000;

/** Starts with the next click, ends when an element like this has been painted. */
export async function timeFirst(page: Page, selector: string, act: () => Promise<void>): Promise<number> {
	const seen = await page.evaluateHandle(
		([wanted, longest]) => {
			const time = new Promise<number>((resolve, reject) => {
				setTimeout(() => reject(new Error(`No ${wanted} was painted.`)), longest);
				let start = 0;
				addEventListener("click", ({ timeStamp }) => (start = timeStamp), { capture: true, once: true });
				const observer = new MutationObserver(() => {
					if (document.querySelector(wanted) === null) return;
					observer.disconnect();
					requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - start)));
				});
				observer.observe(document, { subtree: true, childList: true });
			});
			return { time };
		},
		[selector, LONGEST] as const,
	);
	await act();
	return seen.evaluate(({ time }) => time);
}

/** For each of these parts of the page, from the `change` event to the frame in which it is first painted anew. */
export async function timeChange(page: Page, selectors: readonly string[], act: () => Promise<void>): Promise<number[]> {
	const seen = await page.evaluateHandle(
		([parts, longest]) => {
			const changed = new Promise<number>((resolve) => {
				addEventListener("change", () => resolve(performance.now()), { capture: true, once: true });
			});
			const times = parts.map(
				(part) =>
					new Promise<number>((resolve, reject) => {
						setTimeout(() => reject(new Error(`${part} was not painted anew.`)), longest);
						const observer = new MutationObserver(() => {
							observer.disconnect();
							requestAnimationFrame(() => setTimeout(async () => resolve(performance.now() - (await changed))));
						});
						const element = document.querySelector(part);
						if (element === null) throw new Error(`There is no ${part} on the page.`);
						observer.observe(element, { subtree: true, childList: true, characterData: true });
					}),
			);
			return { times: Promise.all(times) };
		},
		[selectors, LONGEST] as const,
	);
	await act();
	return seen.evaluate(({ times }) => times);
}

export interface Spot {
	readonly x: number;
	readonly y: number;
}

/** Scrolls there; gives its middle on the screen. */
export function locate({ page }: Visit, selector: string): Promise<Spot> {
	return page.evaluate((wanted) => {
		const element = document.querySelector(wanted);
		if (element === null) throw new Error(`There is no ${wanted} on the page.`);
		element.scrollIntoView({ block: "center", behavior: "instant" });
		const { left, top, width, height } = element.getBoundingClientRect();
		return { x: left + width / 2, y: top + height / 2 };
	}, selector);
}

/** A mouse click by the DevTools protocol, without the checks of a test: what it costs is the page's own. */
export async function click({ session }: Visit, { x, y }: Spot): Promise<void> {
	const at = { x, y, button: "left", clickCount: 1 } as const;
	await session.send("Input.dispatchMouseEvent", { type: "mousePressed", ...at });
	await session.send("Input.dispatchMouseEvent", { type: "mouseReleased", ...at });
}

/** Milliseconds of a processor that the page's thread has used since it began: scripts, styles, layout and painting. */
export async function busyTime({ session }: Visit): Promise<number> {
	const { metrics } = await session.send("Performance.getMetrics");
	return (metrics.find(({ name }) => name === "TaskDuration")?.value ?? 0) * 1000;
}

/** Keeps the longest interaction, as https://web.dev/articles/inp counts it; it is read by `longestInteraction`. */
export async function watchInteractions(page: Page): Promise<void> {
	await page.evaluate(() => {
		let longest = 0;
		new PerformanceObserver((list) => {
			for (const entry of list.getEntries() as (PerformanceEntry & { readonly interactionId: number })[])
				if (entry.interactionId > 0) longest = Math.max(longest, entry.duration);
			document.documentElement.dataset.longest = String(longest);
		}).observe({ type: "event", durationThreshold: 16 } as PerformanceObserverInit);
	});
}

/** Shorter ones than 16 milliseconds are not reported: 16 then. */
export function longestInteraction(page: Page): Promise<number> {
	return page.evaluate(() => Math.max(16, Number(document.documentElement.dataset.longest ?? 0)));
}
