/** The wiring: Eleventy routes, watches and serves; what it routes comes from the model, never from the content folder itself. */

import { parseOptions } from "./src/build/options.ts";
import { keepIn, listPages, type Renderers } from "./src/build/pages.ts";
import { buildSearch } from "./src/build/search.ts";
import { buildSite, type SiteBuild } from "./src/build/site.ts";
import { writeFiles } from "./src/build/write.ts";
import type { Memory } from "./src/content/check.ts";
import { formatProblem } from "./src/content/problem.ts";
import { buildHostFiles } from "./src/pages/host-files.ts";
import type { PageFile } from "./src/pages/page.ts";

export default function configure(eleventy: EleventyConfig) {
	const options = parseOptions(process.env, process.argv, Date.now());
	const memory: Memory = new Map();
	const renderers: Renderers = new Map();
	let build: SiteBuild | undefined;

	eleventy.addTemplateFormats("11ty.ts,11ty.tsx");
	eleventy.addExtension(["11ty.ts", "11ty.tsx"], { key: "11ty.js" });
	eleventy.addWatchTarget(`${options.content}/**/*`);
	eleventy.setWatchThrottleWaitTime(100);
	eleventy.addJavaScriptFunction("addPages", keepIn(renderers));

	eleventy.on("eleventy.before", async () => {
		build = await buildSite(options, memory);
		for (const problem of build.problems) console.error(formatProblem(problem));
	});
	eleventy.on("eleventy.after", async ({ directories }) => {
		if (build === undefined) return;
		const hostFiles = options.cities === undefined ? buildHostFiles(build.site, build.routes) : [];
		await writeFiles(directories.output, [
			...listPages(build.routes, renderers),
			...(process.env.PAGES_ONLY ? [] : [...build.texts,
			...build.files,
			...hostFiles,
			...(await buildSearch(build.site, options.cities))]),
		]);
	});
}

/** What we use of Eleventy's configuration; it brings no types of its own. */
interface EleventyConfig {
	addTemplateFormats(formats: string): void;
	addExtension(extensions: readonly string[], options: { readonly key: string }): void;
	addWatchTarget(glob: string): void;
	setWatchThrottleWaitTime(milliseconds: number): void;
	addJavaScriptFunction(name: "addPages", value: PageFile["addPages"]): void;
	on(event: string, listener: (event: { readonly directories: { readonly output: string } }) => Promise<void>): void;
}
