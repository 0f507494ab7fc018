/** What Lighthouse says of a page. It speaks to the browser by a port of its own. */
import lighthouse, { desktopConfig } from "lighthouse";

export const LIGHTHOUSE_PORT = 9333;
export type Device = "phone" | "desktop";

export interface Audit {
	/** By category, in whole percent. */
	readonly scores: Readonly<Record<string, number>>;
	/** What is not as it should be, a line each; of speed nothing is said here. */
	readonly faults: readonly string[];
	/** Largest contentful paint and total blocking time in milliseconds; layout shift. */
	readonly paint: number;
	readonly blocked: number;
	readonly shift: number;
	/** Whether the canonical address is there and well formed. */
	readonly isCanonical: boolean;
}

/** `categories`: `accessibility`, `best-practices`, `seo`, `performance`. */
export async function auditPage(url: string, device: Device, categories: string[]): Promise<Audit> {
	const flags = { port: LIGHTHOUSE_PORT, logLevel: "silent", onlyCategories: categories } as const;
	const result = await lighthouse(url, flags, device === "desktop" ? desktopConfig : undefined);
	if (result === undefined) throw new Error(`Lighthouse says nothing of ${url}.`);
	const { audits, categories: judged } = result.lhr;
	const faults = Object.values(judged).flatMap(({ id, auditRefs }) =>
		id === "performance"
			? []
			: auditRefs
					.map((reference) => ({ ...audits[reference.id], weight: reference.weight }))
					.filter(({ score, weight }) => weight > 0 && score !== null && score !== undefined && score < 1)
					.map((audit) => `${id}: ${audit.title} ${audit.explanation ?? ""} ${JSON.stringify(audit.details ?? "").slice(0, 300)}`),
	);
	return {
		scores: Object.fromEntries(Object.values(judged).map(({ id, score }) => [id, Math.round((score ?? 0) * 100)])),
		faults,
		paint: audits["largest-contentful-paint"]?.numericValue ?? Number.NaN,
		blocked: audits["total-blocking-time"]?.numericValue ?? Number.NaN,
		shift: audits["cumulative-layout-shift"]?.numericValue ?? Number.NaN,
		isCanonical: audits.canonical?.score === 1,
	};
}
