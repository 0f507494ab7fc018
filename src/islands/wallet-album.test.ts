import { beforeAll, expect, test } from "vitest";
import { makeSigned, resign } from "../badges/sample.ts";
import { buildAlbum, foldWords, gatherSkills, matchesWords, sortAlbum } from "./wallet-album.ts";

const labels = { "http://data.europa.eu/esco/skill/60c78287-22eb-4103-9c8c-28deaa460da0": "dirbti komandose" };
let team = "";
let older = "";

beforeAll(async () => {
	team = await makeSigned();
	older = await resign((payload) => {
		const subject = payload.credentialSubject as { achievement: object };
		const credentialSubject = { ...subject, achievement: { ...subject.achievement, name: "Žiemos sportas" } };
		return { ...payload, id: "urn:uuid:2", awardedDate: "2024-01-01T00:00:00Z", credentialSubject };
	});
});

const held = () => [
	{ id: "urn:uuid:2", compact: older, addedAt: 2 },
	{ id: "urn:uuid:1", compact: team, addedAt: 1 },
	{ id: "urn:uuid:3", addedAt: 0 },
];

test("what waits stands first, then the newest", () => {
	const names = sortAlbum(buildAlbum(held(), {}), "newest", "en").map(({ look }) => look?.name);
	expect(names).toEqual([undefined, "Team player", "Žiemos sportas"]);
});

test("a search needs no marks on letters, and every word must be found", () => {
	const [winter] = buildAlbum(held(), {});
	if (winter === undefined) throw new Error("The album is empty.");
	expect(matchesWords(winter, foldWords("ziemos SPORT"))).toBe(true);
	expect(matchesWords(winter, foldWords("ziemos summer"))).toBe(false);
	expect(matchesWords(winter, foldWords(" "))).toBe(true);
});

test("skills are gathered by framework over all badges, and counted", () => {
	const skills = gatherSkills(buildAlbum(held(), {}), {});
	expect(skills.size).toBe(2);
	expect([...skills.values()].flat().map(({ count }) => count)).toEqual([2, 2]);
});

test("skills have the names of the reader's language where the site knows them", () => {
	const url = [...buildAlbum(held(), {})].flatMap(({ look }) => look?.skills ?? [])[0]?.url ?? "";
	const names = [...gatherSkills(buildAlbum(held(), {}), { ...labels, [url]: "dirbti komandoje" }).values()].flat().map(({ name }) => name);
	expect(names).toContain("dirbti komandoje");
});

test("a badge that was taken back proves no skill", () => {
	expect(gatherSkills(buildAlbum([{ id: "urn:uuid:1", compact: team, addedAt: 1, code: "revoked" }], {}), {}).size).toBe(0);
});

test("a badge whose text is damaged stays in the album", () => {
	const [damaged] = buildAlbum([{ id: "urn:uuid:1", compact: "a.b.c", addedAt: 1 }], {});
	expect(damaged?.look).toBe(undefined);
});
