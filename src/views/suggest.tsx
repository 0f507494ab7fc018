/** Where anybody suggests an opportunity to a city: a form that is checked on the reader's own device, and ways to hand over what it makes. */
import { schemas } from "../content/kinds.ts";
import type { TextKey } from "../locales/text.ts";
import { LOCALES } from "../locales/text.ts";
import type { City } from "../model/network.ts";
import { textIn } from "../model/text.ts";
import { issueUrl, mailUrl } from "../suggestions/handover.ts";
import { Crumbs } from "./crumbs.tsx";
import { PageWords } from "./page-words.tsx";
import type { Reader } from "./reader.ts";
import { SuggestField } from "./suggest-field.tsx";

interface Props {
	reader: Reader;
	city: City;
}

const WORDS: readonly TextKey[] = [
	"suggest.wrong",
	"suggest.ready",
	"suggest.issue",
	"suggest.mail",
	"suggest.download",
	"suggest.paste",
	"suggest.failed",
	"suggest.title",
];

export function SuggestPage({ reader, city }: Props) {
	const { t, href, language, site } = reader;
	const { name } = textIn(city, language).data;
	const { repository } = site.network.facts;
	const { slug, languages, timeZone, facts } = city;
	return (
		<div class="page suggest">
			<Crumbs reader={reader} city={city} />
			<h1>{t("suggest.title")}</h1>
			<p class="lead">{t("suggest.intro", { city: name })}</p>
			<p class="notice without-script">{t("suggest.script")}</p>
			<suggest-opportunity
				class="with-script"
				data-check={href(site.assets.scripts.get("suggestion-draft") ?? "")}
				data-place={JSON.stringify({ slug, name, languages, timeZone, bounds: facts.bounds })}
				data-repository={repository === undefined ? undefined : JSON.stringify({ host: repository.host, link: repository.link })}
				data-email={facts.email}
			>
				<PageWords reader={reader} keys={WORDS} />
				<SuggestForm reader={reader} city={city} />
				<div class="outcome" aria-live="polite" />
			</suggest-opportunity>
			<Ways reader={reader} city={city} />
		</div>
	);
}

function SuggestForm({ reader, city }: Props) {
	const { t, format } = reader;
	const spoken = [...new Set([...city.languages, "en"])];
	return (
		<form>
			<SuggestField reader={reader} name="name" label={t("suggest.name")} isNeeded />
			<SuggestField reader={reader} name="summary" label={t("suggest.summary")} isNeeded lines={3} />
			<SuggestField reader={reader} name="kind" label={t("suggest.kind")} isNeeded choices={choicesOf(reader, "kind")} />
			<SuggestField reader={reader} name="format" label={t("opportunity.format")} isNeeded choices={choicesOf(reader, "format")} />
			<SuggestField reader={reader} name="organisation" label={t("suggest.organisation")} isNeeded list="organisations" />
			<datalist id="organisations">
				{city.organisations.map((organisation) => (
					<option key={organisation.slug} value={textIn(organisation, reader.language).data.name} data-slug={organisation.slug} />
				))}
			</datalist>
			<SuggestField reader={reader} name="organisationLink" label={t("organisation.website")} type="url" />
			<fieldset>
				<legend>{t("opportunity.when")}</legend>
				<SuggestField reader={reader} name="start" label={t("suggest.start")} type="datetime-local" />
				<SuggestField reader={reader} name="end" label={t("suggest.end")} type="datetime-local" />
				<SuggestField reader={reader} name="when" label={t("suggest.dates")} />
			</fieldset>
			<fieldset>
				<legend>{t("opportunity.where")}</legend>
				<SuggestField reader={reader} name="place" label={t("suggest.place")} />
				<SuggestField reader={reader} name="address" label={t("organisation.address")} />
			</fieldset>
			<SuggestField reader={reader} name="audience" label={t("opportunity.who")} />
			<SuggestField
				reader={reader}
				name="price"
				label={t("opportunity.price")}
				hint={t("suggest.price", { currency: city.facts.currency })}
			/>
			<SuggestField reader={reader} name="link" label={t("opportunity.information")} type="url" />
			<fieldset aria-describedby="heldIn-fault">
				<legend>{t("opportunity.heldIn")}</legend>
				{spoken.map((code) => (
					<label key={code} class="check">
						<input type="checkbox" name="heldIn[]" value={code} /> {format.language(code)}
					</label>
				))}
				<p id="heldIn-fault" class="warning" lang="en" />
			</fieldset>
			<SuggestField
				reader={reader}
				name="language"
				label={t("suggest.language")}
				isNeeded
				chosen={reader.language}
				choices={spoken.map((code) => ({ value: code, label: format.language(code) }))}
			/>
			<SuggestField reader={reader} name="text" label={t("editor.text")} hint={t("editor.textHint")} lines={8} />
			<button type="submit" class="button">
				{t("suggest.make")}
			</button>
		</form>
	);
}

/** Plain links, for those without JavaScript and for those who would rather write. */
function Ways({ reader, city }: Props) {
	const { t, language, site } = reader;
	const { name } = textIn(city, language).data;
	const { repository } = site.network.facts;
	const { email } = city.facts;
	if (repository === undefined && email === undefined) return null;
	return (
		<section aria-labelledby="ways">
			<h2 id="ways">{t("suggest.directly", { city: name })}</h2>
			<ul class="actions">
				{repository === undefined ? null : (
					<li>
						<a class="button button-quiet" href={issueUrl(repository, { city: city.facts.name }).url} rel="noopener">
							{t("suggest.issue")}
						</a>
					</li>
				)}
				{email === undefined ? null : (
					<li>
						<a class="button button-quiet" href={mailUrl(email, t("suggest.title")).url}>
							{t("suggest.mail", { email })}
						</a>
					</li>
				)}
			</ul>
		</section>
	);
}

/** The issue form is in English: each choice knows what it is called there. */
function choicesOf({ t }: Reader, property: "kind" | "format") {
	return (schemas.opportunity.properties?.[property]?.enum ?? []).map((value) => ({
		value,
		label: t(`${property}.${value}` as TextKey),
		english: String(LOCALES.en[`${property}.${value}`]),
	}));
}
