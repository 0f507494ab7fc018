/** What a credential is about is the page of its badge, wherever the site is open now. */
import { expect, test } from "vitest";
import { badgePath } from "./progress-badges.ts";

const site = { absolute: "https://learn.example/network/", signed: "http://localhost:8080/", here: "http://127.0.0.1:8080/network/" };
const about = (id: unknown) => `x.${Buffer.from(JSON.stringify({ credentialSubject: { achievement: { id } } })).toString("base64url")}.x`;

test.each(["https://learn.example/network/", "http://localhost:8080/"])("a badge that was signed for %s is found by its path", (start) => {
	expect(badgePath(about(`${start}vilnius/badges/maker/`), site)).toBe("vilnius/badges/maker");
});

test.each([
	"https://evil.example/network/vilnius/badges/maker/",
	"https://learn.example/network/vilnius/playlists/maker/",
	"https://learn.example/network/vilnius/badges/maker/?x",
	7,
])("a credential about %j is of no badge of this site", (id) => {
	expect(badgePath(about(id), site)).toBe(undefined);
});

test.each(["", "x", "x.y.z", "x.bnVsbA.x"])("the text %j is about nothing", (text) => {
	expect(badgePath(text, site)).toBe(undefined);
});
