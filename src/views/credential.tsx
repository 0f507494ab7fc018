/** The proof of a badge, for an employer who knows nothing of signatures: what was done, who confirmed it, when, and is it still valid. Names nobody. */
import type { PublishedAssertion } from "../awards/register.ts";
import { formatCriteria } from "../badges/achievement.ts";
import { textIn } from "../model/text.ts";
import { entryUrl } from "../model/url.ts";
import { BadgePicture } from "./badge-picture.tsx";
import { ChangesSince } from "./credential-changes.tsx";
import { CredentialFacts, CredentialFiles } from "./credential-facts.tsx";
import { CredentialStanding } from "./credential-standing.tsx";
import { Crumbs } from "./crumbs.tsx";
import { organiserText } from "./organiser.tsx";
import { QrCode } from "./qr-code.tsx";
import { langOf, type Reader } from "./reader.ts";
import { Markdown } from "./safe-html.tsx";
import { PageSection } from "./section.tsx";
import { ShareButton } from "./share-button.tsx";
import { SignedSkills } from "./signed-skills.tsx";

interface Props {
	reader: Reader;
	assertion: PublishedAssertion;
	/** From the root of the site. */
	url: string;
}

export function CredentialPage({ reader, assertion, url }: Props) {
	const { t, format, href, absolute, language } = reader;
	const { city, badge, edition, issuer, awardedOn, isRevoked } = assertion;
	const { text, lang } = wordsOf(reader, assertion);
	return (
		<article class="entry">
			<header class="entry-head entry-head-badge">
				<div>
					<Crumbs reader={reader} city={city} section="badges" />
					<p class="kicker">{t("credential.kicker")}</p>
					<h1 lang={lang}>{text.name}</h1>
					<CredentialStanding reader={reader} assertion={assertion} />
					<p class="lead">
						{t(isRevoked ? "credential.takenBack" : "credential.earned", {
							organisation: organiserText(reader, issuer.organisation),
							date: format.plainDay(awardedOn),
						})}
					</p>
					<div class="entry-tools with-script">
						<ShareButton reader={reader} />
					</div>
					{assertion.key?.isDemonstration ? <p class="notice notice-strong">{t("issuer.demonstration")}</p> : null}
				</div>
				{badge === undefined ? null : <BadgePicture reader={reader} badge={badge} size={220} />}
			</header>
			<div class="entry-body">
				<div class="entry-main">
					<PageSection id="done" title={t(isRevoked ? "badge.criteria" : "credential.done")}>
						<p lang={lang}>{text.description}</p>
						<Markdown text={text.criteria} lang={lang} />
						<p class="quiet">{t("credential.frozen")}</p>
					</PageSection>
					<SignedSkills reader={reader} edition={edition} />
					<ChangesSince reader={reader} edition={edition} />
				</div>
				<aside class="entry-aside">
					<div class="panel">
						<CredentialFacts reader={reader} assertion={assertion} />
						<ul class="actions">
							{badge === undefined ? null : (
								<li>
									<a class="button" href={href(entryUrl(badge, language))}>
										{t("credential.about")}
									</a>
								</li>
							)}
						</ul>
					</div>
				</aside>
			</div>
			<CredentialFiles reader={reader} assertion={assertion} />
			<QrCode text={absolute(url)} />
		</article>
	);
}

/** What was signed; in the reader's language where the badge still says the same and is translated. */
function wordsOf(reader: Reader, { edition: { achievement, changes }, badge }: PublishedAssertion) {
	const { name, description, criteria, inLanguage } = achievement;
	if (badge !== undefined && changes.length === 0 && inLanguage !== reader.language) {
		const { data, language } = textIn(badge, reader.language);
		const text = { name: data.name, description: data.description, criteria: formatCriteria(data.criteria) };
		if (language === reader.language) return { text, lang: undefined };
	}
	return { text: { name, description, criteria: criteria.narrative }, lang: langOf(reader, inLanguage) };
}
