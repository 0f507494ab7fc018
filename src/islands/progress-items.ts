/** The playlists that somebody has begun, as text that a browser keeps: by their slugs, each with its plan, so that others can count without its page. Pure. */
import type { Plan, PlanGroup, PlanStep } from "./progress-plan.ts";
import type { SavedItem } from "./saved-items.ts";

export interface BegunPlaylist extends SavedItem {
	/** Keys of the steps that were ticked by hand. */
	readonly ticked: readonly string[];
	readonly plan: Plan;
}

const FORMAT = "cities-of-learning/progress/1";
const PATH = /^[a-z0-9-]+\/playlists\/[a-z0-9-]+$/;
const KEY = /^([a-z0-9-]+\/(opportunities|playlists|badges)\/[a-z0-9-]+|private-\d{1,2})$/;
const LANGUAGE = /^[a-z]{2,3}(-\w+)*$/i;
const LONGEST = 300;
/** More of these come from nobody's finger. */
const MOST = 200;

export function formatBegun(playlists: readonly BegunPlaylist[]): string {
	return JSON.stringify({ format: FORMAT, playlists });
}

/** What is no list gives none; what is no playlist in it is left out. */
export function parseBegun(text: string): BegunPlaylist[] {
	try {
		const list: { format?: unknown; playlists?: unknown } | null = JSON.parse(text);
		return list?.format === FORMAT ? items(list.playlists).slice(0, MOST).flatMap(toPlaylist) : [];
	} catch {
		return [];
	}
}

/** Takes the place of what was known of the same playlist, else comes last. Without a step that is done it is not begun. */
export function replaceBegun(playlists: readonly BegunPlaylist[], fresh: BegunPlaylist, isBegun: boolean): BegunPlaylist[] {
	const others = playlists.filter(({ path }) => path !== fresh.path);
	if (!isBegun) return others;
	return others.length === playlists.length
		? [...others, fresh]
		: playlists.map((playlist) => (playlist.path === fresh.path ? fresh : playlist));
}

function toPlaylist(value: unknown): BegunPlaylist[] {
	const { path, language, title, lang, ticked, plan } = record(value);
	if (typeof path !== "string" || !PATH.test(path)) return [];
	return [{ path, language: code(language), title: text(title), lang: code(lang), ticked: keys(ticked), plan: items(plan).map(toGroup) }];
}

function toGroup(value: unknown): PlanGroup {
	const { choose, steps } = record(value);
	return { choose: typeof choose === "number" && choose >= 1 ? choose : undefined, steps: items(steps).flatMap(toStep) };
}

function toStep(value: unknown): PlanStep[] {
	const { key, isOptional, badges } = record(value);
	return keys([key]).map((known) => ({ key: known, isOptional: isOptional === true, badges: keys(badges) }));
}

function keys(value: unknown): string[] {
	return items(value).filter((key): key is string => typeof key === "string" && KEY.test(key));
}

function items(value: unknown): readonly unknown[] {
	return Array.isArray(value) ? value : [];
}

function record(value: unknown): Readonly<Record<string, unknown>> {
	return (value ?? {}) as Readonly<Record<string, unknown>>;
}

function text(value: unknown): string {
	return typeof value === "string" ? value.slice(0, LONGEST) : "";
}

function code(value: unknown): string {
	return LANGUAGE.test(text(value)) ? text(value) : "";
}
