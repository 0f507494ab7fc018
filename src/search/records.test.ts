import { expect, test } from "vitest";
import type { CityEntry, OpportunityEntry, SiteLanguage } from "../../schemas/types.ts";
import {
	firstCity,
	sampleCity,
	sampleContent,
	sampleEntry,
	sampleOpportunity,
	sampleOrganisation,
	sampleSkill,
} from "../../tests/sample.ts";
import { buildTranslate } from "../locales/text.ts";
import { buildNetwork } from "../model/build.ts";
import { buildRecords, type SearchRecord } from "./records.ts";

const TEAM = sampleSkill({
	labels: { en: "work in teams", lt: "dirbti komandoje", sr: "радити у тиму" },
	synonyms: { en: ["teamwork", "work together", "teams at work"] },
});

test("an English activity is found by the Lithuanian words for its skills and themes", () => {
	const { content, textLanguage } = recordOf("lt", { language: "en", skills: ["work-in-teams"], themes: ["environment"] });
	expect(textLanguage).toBe("en");
	expect(content).toContain("Open lab");
	expect(content).toContain("dirbti komandoje");
	expect(content).toContain("Aplinka");
});

test("other names of a skill are found in the reader's language, each new word once", () => {
	const { content } = recordOf("en", { skills: ["work-in-teams"] });
	expect(content).toContain("work in teams. teamwork together.");
	expect(recordOf("lt", { skills: ["work-in-teams"] }).content).not.toContain("teamwork");
});

test("Serbian words stand in Latin letters, title and summary stay as they are for the list of results", () => {
	const record = recordOf("sr", { title: "Жива библиотека", skills: ["work-in-teams"] }, { name: "Нови Сад", languages: ["sr"] });
	expect(record.title).toBe("Жива библиотека");
	expect(record.place).toBe("Нови Сад");
	expect(record.content).toMatch(/^Ziva biblioteka\. .*raditi u timu.*Novi Sad$/s);
});

function recordOf(language: SiteLanguage, facts: Partial<OpportunityEntry>, city: Partial<CityEntry> = {}): SearchRecord {
	const entries = {
		organisations: [sampleEntry("youth-centre", sampleOrganisation())],
		opportunities: [sampleEntry("open-lab", sampleOpportunity(facts))],
	};
	const content = sampleContent([sampleCity("vilnius", entries, city)], { skills: [sampleEntry("work-in-teams", TEAM)] });
	const [record] = buildRecords(firstCity(buildNetwork(content)), language, buildTranslate(language));
	if (record === undefined) throw new Error("The sample has no record.");
	return record;
}
