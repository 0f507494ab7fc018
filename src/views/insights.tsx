/** Figures about what a city offers, as bars that read well without their picture. */
import { type CityAwards, LEAST } from "../insights/awards.ts";
import type { CityInsights, Count, Share } from "../insights/city.ts";
import type { City } from "../model/network.ts";
import { type Skill, skillLabel } from "../model/skill.ts";
import { cityUrl } from "../model/url.ts";
import { Crumbs } from "./crumbs.tsx";
import { facetTitle } from "./facet.tsx";
import { langOf, type Reader } from "./reader.ts";
import { PageSection } from "./section.tsx";

interface Props {
	reader: Reader;
	city: City;
	insights: CityInsights;
	awards: CityAwards;
}

export function InsightsPage({ reader, city, insights, awards }: Props) {
	const { t, format, href, language } = reader;
	const labelled = (counts: readonly Count<string>[], label: (value: string) => string) =>
		counts.map(({ value, count }) => ({ label: label(value), count, lang: undefined }));
	const skillRows = (counts: readonly Count<Skill>[]) =>
		counts.map(({ value, count }) => {
			const label = skillLabel(value, language);
			return { label: label.text, lang: langOf(reader, label.language), count };
		});
	return (
		<div class="page">
			<Crumbs reader={reader} city={city} />
			<h1>{t("nav.insights")}</h1>
			<p class="lead">{t("insights.intro")}</p>
			<dl class="figures">
				<Figure reader={reader} term={t("insights.opportunities")} value={insights.opportunities} />
				<Figure reader={reader} term={t("insights.open")} value={insights.open} />
				<Figure reader={reader} term={t("insights.organisations")} value={insights.organisations} />
				<Figure reader={reader} term={t("insights.playlists")} value={insights.playlists} />
				<Figure reader={reader} term={t("insights.badges")} value={insights.badges} />
				{awards.total === undefined ? null : <Figure reader={reader} term={t("insights.awarded")} value={awards.total} />}
				<Figure reader={reader} term={t("insights.free")} value={insights.free} />
				<Figure reader={reader} term={t("insights.online")} value={insights.online} />
				<Figure reader={reader} term={t("insights.stepFree")} value={insights.stepFree} />
			</dl>
			<div class="charts">
				<Bars id="themes" title={t("insights.byTheme")} rows={labelled(insights.themes, (value) => facetTitle(reader, "theme", value))} />
				<Bars id="kinds" title={t("insights.byKind")} rows={labelled(insights.kinds, (value) => facetTitle(reader, "kind", value))} />
				<Bars id="languages" title={t("insights.byLanguage")} rows={labelled(insights.languages, format.language)} />
				<Bars
					id="groups"
					title={t("insights.byGroup")}
					rows={labelled(insights.groups, (value) => t(`group.${value}` as "group.adults"))}
				/>
				<Bars id="skills" title={t("insights.topSkills")} rows={skillRows(insights.skills)} />
				<Bars id="awarded" title={t("insights.byMonth")} rows={labelled(awards.months, format.month)} />
				<Bars id="recognised" title={t("insights.recognised")} rows={skillRows(awards.skills)} />
			</div>
			{awards.total === undefined ? null : <p class="quiet">{t("insights.protected", { least: LEAST })}</p>}
			<p class="feeds">
				{t("insights.recompute")} <a href={href(cityUrl(city, language, "opportunities.json"))}>JSON</a>{" "}
				<a href={href(cityUrl(city, language, "opportunities.csv"))}>CSV</a>
			</p>
		</div>
	);
}

function Figure({ reader: { format }, term, value }: { reader: Reader; term: string; value: number | Share }) {
	if (typeof value !== "number" && value.known === 0) return null;
	return (
		<div>
			<dt>{term}</dt>
			<dd>
				{typeof value === "number" ? format.number(value) : format.percent(value.count / value.known)}
				{typeof value === "number" ? null : (
					<small>
						{format.number(value.count)} / {format.number(value.known)}
					</small>
				)}
			</dd>
		</div>
	);
}

interface Row {
	readonly label: string;
	readonly lang: string | undefined;
	readonly count: number;
}

function Bars({ id, title, rows }: { id: string; title: string; rows: readonly Row[] }) {
	if (rows.length === 0) return null;
	const most = Math.max(...rows.map(({ count }) => count));
	return (
		<PageSection id={id} title={title}>
			<table class="bars">
				<tbody>
					{rows.map(({ label, lang, count }) => (
						<tr key={label}>
							<th scope="row" lang={lang}>
								{label}
							</th>
							<td>
								<svg viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true">
									<rect width={(count / most) * 100} height="8" />
								</svg>
							</td>
							<td>{count}</td>
						</tr>
					))}
				</tbody>
			</table>
		</PageSection>
	);
}
