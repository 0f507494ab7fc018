import { expect, test } from "vitest";
import { isKnownAddress, toOwn, uuidOfLink } from "./own-site.ts";

const site = { absolute: "https://learn.example/network/", signed: "http://localhost:8080/", here: "http://127.0.0.1:8080/network/" };
const uuid = "014f1053-f158-8c85-8caa-26c0ac2ea0f1";

test("what is signed with the site's address is asked where the site is open now", () => {
	expect(toOwn("https://learn.example/network/issuers/a/b/did.json", site)).toBe("http://127.0.0.1:8080/network/issuers/a/b/did.json");
});

test("what was signed with another address of the site is asked here too", () => {
	expect(toOwn("http://localhost:8080/issuers/a/b/status.txt", site)).toBe("http://127.0.0.1:8080/network/issuers/a/b/status.txt");
});

test.each(["https://evil.example/network/", "https://learn.example/other/", "https://learn.example.evil/network/"])(
	"%s is never asked",
	(url) => {
		expect(toOwn(url, site)).toBe(undefined);
	},
);

test("an issuer is known when its keys stand in the folder of issuers of this site", () => {
	expect(isKnownAddress("https://learn.example/network/issuers/a/b/did.json", site)).toBe(true);
	expect(isKnownAddress("https://learn.example/network/vilnius/did.json", site)).toBe(false);
	expect(isKnownAddress(undefined, site)).toBe(false);
});

test.each(["/", ".txt", ".json", "/lt/", ""])("the link of a proof that ends with %j names it", (end) => {
	expect(uuidOfLink(`https://learn.example/network/credentials/${uuid}${end}`, site)).toBe(uuid);
	expect(uuidOfLink(`https://evil.example/credentials/${uuid}${end}`, site)).toBe(undefined);
});
