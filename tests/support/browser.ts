/** A real Chromium: one that the machine has, or the one that comes as a package; otherwise a sentence that says what to do. */
import { existsSync } from "node:fs";
import packaged from "@sparticuz/chromium";
import { type BrowserContext, type BrowserContextOptions, chromium } from "playwright-core";

const QUIET = [
	"--no-sandbox",
	"--disable-gpu",
	"--disable-quic",
	"--disable-background-networking",
	"--disable-component-update",
	"--disable-sync",
	"--no-first-run",
];

export interface Browser extends AsyncDisposable {
	context(options?: BrowserContextOptions): Promise<BrowserContext>;
	/** The port of the DevTools protocol. */
	readonly port: number;
}

export async function launchBrowser(port = 0): Promise<Browser> {
	const executablePath = await findChromium();
	const browser = await chromium.launch({ executablePath, args: [...QUIET, ...(port === 0 ? [] : [`--remote-debugging-port=${port}`])] });
	return {
		port,
		context: (options) => browser.newContext(options),
		[Symbol.asyncDispose]: async () => {
			await browser.close();
		},
	};
}

/** `CHROMIUM` names one; else the usual places; else the one of the package, which unpacks itself. */
export async function findChromium(): Promise<string> {
	const known = [
		process.env.CHROMIUM,
		chromium.executablePath(),
		"/usr/bin/chromium",
		"/usr/bin/chromium-browser",
		"/usr/bin/google-chrome",
	];
	const found = known.find((path) => path !== undefined && path !== "" && existsSync(path));
	if (found !== undefined) return found;
	try {
		return await packaged.executablePath();
	} catch (error) {
		throw new Error(
			`No Chromium was found. Install one (on Debian: "apt-get install chromium"), or set CHROMIUM to its path. (${String(error)})`,
		);
	}
}
