/** What the site knows about what was signed: how it stands, and what must stop a build. */
import { readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { writeFiles } from "../../tests/support/network.ts";
import { SIGNED_URL, type SignedNetwork, secret, writeSignedNetwork } from "../../tests/support/signed-network.ts";
import { standingOf } from "../badges/standing.ts";
import { readContent } from "../content/read.ts";
import { buildNetwork } from "../model/build.ts";
import { findRegisterFaults } from "./check-register.ts";
import { buildRegister } from "./register.ts";

const SIGNED = Date.UTC(2026, 10, 20, 9, 30);
const NOW = SIGNED + 86_400_000;

describe("the register of a network with one signed badge", () => {
	let network: SignedNetwork;
	let file: string;

	beforeEach(async () => {
		network = await writeSignedNetwork([{ awardedOn: "2026-11-18", index: 70_001 }], SIGNED);
		file = `alpha/assertions/${network.uuids[0]}.json`;
	});

	afterEach(() => network[Symbol.dispose]());

	async function open() {
		const { content, problems } = await readContent(network.content);
		if (content === undefined) throw new Error("The network cannot be read.");
		const register = await buildRegister(content, buildNetwork(content), SIGNED_URL);
		const faults = findRegisterFaults(content, register, problems).map((fault) => `${fault.file}: ${fault.message}`);
		return { register, faults, assertion: register.assertions[0] };
	}

	test("knows the badge, the day and the issuer of each, and when its list was signed", async () => {
		const { register, faults, assertion } = await open();
		expect(faults).toEqual([]);
		expect(assertion).toMatchObject({ uuid: network.uuids[0], awardedOn: "2026-11-18", isRevoked: false, validUntil: undefined });
		expect(assertion?.badge?.slug).toBe("team-player");
		expect(assertion?.issuer.list?.from).toBe(SIGNED);
		expect([...register.byBadge.values()]).toEqual([[assertion]]);
	});

	test("calls what the list says taken back so, even when nobody wrote down why", async () => {
		await network.revoke(network.uuids, NOW);
		writeFiles(network.content, { "alpha/revocations.json": "[]\n" });
		expect((await open()).assertion).toMatchObject({ isRevoked: true, reason: undefined });
	});

	test("calls what is in the revocations taken back before the list is signed anew", async () => {
		const list = readFileSync(join(network.content, "alpha/status/house.json"), "utf8");
		await network.revoke(network.uuids, NOW);
		writeFiles(network.content, { "alpha/status/house.json": list });
		expect((await open()).assertion).toMatchObject({ isRevoked: true, reason: "holder-request" });
	});

	test("trusts nothing that a compromised key signed", async () => {
		const key = { issuer: "house", x: secret.x, y: secret.y, since: "2026-01-01", compromised: "2026-11-21" };
		writeFiles(network.content, { "alpha/keys.json": `${JSON.stringify([key])}\n` });
		const { faults, assertion } = await open();
		expect(faults).toEqual([]);
		expect(assertion && standingOf(assertion, NOW)).toBe("revoked");
		expect(assertion?.reason).toBe("key-compromised");
		expect(assertion?.issuer.document.verificationMethod).toEqual([]);
	});

	test("is refused when the key of a badge is gone", async () => {
		rmSync(join(network.content, "alpha/keys.json"));
		expect((await open()).faults).toEqual([
			`content/${file}: Put the key that signed this file back into keys.json: without it nobody can check this badge.`,
		]);
	});

	test("is refused when a signed file cannot be read, instead of going without it", async () => {
		writeFiles(network.content, { [file]: '{ "payload": "abc"' });
		const { faults } = await open();
		expect(faults.filter((fault) => fault.startsWith(`content/${file}: `))).not.toEqual([]);
	});
});
