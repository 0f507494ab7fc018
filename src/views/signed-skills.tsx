/** The skills that were signed, each with its framework; a link where this site has a page about the skill. */
import type { Alignment } from "../badges/credential-type.ts";
import type { Edition } from "../badges/edition.ts";
import { type Skill, skillLabel } from "../model/skill.ts";
import { skillUrl } from "../model/url.ts";
import { langOf, type Reader } from "./reader.ts";
import { PageSection } from "./section.tsx";

export function SignedSkills({ reader, edition: { achievement, badge } }: { reader: Reader; edition: Edition }) {
	const { alignment = [], inLanguage } = achievement;
	if (alignment.length === 0) return null;
	return (
		<PageSection id="skills" title={reader.t("opportunity.skills")}>
			<ul class="chips">
				{alignment.map((signed) => {
					const skill = badge?.skills.find((candidate) => isMeant(candidate, signed));
					const label = skill === undefined ? { text: signed.targetName, language: inLanguage } : skillLabel(skill, reader.language);
					const words = (
						<>
							<span lang={langOf(reader, label.language)}>{label.text}</span> <small>{signed.targetFramework}</small>
						</>
					);
					return (
						<li key={signed.targetUrl}>
							{badge === undefined || skill === undefined ? (
								words
							) : (
								<a href={reader.href(skillUrl(badge.city, reader.language, skill))}>{words}</a>
							)}
						</li>
					);
				})}
			</ul>
		</PageSection>
	);
}

/** A skill without an address of its own was named by its page. */
function isMeant({ id, facts: { uri } }: Skill, { targetUrl }: Alignment): boolean {
	return uri === undefined ? targetUrl.endsWith(`/skills/${id}/`) : targetUrl === uri;
}
