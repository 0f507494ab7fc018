/** What has become of a badge since it was signed. */
import { describe, expect, test } from "vitest";
import type { City } from "../model/network.ts";
import { buildAchievement } from "./achievement.ts";
import { compareAchievements, createEditions } from "./edition.ts";
import { badge, SITE, sampleBadgeWith } from "./sample.ts";

const signed = buildAchievement(SITE, badge);

describe("between what was signed and what the badge says now", () => {
	test("nothing has changed when it says the same", () => {
		expect(compareAchievements(signed, buildAchievement(SITE, sampleBadgeWith()))).toEqual([]);
	});

	test("a new name, description or condition is shown with both texts", () => {
		const now = buildAchievement(SITE, sampleBadgeWith({ description: "Leads others.", criteria: { text: "Lead a team." } }));
		expect(compareAchievements(signed, now)).toEqual([
			{ field: "description", before: "Works well with others.", after: "Leads others." },
			{ field: "criteria", before: "You work in a team.\n\n- You listen.\n- You help.", after: "Lead a team." },
		]);
	});

	test("skills are told apart by their address, so that a new label is no change", () => {
		const [first, ...rest] = signed.alignment ?? [];
		if (first === undefined) throw new Error("The sample has no skill.");
		const relabelled = { ...signed, alignment: [{ ...first, targetName: "teamwork" }, ...rest] };
		expect(compareAchievements(relabelled, signed)).toEqual([]);
		const fewer = { ...signed, alignment: [first] };
		expect(compareAchievements(signed, fewer)).toEqual([{ field: "skills", added: [], removed: rest.map(({ targetName }) => targetName) }]);
		expect(compareAchievements(fewer, signed)).toEqual([{ field: "skills", added: rest.map(({ targetName }) => targetName), removed: [] }]);
	});
});

describe("the editions of a city", () => {
	const city = badge.city;

	test("are one object for one text, so that ten thousand assertions hold it once", () => {
		const editionOf = createEditions(city);
		expect(editionOf(SITE, structuredClone(signed))).toBe(editionOf(SITE, signed));
	});

	test("know the badge as it is now", () => {
		const edition = createEditions(city)(SITE, { ...signed, name: "Old name" });
		expect(edition.badge).toBe(badge);
		expect(edition.changes).toEqual([{ field: "name", before: "Old name", after: signed.name }]);
	});

	test("of a badge that is gone have no badge and no changes", () => {
		const empty: City = { ...city, badges: [] };
		expect(createEditions(empty)(SITE, signed)).toEqual({ achievement: signed, badge: undefined, changes: [] });
	});
});
