import { describe, expect, it } from "vitest";
import { buildEndorsement } from "../badges/endorsement.ts";
import { formatJws } from "../badges/jws.ts";
import { createKey } from "../badges/key.ts";
import { signCredential } from "../badges/sign.ts";
import { readContent } from "../content/read.ts";
import { buildNetwork } from "../model/build.ts";
import { checkRepository } from "./check.ts";
import { listEndorsements, subjectUrl } from "./endorsement.ts";
import { buildIssuers } from "./issuer.ts";
import { findPublishFaults } from "./publish.ts";
import { buildRegister } from "./register.ts";
import { awardOf, makeRepository, NOW, type SampleRepository, SITE, secret } from "./sample.ts";
import { openDesk } from "./signing.ts";

const COMMENT = "Whoever holds it knows the tools.";
const USUAL = "endorse --by town/club --organisation town/other";

describe("endorse", () => {
	it("writes a signed file that the check accepts, by itself and after it was published", async () => {
		const { repository, file, out } = await withEndorsement();
		expect(out).toMatch(
			/^content\/town\/endorsements\/[0-9a-f-]{36}\.json: "town\/club" endorses the organisation "town\/other" until 2028-11-22\. Propose it as a pull request\.$/,
		);
		expect(await problemsOf(repository)).toEqual([]);
		expect((await repository.run(`verify ${repository.root}/${file}`)).out).toContain("This endorsement is genuine and valid.");
		const later = await repository.run(`verify --now 2028-11-23T00:00:00Z ${repository.root}/${file}`);
		expect([later.code, later.out]).toEqual([1, expect.stringContaining("it was valid only until a day that has passed.")]);
	});

	it("takes a badge, an opportunity or an organisation, and replaces what the same one said of the same before", async () => {
		const repository = makeRepository({ "town/opportunities/lab.md": OPPORTUNITY });
		for (const target of ["--badge town/lonely", "--opportunity town/lab", "--organisation town/other", "--badge town/lonely"]) {
			expect((await repository.run(`endorse --by town/club ${target}`, { input: COMMENT })).err).toBe("");
		}
		expect(Object.keys(repository.list("town/endorsements"))).toHaveLength(3);
		const { content } = await readContent(repository.root);
		if (content === undefined) throw new Error("There is no content.");
		const endorsements = listEndorsements(content, buildNetwork(content));
		expect(endorsements.map(({ target }) => target?.id).sort()).toEqual(["town/lab", "town/lonely", "town/other"]);
	});

	it.each([
		[
			"an address of a person",
			`${USUAL}`,
			"Ask jane.doe@example.com about it.",
			"remove jane.doe@example.com: addresses of persons must not",
		],
		["nothing to say", `${USUAL}`, "Good.", "Write a comment of at least 10 characters: say why it is good."],
		["too much to say", `${USUAL}`, "Good. ".repeat(200), "Shorten the comment to 600 characters: it has 1199."],
		["themselves", "endorse --by town/club --organisation town/club", COMMENT, '"town/club" cannot endorse itself.'],
		["without a key", "endorse --by town/other --badge town/maker", COMMENT, '"town/other" has no key to sign with.'],
		["something that is not there", "endorse --by town/club --badge town/none", COMMENT, 'There is no badge "town/none".'],
		["no language", `${USUAL} --language English`, COMMENT, "Set --language to the code of a language, such as lt or en"],
	])("refuses %s and writes nothing", async (_, args, input, sentence) => {
		const repository = makeRepository();
		const { code, err } = await repository.run(args, { input });
		expect([code, err]).toEqual([1, expect.stringContaining(sentence)]);
		expect(Object.keys(repository.list("town")).filter((name) => name.length > 40)).toEqual([]);
	});

	it.each(["2020-01-01", "2099-01-01", "tomorrow"])("nobody vouches until %s", async (day) => {
		const { code, err } = await makeRepository().run(`${USUAL} --until ${day}`, { input: COMMENT });
		expect([code, err]).toEqual([2, `Set --until to a day within 5 years from now, such as 2028-11-22, not to "${day}".`]);
	});

	it("asks for one thing to endorse", async () => {
		expect((await makeRepository().run("endorse --by town/club")).err).toMatch(/^Give one of --badge, --opportunity and --organisation\./);
	});
});

