/** What the wallet asks the site for: the names of skills in the reader's language, and how it is called when it is installed. */
import type { Network } from "../model/network.ts";
import { type Skill, skillLabel } from "../model/skill.ts";
import { textIn } from "../model/text.ts";
import { hubUrl, skillUrl } from "../model/url.ts";
import { buildReader, type Reader, type Site } from "../views/reader.ts";
import type { TextFile } from "./files.ts";

export function buildWalletFiles(site: Site): TextFile[] {
	return site.network.languages.flatMap((language) => {
		const reader = buildReader(site, language);
		const folder = hubUrl(site.network, language, "wallet/");
		return [
			{ url: `${folder}skills.json`, text: () => `${JSON.stringify(labelSkills(site, language))}\n` },
			{ url: `${folder}manifest.json`, text: () => `${JSON.stringify(describeWallet(reader, folder), undefined, "\t")}\n` },
		];
	});
}

/** By the address that stands in signed badges. A skill without one of its own was named by its page in the city. */
function labelSkills({ network, siteUrl }: Site, language: string): Readonly<Record<string, string>> {
	return Object.fromEntries(
		badgesOf(network).flatMap(({ city, skills }) =>
			skills.map((skill: Skill) => [
				skill.facts.uri ?? siteUrl + skillUrl(city, city.mainLanguage, skill).slice(1),
				skillLabel(skill, language).text,
			]),
		),
	);
}

function badgesOf({ cities }: Network) {
	return cities.flatMap(({ badges }) => badges);
}

/** https://www.w3.org/TR/appmanifest/ */
function describeWallet({ t, href, language, site }: Reader, folder: string) {
	return {
		id: href(folder),
		start_url: href(folder),
		scope: href("/"),
		name: `${t("wallet.title")} – ${textIn(site.network, language).data.name}`,
		short_name: t("wallet.title"),
		lang: language,
		display: "standalone",
		theme_color: site.network.facts.colours.main,
		background_color: "#fdfbf6",
		icons: [{ src: href("/icon.svg"), sizes: "any", type: "image/svg+xml" }],
	};
}
