/** The sections of a city: calendar, playlists, badges, organisations, skills, insights, about. */
import { buildCityAwards } from "../insights/awards.ts";
import { buildCityInsights } from "../insights/city.ts";
import { textIn } from "../model/text.ts";
import { cityUrl } from "../model/url.ts";
import { AboutPage } from "../views/about.tsx";
import { CalendarPage } from "../views/calendar.tsx";
import { renderDocument } from "../views/document.tsx";
import { InsightsPage } from "../views/insights.tsx";
import { BadgesPage, OrganisationsPage, PlaylistsPage, SkillsPage } from "../views/list-page.tsx";
import { feedLinks } from "./files.ts";
import { pages } from "./page.ts";
import type { SectionRoute } from "./route.ts";

export default pages("section", (route) => {
	const { reader, city, section, url, alternates } = route;
	const { name, summary } = textIn(city, reader.language).data;
	const title = section === "about" ? reader.t("about.title", { city: name }) : reader.t(`nav.${section}`);
	return renderDocument({
		reader,
		url,
		alternates,
		title,
		description: `${title}, ${name}: ${summary}`,
		feeds: section === "calendar" ? feedLinks(cityUrl(city, reader.language), name) : [],
		children: <SectionPage {...route} />,
	});
});

function SectionPage({ reader, city, section, listings }: SectionRoute) {
	switch (section) {
		case "calendar":
			return <CalendarPage reader={reader} city={city} months={listings.calendar} />;
		case "playlists":
			return <PlaylistsPage reader={reader} city={city} />;
		case "badges":
			return <BadgesPage reader={reader} city={city} />;
		case "organisations":
			return <OrganisationsPage reader={reader} city={city} />;
		case "skills":
			return <SkillsPage reader={reader} city={city} skills={listings.skills} />;
		case "insights":
			return (
				<InsightsPage
					reader={reader}
					city={city}
					insights={buildCityInsights(city)}
					awards={buildCityAwards(city, reader.site.register.assertions)}
				/>
			);
		case "about":
		case "explore":
			return <AboutPage reader={reader} city={city} />;
		default:
			return section satisfies never;
	}
}
