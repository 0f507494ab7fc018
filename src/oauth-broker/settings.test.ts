import { expect, it } from "vitest";
import { parseSettings } from "./settings.ts";

const good = {
	BROKER_URL: "https://login.example.org/",
	GITHUB_CLIENT_ID: "id",
	GITHUB_CLIENT_SECRET: "secret",
	ALLOWED_ORIGINS: "https://example.org, http://127.0.0.1:8080",
};

it("settings are exact origins", () => {
	expect(parseSettings(good)).toEqual({
		settings: {
			url: "https://login.example.org",
			clientId: "id",
			clientSecret: "secret",
			origins: ["https://example.org", "http://127.0.0.1:8080"],
			host: "https://github.com",
		},
	});
});

it.each(["http://example.org", "https://example.org/path", "*", "example.org", "https://a.example,*"])(
	"%j is no allowed origin",
	(value) => {
		expect(parseSettings({ ...good, ALLOWED_ORIGINS: value })).toEqual({
			problems: [expect.stringMatching(/^Set ALLOWED_ORIGINS to an address without a path, such as https:\/\/example\.org, not to "/)],
		});
	},
);

it("everything that is missing is told at once", () => {
	const parsed = parseSettings({});
	expect("problems" in parsed && parsed.problems.map((problem) => problem.split(",")[0])).toEqual([
		"Set BROKER_URL",
		"Set GITHUB_CLIENT_ID",
		"Set GITHUB_CLIENT_SECRET",
		"Set ALLOWED_ORIGINS",
	]);
});
