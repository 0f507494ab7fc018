/** Looks into data whose type nobody guarantees yet: what has another type is empty, for the schema check has spoken of it. */
export function toRecord(value: unknown): Readonly<Record<string, unknown>> {
	return typeof value === "object" && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : {};
}

export function toList(value: unknown): readonly unknown[] {
	return Array.isArray(value) ? value : [];
}

export function toText(value: unknown): string {
	return typeof value === "string" ? value : "";
}

/** The number, or NaN, with which every comparison is false. */
export function toNumber(value: unknown): number {
	return typeof value === "number" ? value : Number.NaN;
}
