/** The choices of an explorer. Those that have pages of their own are links; the island makes a checkbox of each choice. */
import { langOf, type Reader } from "./reader.ts";

export interface Choice {
	/** As it stands in the address. */
	readonly value: string;
	readonly label: string;
	/** The language of the label. */
	readonly language: string;
	readonly count: number;
	/** Its own page, from the root of the site; without one it is only there for the island. */
	readonly url: string | undefined;
}

export interface ChoiceGroup {
	/** The name in the address. */
	readonly name: string;
	readonly title: string;
	readonly choices: readonly Choice[];
}

/** The choice of days takes the place of this group. */
const MONTHS = "month";
/** The group that is open from the start. */
const OPEN = "theme";
const PRESETS = ["today", "weekend", "week", "month", "undated"] as const;

export function ExplorerFilters({ reader, groups, months }: { reader: Reader; groups: readonly ChoiceGroup[]; months: ChoiceGroup }) {
	return (
		<>
			<QuickFilters reader={reader} months={months} />
			{groups.map((group) => (
				<Group key={group.name} reader={reader} group={group} open={group.name === OPEN} />
			))}
			{months.choices.every(({ url }) => url === undefined) ? null : <Group reader={reader} group={months} open={false} />}
		</>
	);
}

/** What works only with or only without the island is shown from the start, so that nothing moves when it begins. */
function className(name: string, choices: readonly Choice[]): string {
	if (name === MONTHS) return " without-script";
	return choices.every(({ url }) => url === undefined) ? " with-script" : "";
}

/** Only for the island: days and age cannot be asked for without it. */
function QuickFilters({ reader: { t }, months }: { reader: Reader; months: ChoiceGroup }) {
	return (
		<div class="quick-filters with-script">
			<label>
				<span>{t("explore.when")}</span>
				<select name="when">
					<option value="">{t("when.any")}</option>
					{PRESETS.map((preset) => (
						<option key={preset} value={preset}>
							{t(`when.${preset}`)}
						</option>
					))}
					{months.choices.map(({ value, label }) => (
						<option key={value} value={value}>
							{label}
						</option>
					))}
				</select>
			</label>
			<label>
				<span>{t("explore.age")}</span>
				<input name="age" type="number" min="0" max="120" inputmode="numeric" />
			</label>
			<button type="button" class="button button-quiet near-me" aria-pressed="false">
				{t("explore.near")}
			</button>
		</div>
	);
}

function Group({ reader, group: { name, title, choices }, open }: { reader: Reader; group: ChoiceGroup; open: boolean }) {
	if (choices.length === 0) return null;
	return (
		<details class={`facet${className(name, choices)}`} data-facet={name} open={open}>
			<summary>{title}</summary>
			<ul>
				{choices.map(({ value, label, language, count, url }) => (
					<li key={value} data-value={value}>
						{url === undefined ? (
							<span lang={langOf(reader, language)}>{label}</span>
						) : (
							<a href={reader.href(url)} lang={langOf(reader, language)}>
								{label}
							</a>
						)}{" "}
						<span class="count">{count}</span>
					</li>
				))}
			</ul>
		</details>
	);
}
