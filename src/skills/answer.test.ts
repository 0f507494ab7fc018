import { existsSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { explainFailure, explainStatus, parseAnswer, parseSearch } from "./answer.ts";
import { fakeUri } from "./fake-esco.ts";

const reference = new URL("../../../shared/reference/esco-api/suggest2.json", import.meta.url);

describe("an answer of the ESCO API", () => {
	test("is its value", () => {
		expect(parseAnswer(" null ")).toEqual({ value: null });
	});

	test("that is a web page, cut off or empty is named as that", () => {
		expect(parseAnswer("\n<!doctype html>")).toEqual({ refused: "ESCO answered with a web page instead of data.", down: true });
		expect(parseAnswer('{"uri": "http')).toEqual({ refused: "The answer of ESCO is cut off, or is not JSON.", down: true });
		expect(parseAnswer("")).toEqual({ refused: "The answer of ESCO is cut off, or is not JSON.", down: true });
	});

	test("with an error is explained, and tells whether asking for more is vain", () => {
		expect(explainStatus(404)).toEqual({ refused: "ESCO does not know this address (404).", down: false });
		expect(explainStatus(400)).toEqual({ refused: "ESCO answered with an error (400).", down: false });
		expect(explainStatus(429)).toEqual({ refused: "ESCO answered with an error (429).", down: true });
		expect(explainStatus(503)).toEqual({ refused: "ESCO answered with an error (503).", down: true });
		expect(explainStatus(301).refused).toBe("ESCO sends us to another address (301). Set ESCO_API to the new one if it is right.");
	});

	test("that never came is explained by what the network said", () => {
		expect(explainFailure(new DOMException("", "TimeoutError"), 20_000).refused).toBe("ESCO did not answer within 20 seconds.");
		expect(explainFailure(new TypeError("", { cause: { code: "ENOTFOUND" } }), 1).refused).toBe("ESCO cannot be reached (ENOTFOUND).");
		expect(explainFailure("?", 1).refused).toBe("ESCO cannot be reached.");
	});
});

describe("the results of a search", () => {
	test("are the skills with a proper address and a name", () => {
		const results = [
			{ uri: fakeUri(1), title: "juggle" },
			{ uri: "http://data.europa.eu.example.org/esco/skill/1", title: "look-alike" },
			{ uri: fakeUri(2), title: "\u202Ereversed" },
			{ uri: fakeUri(2) },
			"text",
		];
		expect(parseSearch({ _embedded: { results } })).toEqual([{ uri: fakeUri(1), label: "juggle" }]);
	});

	test.each([null, [], {}, { _embedded: [] }, { _embedded: { results: {} } }])("are none in %j", (answer) => {
		expect(parseSearch(answer)).toEqual([]);
	});

	test.skipIf(!existsSync(reference))(
		"recorded from the real ESCO API are understood (left out where ../shared/reference is absent)",
		() => {
			expect(parseSearch(JSON.parse(readFileSync(reference, "utf8"))).map(({ label }) => label)).toEqual(["configure ICT system"]);
		},
	);
});
