/** A rhythm in the words of RFC 5545: on which weekdays or day of the month it falls, as `expandRecurrence` of the model counts it. */
import type { OpportunityEntry } from "../../schemas/types.ts";

export type Recurrence = NonNullable<OpportunityEntry["recurrence"]>;

const CODES = { monday: "MO", tuesday: "TU", wednesday: "WE", thursday: "TH", friday: "FR", saturday: "SA", sunday: "SU" } as const;

/** `["TU", "TH"]`, monthly `["3TU"]`; empty for every day and for a day of the month. */
export function byDay({ every, days, starting }: Recurrence): string[] {
	const codes = (days ?? []).map((day) => CODES[day]);
	if (every === "month") return codes.map((code) => `${Math.ceil(Number(starting.slice(8)) / 7)}${code}`);
	if (codes.length > 0 || every === "day") return codes;
	return Object.values(CODES)
		.slice(Temporal.PlainDate.from(starting).dayOfWeek - 1)
		.slice(0, 1);
}

/** The day of the month, from 1, of a monthly rhythm without weekdays. */
export function monthDay({ every, days, starting }: Recurrence): number | undefined {
	return every === "month" && days === undefined ? Number(starting.slice(8)) : undefined;
}
