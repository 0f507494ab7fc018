/** Lighthouse on every kind of page that people meet first: no fault in access, best practices or for search engines. Speed is printed only: a busy machine changes it. */
import lighthouse, { type Config, desktopConfig } from "lighthouse";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { kindsOfPages, openStage, type Stage } from "../support/stage.ts";

const KINDS = ["start", "explore", "opportunity", "playlist", "badge"];
const CATEGORIES = ["accessibility", "best-practices", "seo", "performance"];
/** Lighthouse speaks to the browser by a port of its own. */
const PORT = 9333;

const devices: [name: string, config: Config | undefined][] = [
	["phone", undefined],
	["desktop", desktopConfig],
];

describe("Lighthouse", () => {
	const pages = kindsOfPages(inject("demo")).filter(([kind]) => KINDS.includes(kind));
	let stage: Stage;

	beforeAll(async () => {
		stage = await openStage(inject("demo"), PORT);
	});

	afterAll(() => stage[Symbol.asyncDispose]());

	test.each(pages.flatMap(([kind, path]) => devices.map(([device, config]) => [kind, device, path, config] as const)))(
		"gives the page %s on a %s full marks for access, best practices and search engines",
		async (kind, device, path, config) => {
			const result = await lighthouse(stage.url + path, { port: PORT, logLevel: "silent", onlyCategories: CATEGORIES }, config);
			const report = result?.lhr;
			const faults = Object.values(report?.categories ?? {}).flatMap(({ id, auditRefs }) =>
				id === "performance"
					? []
					: auditRefs
							.map((reference) => ({ ...report?.audits[reference.id], weight: reference.weight }))
							.filter(({ score, weight }) => weight > 0 && score !== null && score !== undefined && score < 1)
							.map((audit) => `${id}: ${audit.title} ${audit.explanation ?? ""} ${JSON.stringify(audit.details).slice(0, 300)}`),
			);
			const scores = Object.values(report?.categories ?? {}).map(({ id, score }) => `${id} ${Math.round((score ?? 0) * 100)}`);
			console.log(`Lighthouse, ${kind}, ${device}: ${scores.join(", ")}`);
			expect(faults).toEqual([]);
			expect(scores).toEqual(expect.arrayContaining(["accessibility 100", "best-practices 100", "seo 100"]));
			// The canonical address is on the host of the site, not on this machine; that it is the right one is proven with the links.
			expect(report?.audits.canonical?.score).toBe(1);
		},
	);
});
