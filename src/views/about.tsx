/** About a city: its own words, its focus, and who runs it. */
import type { City } from "../model/network.ts";
import { textIn } from "../model/text.ts";
import { Crumbs } from "./crumbs.tsx";
import { EmbedCode } from "./embed-code.tsx";
import { embedCity } from "./embedded.ts";
import { FactList, fact } from "./fact-list.tsx";
import { OrganiserNames } from "./organiser.tsx";
import { Picture } from "./picture.tsx";
import { langOf, type Reader } from "./reader.ts";
import { Markdown } from "./safe-html.tsx";

export function AboutPage({ reader, city }: { reader: Reader; city: City }) {
	const { t, format } = reader;
	const text = textIn(city, reader.language);
	const { data } = text;
	const lang = langOf(reader, text.language);
	return (
		<article class="entry">
			<header class="entry-head">
				<Crumbs reader={reader} city={city} />
				<h1>{t("about.title", { city: data.name })}</h1>
				<p class="lead" lang={lang}>
					{data.summary}
				</p>
			</header>
			<div class="entry-body">
				<div class="entry-main">
					<Picture reader={reader} city={city} image={data.image} sizes="(min-width: 60rem) 42rem, 100vw" lang={lang} first />
					<Markdown text={text.body} lang={lang} />
				</div>
				<aside class="entry-aside">
					<div class="panel">
						<Picture reader={reader} city={city} image={data.logo} sizes="16rem" lang={lang} />
						<FactList
							facts={[
								fact(t(`city-kind.${data.kind}`), format.country(data.country)),
								fact(
									t("hub.focus"),
									data.focus && (
										<ul class="inline-list" lang={lang}>
											{data.focus.map((focus) => (
												<li key={focus}>{focus}</li>
											))}
										</ul>
									),
								),
								city.partners.length === 0
									? undefined
									: fact(t("home.partners"), <OrganiserNames reader={reader} organisers={city.partners} />),
								fact(t("organisation.website"), data.link && <a href={data.link}>{new URL(data.link).host}</a>),
								fact(t("site.contact"), data.email && <a href={`mailto:${data.email}`}>{data.email}</a>),
							]}
						/>
					</div>
				</aside>
			</div>
			<EmbedCode reader={reader} embedded={embedCity(reader, city)} />
		</article>
	);
}
