/** One reader's visit in a real browser: nothing cached, on request with a slow network and a slow processor; every transfer is counted. */
import { setTimeout } from "node:timers/promises";
import type { CDPSession, Page, Request } from "playwright-core";
import type { Browser } from "../../tests/support/browser.ts";

export interface Transfer {
	readonly url: string;
	/** As the DevTools protocol counts them: compressed, with the headers. */
	readonly bytes: number;
	/** `Document`, `script`, `stylesheet`, `fetch` … in the browser's words. */
	readonly type: string;
}

export interface Visit extends AsyncDisposable {
	readonly page: Page;
	readonly session: CDPSession;
	/** Waits until nothing has been transferred for a while; says what was transferred since the last time. Throws when a script of the page failed. */
	settle(): Promise<Transfer[]>;
}

/** A phone's screen. */
const VIEWPORT = { width: 412, height: 823 };
/** Slow 4G. */
const LATENCY = 150;
const BYTES_A_SECOND = 1_600_000 / 8;
export const SLOWER = 4;
/** Milliseconds. */
const LONGEST = 300_000;
const QUIET = 600;

export async function openVisit(browser: Browser, speed: "slow" | "full"): Promise<Visit> {
	// The site that is measured has no service worker, and what one fetches is not what the reader waits for.
	const context = await browser.context({ viewport: VIEWPORT, serviceWorkers: "block" });
	context.setDefaultTimeout(LONGEST);
	const page = await context.newPage();
	const session = await context.newCDPSession(page);
	// Of the page's own thread, so that other work on the machine counts as little as can be.
	await session.send("Performance.enable", { timeDomain: "threadTicks" });
	if (speed === "slow") {
		await session.send("Network.enable");
		await session.send("Network.emulateNetworkConditions", {
			offline: false,
			latency: LATENCY,
			downloadThroughput: BYTES_A_SECOND,
			uploadThroughput: BYTES_A_SECOND / 2,
		});
		await session.send("Emulation.setCPUThrottlingRate", { rate: SLOWER });
	}
	let transfers: Promise<Transfer>[] = [];
	const open = new Set<Request>();
	let last = Date.now();
	const errors: Error[] = [];
	page.on("pageerror", (error) => errors.push(error));
	// Also those of workers.
	context.on("request", (request) => open.add(request));
	const end = (request: Request) => {
		open.delete(request);
		last = Date.now();
	};
	context.on("requestfailed", end);
	context.on("requestfinished", (request) => {
		end(request);
		transfers.push(weigh(request));
	});
	return {
		page,
		session,
		async settle() {
			while (open.size > 0 || Date.now() - last < QUIET) await setTimeout(QUIET / 6);
			if (errors[0] !== undefined) throw errors[0];
			const taken = await Promise.all(transfers);
			transfers = [];
			return taken;
		},
		[Symbol.asyncDispose]: () => context.close(),
	};
}

async function weigh(request: Request): Promise<Transfer> {
	const { responseBodySize, responseHeadersSize } = await request.sizes();
	return { url: request.url(), bytes: responseBodySize + responseHeadersSize, type: request.resourceType() };
}

export function sumBytes(transfers: readonly Transfer[], isCounted: (transfer: Transfer) => boolean = () => true): number {
	return transfers.filter(isCounted).reduce((sum, { bytes }) => sum + bytes, 0);
}
