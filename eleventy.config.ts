/** The wiring: Eleventy routes, watches and serves; what it routes comes from the model, never from the content folder itself. */

import { parseOptions } from "./src/build/options.ts";
import { writeSite } from "./src/build/output.ts";
import { keepIn, type Renderers } from "./src/build/pages.ts";
import { createRespond, type Respond } from "./src/build/serve.ts";
import { type Answer, serveBuild } from "./src/build/served.ts";
import { buildSite, createBuildMemory, forgetChanged, type SiteBuild } from "./src/build/site.ts";
import { createEditorServer, type ServeEditor } from "./src/cms-git/serve.ts";
import { formatProblem } from "./src/content/problem.ts";
import type { PageFile } from "./src/pages/page.ts";

/** `write`: what a build writes; measuring writes less. */
export default function configure(eleventy: EleventyConfig, write = writeSite) {
	const options = parseOptions(process.env, process.argv, Date.now());
	const memory = createBuildMemory();
	const renderers: Renderers = new Map();
	let build: SiteBuild | undefined;
	let answer: (path: string) => Promise<Answer> = async () => ({
		status: 404,
		url: "/404.txt",
		body: "Nothing is built yet: the terminal says why.",
	});
	const respond = createRespond((path) => answer(path), options.siteUrl);

	eleventy.addTemplateFormats("11ty.ts,11ty.tsx");
	eleventy.addExtension(["11ty.ts", "11ty.tsx"], { key: "11ty.js" });
	eleventy.addJavaScriptFunction("addPages", keepIn(renderers));
	eleventy.setUseGitIgnore(false);
	eleventy.addWatchTarget(`${options.content}/**/*`);
	// A saved text is shown at once: the file counts as whole when it has not grown for a moment.
	eleventy.setChokidarConfig({ awaitWriteFinish: { stabilityThreshold: 20, pollInterval: 10 } });
	eleventy.setWatchThrottleWaitTime(10);
	eleventy.setServerOptions({
		middleware: options.editor === "local" ? [createEditorServer(options.content, process.env), respond] : [respond],
		domDiff: false,
	});

	eleventy.on("eleventy.beforeWatch", async (changed) => forgetChanged(memory, changed));
	eleventy.on("eleventy.before", async () => {
		build = await buildSite(options, memory);
		for (const problem of build.problems) console.error(formatProblem(problem));
		for (const note of build.notes) console.error(note);
	});
	eleventy.on("eleventy.after", async ({ directories, runMode }) => {
		if (build === undefined) return;
		if (runMode === "serve") answer = serveBuild(build, renderers);
		else await write(directories.output, build, renderers, options);
		// The site is whole, but somebody has to mend a city.
		if (runMode === "build" && build.held.length > 0) process.exitCode = 1;
	});
}

interface BuildEvent {
	readonly directories: { readonly output: string };
	readonly runMode: "build" | "serve" | "watch";
}

/** What we use of Eleventy's configuration; it brings no types of its own. */
interface EleventyConfig {
	addTemplateFormats(formats: string): void;
	addExtension(extensions: readonly string[], options: { readonly key: string }): void;
	addJavaScriptFunction(name: "addPages", value: PageFile["addPages"]): void;
	setUseGitIgnore(enabled: boolean): void;
	addWatchTarget(glob: string): void;
	setChokidarConfig(options: object): void;
	setWatchThrottleWaitTime(milliseconds: number): void;
	setServerOptions(options: { readonly middleware: readonly (Respond | ServeEditor)[]; readonly domDiff: boolean }): void;
	on(event: "eleventy.beforeWatch", listener: (changed: readonly string[]) => Promise<void>): void;
	on(event: "eleventy.before" | "eleventy.after", listener: (event: BuildEvent) => Promise<void>): void;
}
