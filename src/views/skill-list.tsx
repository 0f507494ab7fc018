/** Skills as links, each with the framework it comes from. */
import type { City } from "../model/network.ts";
import { type Skill, skillLabel } from "../model/skill.ts";
import { skillUrl } from "../model/url.ts";
import { langOf, type Reader } from "./reader.ts";

export function SkillList({ reader, city, skills }: { reader: Reader; city: City; skills: readonly Skill[] }) {
	return (
		<ul class="chips">
			{skills.map((skill) => {
				const label = skillLabel(skill, reader.language);
				return (
					<li key={skill.id}>
						<a href={reader.href(skillUrl(city, reader.language, skill))}>
							<span lang={langOf(reader, label.language)}>{label.text}</span> <small>{frameworkName(reader, skill)}</small>
						</a>
					</li>
				);
			})}
		</ul>
	);
}

/** `LifeComp P3`, `ESCO` */
export function frameworkName({ t }: Reader, { facts: { framework, code } }: Skill): string {
	const name = t(`framework.${framework}`);
	return code === undefined ? name : `${name} ${code}`;
}
