/** The facts of a proof one by one, and the files with which anybody can check it without us. */
import type { PublishedAssertion } from "../awards/register.ts";
import { issuerPath } from "../badges/address.ts";
import { formatInstant } from "../badges/instant.ts";
import { FactList, fact } from "./fact-list.tsx";
import { OrganiserName } from "./organiser.tsx";
import type { Reader } from "./reader.ts";
import { PageSection } from "./section.tsx";

interface Props {
	reader: Reader;
	assertion: PublishedAssertion;
}

export function CredentialFacts({ reader, assertion: { issuer, awardedOn, validUntil, uuid, isRevoked } }: Props) {
	const { t, format } = reader;
	const end = validUntil === undefined ? t("badge.forever") : format.plainDay(formatInstant(validUntil));
	return (
		<FactList
			facts={[
				fact(t("credential.confirmedBy"), <OrganiserName reader={reader} organiser={issuer.organisation} />),
				fact(t("credential.awardedOn"), format.plainDay(awardedOn)),
				isRevoked ? undefined : fact(t("credential.validUntil"), end),
				fact(t("credential.holder"), <span class="quiet">{t("credential.holderText")}</span>),
				fact(t("credential.number"), <code class="code">{uuid}</code>),
			]}
		/>
	);
}

export function CredentialFiles({ reader, assertion: { issuer, uuid } }: Props) {
	const { t, href } = reader;
	const folder = `/${issuerPath(issuer.organisation)}/`;
	const files = [
		{ path: `/credentials/${uuid}.txt`, label: t("credential.signedFile") },
		{ path: `/credentials/${uuid}.json`, label: t("credential.readableFile") },
		{ path: `${folder}did.json`, label: t("credential.keys") },
		...(issuer.list === undefined ? [] : [{ path: `${folder}status.txt`, label: t("credential.statusList") }]),
	];
	return (
		<PageSection id="check" title={t("credential.check")} class="credential-check">
			<p>{t("credential.checkText")}</p>
			<ul class="plain-files">
				{files.map(({ path, label }) => (
					<li key={path}>
						<a href={href(path)}>{label}</a> <small>{path.slice(path.lastIndexOf(".") + 1)}</small>
					</li>
				))}
			</ul>
		</PageSection>
	);
}
