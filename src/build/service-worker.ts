/** The service worker with the list of what it loads first: offline page, saved list, and what they and every explorer need. It stands at the root, so that it serves the whole site. */
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import type { Network } from "../model/network.ts";
import { hubUrl } from "../model/url.ts";
import type { Assets } from "../views/reader.ts";
import { type BuiltFile, hashOf } from "./file.ts";

/** Only who opens a map, has a badge, or is on the way to one, needs their code. */
const LATER = [
	"badge-award",
	"badge-claim",
	"badge-codes",
	"badge-verifier",
	"badge-wallet",
	"leaflet-map",
	"playlist-progress",
	"task-list",
	"vector-ground",
	"wallet-backup",
	"wallet-holder",
	"wallet-paper",
];

export async function buildServiceWorker(
	{ languages, mainLanguage, ...network }: Network,
	{ styles, scripts }: Assets,
): Promise<BuiltFile> {
	const page = (language: string, path: string) => hubUrl({ ...network, languages, mainLanguage }, language, path).slice(1);
	const sorted = [mainLanguage, ...languages.filter((language) => language !== mainLanguage)];
	const code = [...scripts].filter(([name]) => !LATER.includes(name)).map(([, url]) => url.slice(1));
	const shell = [
		...sorted.flatMap((language) => [page(language, "offline/"), page(language, "saved/")]),
		(styles.get("") ?? "").slice(1),
		"icon.svg",
		...code,
	];
	const define = {
		FIRST_FILES: JSON.stringify(shell),
		OFFLINE: JSON.stringify(Object.fromEntries(sorted.map((language) => [language, page(language, "offline/")]))),
		VERSION: JSON.stringify(hashOf(shell.join())),
	};
	const { outputFiles } = await build({
		entryPoints: [fileURLToPath(new URL("../islands/service-worker.ts", import.meta.url))],
		bundle: true,
		format: "iife",
		minify: true,
		write: false,
		target: ["chrome123", "firefox120", "safari17.5"],
		define,
	});
	const [worker] = outputFiles;
	if (worker === undefined) throw new Error("The service worker was not built.");
	return { url: "/service-worker.js", text: worker.contents };
}
