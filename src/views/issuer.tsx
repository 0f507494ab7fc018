/** What a verifier wants to know about an organisation that signs badges: its identifier, its keys and how they stand, and its files. */
import { issuerPath } from "../badges/address.ts";
import type { Organisation } from "../model/organisation.ts";
import type { Reader } from "./reader.ts";

/** Nothing for an organisation that has no key. */
export function IssuerDetails({ reader: { site, t, href }, organisation }: { reader: Reader; organisation: Organisation }) {
	const issuer = site.register.issuers.get(organisation);
	if (issuer === undefined) return null;
	const files = ["did.json", "profile.json", ...(issuer.list === undefined ? [] : ["status.txt"])];
	return (
		<details class="issuer">
			<summary>{t("issuer.title")}</summary>
			{issuer.isDemonstration ? <p>{t("issuer.demonstration")}</p> : null}
			<dl class="facts">
				<div>
					<dt>{t("issuer.did")}</dt>
					<dd>
						<code class="code">{issuer.did}</code>
					</dd>
				</div>
				<div>
					<dt>{t("issuer.keys")}</dt>
					{issuer.keys.map(({ thumbprint, state }) => (
						<dd key={thumbprint}>
							<code class="code">{thumbprint}</code> <span class="quiet">{t(`issuer.${state}`)}</span>
						</dd>
					))}
				</div>
			</dl>
			<ul class="plain-files">
				{files.map((name) => (
					<li key={name}>
						<a href={href(`/${issuerPath(organisation)}/${name}`)}>{name}</a>
					</li>
				))}
			</ul>
		</details>
	);
}
