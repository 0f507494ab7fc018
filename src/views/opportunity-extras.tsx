/** What only some opportunities have: speakers, attachments, videos, funding credits. */
import type { OpportunityEntry } from "../../schemas/types.ts";
import type { City } from "../model/network.ts";
import type { Opportunity } from "../model/opportunity.ts";
import type { Text } from "../model/text.ts";
import { cityUrl } from "../model/url.ts";
import { Picture } from "./picture.tsx";
import { langOf, type Reader } from "./reader.ts";
import { PageSection } from "./section.tsx";

interface DataProps {
	reader: Reader;
	data: OpportunityEntry;
	lang: string | undefined;
}

export function Speakers({ reader, data: { speakers = [] }, lang }: DataProps) {
	if (speakers.length === 0) return null;
	return (
		<PageSection id="speakers" title={reader.t("opportunity.speakers")}>
			<ul class="plain-list" lang={lang}>
				{speakers.map(({ name, about, link }) => (
					<li key={name}>
						<strong>
							{link === undefined ? (
								name
							) : (
								<a href={link} rel="noopener">
									{name}
								</a>
							)}
						</strong>
						{about === undefined ? null : ` – ${about}`}
					</li>
				))}
			</ul>
		</PageSection>
	);
}

export function Attachments({ reader, opportunity, text }: { reader: Reader; opportunity: Opportunity; text: Text<OpportunityEntry> }) {
	const { attachments = [] } = text.data;
	if (attachments.length === 0) return null;
	const { t, format, href } = reader;
	const { city } = opportunity;
	return (
		<PageSection id="attachments" title={t("opportunity.attachments")}>
			<ul class="plain-list">
				{attachments.map(({ title, file, link, language, contentWarning }) => (
					<li key={title}>
						{contentWarning === undefined ? null : (
							<p class="warning" lang={langOf(reader, text.language)}>
								{t("opportunity.contentWarning", { warning: contentWarning })}
							</p>
						)}
						<a
							href={link ?? href(cityUrl(city, city.mainLanguage, `media/${file ?? ""}`))}
							rel="noopener"
							hreflang={language}
							lang={langOf(reader, text.language)}
						>
							{title}
						</a>
						{language === undefined ? null : <span class="quiet"> ({format.language(language)})</span>}
					</li>
				))}
			</ul>
		</PageSection>
	);
}

/** Videos stay links: nothing of another site is loaded before the reader asks for it. */
export function Videos({ reader, data: { videos = [] }, lang }: DataProps) {
	if (videos.length === 0) return null;
	const { t, format } = reader;
	return (
		<PageSection id="videos" title={t("opportunity.videos")}>
			<ul class="plain-list">
				{videos.map(({ title, link, language, captions, contentWarning }) => (
					<li key={link}>
						{contentWarning === undefined ? null : (
							<p class="warning" lang={lang}>
								{t("opportunity.contentWarning", { warning: contentWarning })}
							</p>
						)}
						<a href={link} rel="noopener" hreflang={language} lang={lang}>
							{title}
						</a>{" "}
						<span class="quiet">
							{[
								language === undefined ? undefined : format.language(language),
								captions === undefined ? undefined : t("opportunity.captions", { languages: format.list(captions.map(format.language)) }),
								t("opportunity.elsewhere", { host: new URL(link).host }),
							]
								.filter((part) => part !== undefined)
								.join(" · ")}
						</span>
					</li>
				))}
			</ul>
		</PageSection>
	);
}

export function Funding({ reader, city, data: { funding = [] }, lang }: DataProps & { city: City }) {
	if (funding.length === 0) return null;
	return (
		<PageSection id="funding" title={reader.t("opportunity.funding")} class="funding">
			<ul class="plain-list">
				{funding.map(({ name, text, reference, link, logo }) => (
					<li key={name}>
						<Picture reader={reader} city={city} image={logo} sizes="12rem" lang={lang} />
						<p>
							{link === undefined ? (
								name
							) : (
								<a href={link} rel="noopener">
									{name}
								</a>
							)}
							{reference === undefined ? null : <span class="quiet"> ({reference})</span>}
						</p>
						{text === undefined ? null : <p lang={lang}>{text}</p>}
					</li>
				))}
			</ul>
		</PageSection>
	);
}
