/** The built demo network on a server of this machine, and a real browser in front of it that reaches nothing else. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { BrowserContextOptions, Page } from "playwright-core";
import { type Browser, launchBrowser } from "./browser.ts";
import { DEMO_PATH } from "./build.ts";
import { listPages } from "./pages.ts";
import { type StaticSite, serveSite } from "./serve.ts";

export interface Stage extends AsyncDisposable {
	/** `http://127.0.0.1:41234/network/` */
	readonly url: string;
	readonly browser: Browser;
	/** A new window. Requests that leave the site are noted and go nowhere. */
	open(options?: BrowserContextOptions): Promise<Visit>;
}

export interface Visit extends AsyncDisposable {
	readonly page: Page;
	/** Every request of the window, in order. */
	readonly requests: string[];
	/** Those that would have left the site. */
	readonly foreign: string[];
	/** What the browser's console reports as an error: scripts that fail, files that are missing, policies that are violated. */
	readonly errors: string[];
}

export async function openStage(folder: string, port = 0): Promise<Stage> {
	const site: StaticSite = await serveSite(folder, DEMO_PATH);
	const browser = await launchBrowser(port);
	return {
		url: site.url,
		browser,
		open: (options) => openWindow(browser, site.url, options),
		[Symbol.asyncDispose]: async () => {
			await browser[Symbol.asyncDispose]();
			await site[Symbol.asyncDispose]();
		},
	};
}

async function openWindow(browser: Browser, url: string, options?: BrowserContextOptions): Promise<Visit> {
	// A service worker answers what a test means to stop: only those that are about it let it in.
	const context = await browser.context({ serviceWorkers: "block", ...options });
	const requests: string[] = [];
	const foreign: string[] = [];
	const errors: string[] = [];
	await context.route(
		(address) => !address.href.startsWith(url),
		async (route) => {
			foreign.push(route.request().url());
			await route.abort();
		},
	);
	context.on("request", (request) => requests.push(request.url()));
	context.on("console", (message) => {
		if (message.type() === "error") errors.push(`${message.page()?.url()}: ${message.text()}`);
	});
	context.on("weberror", (error) => errors.push(String(error.error())));
	const page = await context.newPage();
	return { page, requests, foreign, errors, [Symbol.asyncDispose]: () => context.close() };
}

/** A page of each kind, from the root of the site. Of entries, the fullest page of a city in which every kind of entry has many. */
export function kindsOfPages(folder: string): [kind: string, path: string][] {
	const files = listPages(folder);
	const fullest = (kind: string) => {
		const [first] = files
			.filter((file) => new RegExp(`^vilnius/${kind}/[^/]+/index\\.html$`).test(file))
			.map((file) => ({ file, length: readFileSync(join(folder, file)).length }))
			.sort((a, b) => b.length - a.length || (a.file < b.file ? -1 : 1));
		if (first === undefined) throw new Error(`The demo network has no ${kind} in Vilnius.`);
		return first.file.replace("index.html", "");
	};
	const credential = (standing: string) => {
		const file = files.find(
			(each) => each.startsWith("credentials/") && readFileSync(join(folder, each), "utf8").includes(`standing-${standing}"`),
		);
		if (file === undefined) throw new Error(`The demo network has no credential that is ${standing}.`);
		return file.replace("index.html", "");
	};
	return [
		["hub", ""],
		["hub explore", "explore/"],
		["start", "vilnius/"],
		["explore", "vilnius/explore/"],
		["opportunity", fullest("opportunities")],
		["playlist", fullest("playlists")],
		["badge", fullest("badges")],
		["organisation", fullest("organisations")],
		["skill", fullest("skills")],
		["calendar", "vilnius/calendar/"],
		["suggest", "vilnius/suggest/"],
		["insights", "vilnius/insights/"],
		...["valid", "revoked", "expired"].map((standing): [string, string] => [`credential, ${standing}`, credential(standing)]),
		["about", "vilnius/about/"],
		["search", "search/"],
		["saved", "saved/"],
		["claim", "claim/"],
		["wallet", "wallet/"],
		["verify", "verify/"],
		["award", "award/"],
		["offline", "offline/"],
		["404", "vilnius/this/page/does/not/exist/"],
	];
}