describe("the check of endorsements", () => {
	it("sees every bit of a signed file that is changed, and the build too", async () => {
		const { repository, file } = await withEndorsement();
		const text = repository.read(file);
		const undone: number[] = [];
		for (let bit = 5; bit < text.length * 8; bit += 61) {
			const bytes = Buffer.from(text);
			bytes[bit >> 3] = (bytes[bit >> 3] ?? 0) ^ (1 << (bit & 7));
			if (sameJson(bytes.toString("latin1"), text)) continue;
			repository.write(file, bytes.toString("latin1"));
			if ((await problemsOf(repository)).length === 0) undone.push(bit);
		}
		expect(undone).toEqual([]);
		const jws = JSON.parse(text);
		repository.write(file, JSON.stringify({ ...jws, signature: `${jws.signature.startsWith("A") ? "B" : "A"}${jws.signature.slice(1)}` }));
		expect(await publishFaults(repository)).toEqual(["Restore this file from the history: it is not as it was signed."]);
	}, 60_000);

	it("wants what is endorsed to be there", async () => {
		const { repository, file } = await withEndorsement("--badge town/lonely");
		repository.write(
			"town/badges/lonely.md",
			repository.read("town/badges/lonely.md").replace("name: Lonely", "name: Lonely\nstatus: draft"),
		);
		expect(await problemsOf(repository)).toEqual([
			`content/${file} Remove this file, or put back what it is about: there is nothing at "/town/badges/lonely/" any more.`,
		]);
	});

	it.each([
		["what an endorsement may not say", { evidence: "Photos" }, {}, '"evidence" is nothing that an endorsement may say.'],
		["a personal address in the comment", {}, { endorsementComment: "Ask jane.doe@example.com for it." }, "remove jane.doe@example.com"],
	])("refuses %s, even with a good signature", async (_, whole, about, sentence) => {
		const repository = makeRepository();
		const { content } = await readContent(repository.root);
		if (content === undefined) throw new Error("There is no content.");
		const network = buildNetwork(content);
		const [issuer] = await buildIssuers(content, network);
		const other = network.cities[0]?.organisations.find(({ slug }) => slug === "other");
		if (issuer === undefined || other === undefined) throw new Error("The sample has no issuer.");
		const desk = await openDesk(SITE, issuer, [secret], []);
		if (typeof desk === "string") throw new Error(desk);
		const input = { siteUrl: SITE, endorser: issuer.organisation, isDemonstration: false, comment: COMMENT, language: "en", now: NOW };
		const credential = await buildEndorsement({ ...input, subject: subjectUrl(SITE, other), until: NOW + 1e9 });
		const changed = { ...credential, ...whole, credentialSubject: { ...credential.credentialSubject, ...about } };
		repository.write(`town/endorsements/${credential.id.slice(9)}.json`, formatJws(await signCredential(changed, desk.signer)));
		expect((await problemsOf(repository)).join("\n")).toContain(sentence);
	});

	it("leaves the folder to the command", async () => {
		const repository = makeRepository({ "town/endorsements/mine.json": "{}" });
		expect(await problemsOf(repository)).toEqual([
			'content/town/endorsements/mine.json Remove this file: only "npm run badge -- endorse" writes here.',
		]);
	});
});

describe("an endorsement in the course of time", () => {
	it("counts no longer when its key is compromised, and is signed anew with the next one", async () => {
		const { repository, file } = await withEndorsement();
		await repository.run("key town/club --compromised");
		expect(await registered(repository)).toEqual([{ isRevoked: true }]);
		const fresh = createKey((length) => new Uint8Array(length).fill(22));
		const [old] = JSON.parse(repository.read("town/keys.json"));
		repository.write("town/keys.json", JSON.stringify([old, { issuer: "club", x: fresh.x, y: fresh.y, since: "2026-11-22" }]));
		const { out } = await repository.run("sign", { environment: { BADGE_KEY_TOWN_CLUB: fresh.d } });
		expect(out).toBe("Signed 1, signed again 1, lists 1.");
		expect(await problemsOf(repository)).toEqual([]);
		expect([await registered(repository), Object.keys(repository.list("town/endorsements"))]).toEqual([
			[{ isRevoked: false }],
			[file.split("/").at(-1)],
		]);
	});

	it("moves with the site", async () => {
		const { repository } = await withEndorsement();
		await repository.run("sign");
		const there = { environment: { SITE_URL: "https://new.example/", BADGE_KEY_TOWN_CLUB: secret.d } };
		expect([...new Set(await publishFaults(repository, "https://new.example/"))]).toEqual([
			`Build this site for ${SITE}, or sign anew with "npm run badge -- sign --move": it was signed for that address.`,
		]);
		expect((await repository.run("endorse --by town/club --badge town/lonely", { ...there, input: COMMENT })).err).toContain(
			`What is signed here was signed for ${SITE}, not for https://new.example/: set SITE_URL to that.`,
		);
		expect((await repository.run("sign --move", there)).out).toBe("Signed 0, signed again 2, lists 1.");
		expect([await problemsOf(repository), await publishFaults(repository, "https://new.example/")]).toEqual([[], []]);
	});
});

const OPPORTUNITY = "---\ntitle: Lab\nsummary: Build a thing.\nkind: workshop\nformat: self-paced\norganisation: club\n---\n";

async function withEndorsement(target = "--organisation town/other") {
	const repository = makeRepository({ "town/awards/one.json": await awardOf("maker", []) });
	repository.write("town/awards/one.json", await awardOf("maker", [1]));
	const { out } = await repository.run(`endorse --by town/club ${target}`, { input: COMMENT });
	const [name = ""] = Object.keys(repository.list("town/endorsements"));
	return { repository, file: `town/endorsements/${name}`, out };
}

async function problemsOf({ root }: SampleRepository): Promise<string[]> {
	return (await checkRepository(await readContent(root))).problems.map(({ file, message }) => `${file} ${message}`);
}

async function publishFaults({ root }: SampleRepository, siteUrl = SITE): Promise<string[]> {
	const { content } = await readContent(root);
	if (content === undefined) throw new Error("There is no content.");
	return (await findPublishFaults(content, buildNetwork(content), { siteUrl, allowsDemonstration: false })).map(({ message }) => message);
}

async function registered({ root }: SampleRepository): Promise<{ isRevoked: boolean }[]> {
	const { content } = await readContent(root);
	if (content === undefined) throw new Error("There is no content.");
	return (await buildRegister(content, buildNetwork(content), SITE)).endorsements.map(({ isRevoked }) => ({ isRevoked }));
}

function sameJson(one: string, two: string): boolean {
	try {
		return JSON.stringify(JSON.parse(one)) === JSON.stringify(JSON.parse(two));
	} catch {
		return false;
	}
}
