/** The settings of a build, from the environment and the command line. */
import { type EditorSetting, parseEditor } from "../cms/hosting-settings.ts";
import { UsageError } from "./errors.ts";
import type { BuildOptions } from "./site.ts";

export interface CommandOptions extends BuildOptions {
	/** The folder that the site is written to. */
	readonly output: string;
}

/** `now`: milliseconds since 1970. `CONTENT_DIR`, `OUTPUT_DIR`, `CACHE_DIR`, `SITE_URL`, `CITIES`, `NOW`, `DEMONSTRATION_KEYS`, `ADDRESS_SEARCH`, `EDITOR_HOST` and what belongs to it; `--now` is the same as `NOW`. */
export function parseOptions(
	environment: Readonly<Record<string, string | undefined>>,
	args: readonly string[],
	now: number,
): CommandOptions {
	return {
		content: environment.CONTENT_DIR || "content",
		output: environment.OUTPUT_DIR || "_site",
		cache: environment.CACHE_DIR || ".cache",
		siteUrl: parseSiteUrl(environment.SITE_URL || "http://localhost:8080/"),
		cities: environment.CITIES ? environment.CITIES.split(",").map((slug) => slug.trim()) : undefined,
		allowsDemonstration: environment.DEMONSTRATION_KEYS === "allowed",
		editor: readEditor(environment),
		addressSearch: parseAddressSearch(environment.ADDRESS_SEARCH || undefined),
		now: parseNow(flag(args, "--now") ?? environment.NOW, now),
	};
}

function readEditor(environment: Readonly<Record<string, string | undefined>>): EditorSetting {
	const parsed = parseEditor(environment);
	if ("problems" in parsed) throw new UsageError(parsed.problems.join("\n"));
	return parsed.editor;
}

function parseSiteUrl(text: string): string {
	if (!URL.canParse(text) || !/^https?:$/.test(new URL(text).protocol)) {
		throw new UsageError(`Set SITE_URL to the full address of the site, such as https://example.org/network/, not to "${text}".`);
	}
	const { origin, pathname } = new URL(text);
	return origin + (pathname.endsWith("/") ? pathname : `${pathname}/`);
}

function parseAddressSearch(text: string | undefined): string | undefined {
	if (text === undefined || (URL.canParse(text) && text.startsWith("https://") && text.includes("{address}"))) return text;
	throw new UsageError(
		`Set ADDRESS_SEARCH to the address of a service that finds addresses, such as https://geo.example.org/search?q={address}, not to "${text}".`,
	);
}

/** A build of the same day is the same build: the clock counts in days. */
function parseNow(text: string | undefined, now: number): number {
	const day = 86_400_000;
	if (text === undefined) return Math.floor(now / day) * day;
	const instant = Date.parse(text);
	if (Number.isNaN(instant)) throw new UsageError(`Set the date of the build to a day such as 2026-11-28, not to "${text}".`);
	return instant;
}

function flag(args: readonly string[], name: string): string | undefined {
	const index = args.findIndex((arg) => arg === name || arg.startsWith(`${name}=`));
	const arg = args[index];
	return arg === undefined ? undefined : arg === name ? args[index + 1] : arg.slice(name.length + 1);
}
