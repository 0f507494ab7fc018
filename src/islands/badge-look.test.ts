import { expect, test } from "vitest";
import { makeSigned } from "../badges/sample.ts";
import { lookOfHeld } from "./badge-look.ts";

const hosted = {
	"@context": "https://w3id.org/openbadges/v2",
	type: "Assertion",
	id: "https://badges.example/a/1",
	issuedOn: "2025-03-01T00:00:00Z",
	badge: {
		name: "First aid",
		description: "Helps.",
		criteria: { narrative: "You helped." },
		issuer: { name: "Red House" },
		alignment: [{ targetName: "first aid", targetUrl: "https://skills.example/1", targetFramework: "Own" }],
	},
};

const look = (document: object) => lookOfHeld({ document: JSON.stringify(document) });

test("a badge of version 2.0 shows its name, its issuer, its day and its skills", () => {
	expect(look(hosted)).toMatchObject({
		name: "First aid",
		issuer: "Red House",
		criteria: "You helped.",
		awardedOn: Date.UTC(2025, 2, 1),
		skills: [{ name: "first aid", framework: "Own" }],
	});
});

test("of one that only names addresses the hosts are shown, for they are not asked", () => {
	const look2 = look({ ...hosted, badge: "https://badges.example/classes/1" });
	expect([look2?.name, look2?.issuer]).toEqual(["badges.example", "badges.example"]);
});

test("pictures of other sites are not shown", () => {
	expect(look({ ...hosted, badge: { ...hosted.badge, image: "https://badges.example/1.png" } })?.image).toBe(undefined);
});

test("a signed text is shown as before, a damaged one and a ticket alone not at all", async () => {
	expect(lookOfHeld({ compact: await makeSigned() })?.name).toBe("Team player");
	expect([lookOfHeld({ compact: "a.b.c" }), lookOfHeld({}), lookOfHeld({ document: "[" })]).toEqual([undefined, undefined, undefined]);
});
