/** Lighthouse on the pages that people meet first: no fault in access, best practices or for search engines. How fast they are, `scripts/bench/lighthouse.ts` measures. */
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { auditPage, type Device, LIGHTHOUSE_PORT } from "../support/lighthouse.ts";
import { kindsOfPages, openStage, type Stage } from "../support/stage.ts";

/** Not the award page: it lets nobody ask for anything, and so Lighthouse not for robots.txt. */
const ON_PHONE = ["start", "explore", "opportunity", "badge", "wallet"];
const ON_DESKTOP = ["explore"];

describe("Lighthouse", () => {
	const kinds = kindsOfPages(inject("demo"));
	const pages = (wanted: readonly string[], device: Device) =>
		kinds.filter(([kind]) => wanted.includes(kind)).map(([kind, path]) => [kind, device, path] as const);
	let stage: Stage;

	beforeAll(async () => {
		stage = await openStage(inject("demo"), LIGHTHOUSE_PORT);
	});

	afterAll(() => stage[Symbol.asyncDispose]());

	test.each([...pages(ON_PHONE, "phone"), ...pages(ON_DESKTOP, "desktop")])(
		"gives the page %s on a %s full marks for access, best practices and search engines",
		async (_kind, device, path) => {
			const { scores, faults, isCanonical } = await auditPage(stage.url + path, device, ["accessibility", "best-practices", "seo"]);
			expect(faults).toEqual([]);
			expect(scores).toEqual({ accessibility: 100, "best-practices": 100, seo: 100 });
			// The canonical address is on the host of the site, not on this machine; that it is the right one is proven with the links.
			expect(isCanonical).toBe(true);
		},
	);
});
