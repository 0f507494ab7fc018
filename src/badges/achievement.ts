/** A badge of the model as an Open Badges achievement, in the language that it was written in (OB 3.0 §B.1.1). */
import type { Badge } from "../model/badge.ts";
import { type Skill, skillLabel } from "../model/skill.ts";
import { textIn } from "../model/text.ts";
import { skillUrl } from "../model/url.ts";
import { badgeImageUrl, badgePageUrl } from "./address.ts";
import type { Achievement, Alignment } from "./credential-type.ts";

const FRAMEWORKS: Readonly<Record<Skill["facts"]["framework"], readonly [name: string, type: string]>> = {
	esco: ["ESCO", "ext:ESCOSkill"],
	rfcdc: ["Reference Framework of Competences for Democratic Culture", "ext:RFCDCCompetence"],
	lifecomp: ["LifeComp", "ext:LifeCompCompetence"],
	greencomp: ["GreenComp", "ext:GreenCompCompetence"],
	digcomp: ["DigComp", "ext:DigCompCompetence"],
	entrecomp: ["EntreComp", "ext:EntreCompCompetence"],
	youthpass: ["Youthpass", "ext:YouthpassCompetence"],
};

/** The text is frozen in what is signed: the badge as it is now, whatever it becomes. */
export function buildAchievement(siteUrl: string, badge: Badge): Achievement {
	const { language, data } = textIn(badge, badge.city.mainLanguage);
	const page = badgePageUrl(siteUrl, badge);
	const alignment = badge.skills.map((skill) => align(siteUrl, badge, skill, language));
	return {
		id: page,
		type: ["Achievement"],
		achievementType: "Badge",
		name: data.name,
		description: data.description,
		criteria: { id: page, narrative: formatCriteria(data.criteria) },
		image: { id: badgeImageUrl(siteUrl, badge), type: "Image" },
		inLanguage: language,
		...(alignment.length > 0 ? { alignment } : {}),
	};
}

/** As Markdown, which OB 3.0 §B.1.8 allows. */
export function formatCriteria({ text, points = [] }: Badge["facts"]["criteria"]): string {
	return [text, ...(points.length > 0 ? [points.map((point) => `- ${point}`).join("\n")] : [])].join("\n\n");
}

/** A skill without an address of its own is named by its page on the site. */
function align(siteUrl: string, badge: Badge, skill: Skill, language: string): Alignment {
	const { uri, code, framework } = skill.facts;
	const [targetFramework, targetType] = FRAMEWORKS[framework];
	return {
		type: ["Alignment"],
		targetName: skillLabel(skill, language).text,
		targetUrl: uri ?? siteUrl + skillUrl(badge.city, badge.city.mainLanguage, skill).slice(1),
		targetFramework,
		targetType,
		...(code === undefined ? {} : { targetCode: code }),
	};
}
