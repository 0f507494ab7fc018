/** The page of each skill that a city uses. */

import { skillLabel } from "../model/skill.ts";
import { textIn } from "../model/text.ts";
import { renderDocument } from "../views/document.tsx";
import { SkillPage } from "../views/skill.tsx";
import { frameworkName } from "../views/skill-list.tsx";
import { pages } from "./page.ts";

export default pages("skill", ({ reader, city, entry, url, alternates }) => {
	const { text } = skillLabel(entry, reader.language);
	const title = text.charAt(0).toLocaleUpperCase(reader.language) + text.slice(1);
	const { name } = textIn(city, reader.language).data;
	return renderDocument({
		reader,
		url,
		alternates,
		title,
		description: `${title} (${frameworkName(reader, entry)}), ${name}: ${reader.t("explore.opportunities", { count: entry.opportunities.filter((opportunity) => opportunity.city === city).length })}`,
		children: <SkillPage reader={reader} city={city} skill={entry} />,
	});
});
