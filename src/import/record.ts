/** The record of a source: which files came from it, and a hash of each value that was written, so that a person's edit is seen. */
import { createHash } from "node:crypto";
import type { ImportRecordEntry } from "../../schemas/types.ts";
import type { Data } from "../cms/tidy.ts";

export type RecordEntry = ImportRecordEntry["entries"][number];

/** What a source calls an entry, as a hash: ids of calendars may hold addresses of persons. */
export function keyOf(id: string): string {
	return hash(id.normalize("NFC"), 16);
}

/** A hash of each value of an entry, by field. */
export function hashFields(data: Data): Readonly<Record<string, string>> {
	return Object.fromEntries(Object.entries(data).map(([name, value]) => [name, hashValue(value)]));
}

/** The order of names does not count. */
export function hashValue(value: unknown): string {
	return hash(JSON.stringify(sortNames(value)), 10);
}

/** One entry a line, sorted, so that a change is a line of a review. */
export function formatRecord(entries: readonly RecordEntry[]): string {
	const sorted = [...entries].sort((a, b) => (a.file < b.file ? -1 : 1));
	const lines = sorted.map(({ file, key, fields }) => JSON.stringify({ file, key, fields: sortNames(fields) }));
	return `{"entries":[\n${lines.join(",\n")}\n]}\n`;
}

/** The text was checked with all other content. */
export function parseRecord(text: string): readonly RecordEntry[] {
	return (JSON.parse(text) as ImportRecordEntry).entries;
}

function hash(text: string, length: number): string {
	return createHash("sha256").update(text).digest("hex").slice(0, length);
}

function sortNames(value: unknown): unknown {
	if (Array.isArray(value)) return value.map(sortNames);
	if (typeof value !== "object" || value === null) return value;
	const names = Object.keys(value).sort();
	return Object.fromEntries(names.map((name) => [name, sortNames((value as Record<string, unknown>)[name])]));
}
