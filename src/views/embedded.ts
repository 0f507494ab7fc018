/** How each kind of page looks on somebody else's page. */
import type { Badge } from "../model/badge.ts";
import type { City } from "../model/network.ts";
import type { Playlist } from "../model/playlist.ts";
import { textIn } from "../model/text.ts";
import { badgeImagePath, cityUrl, entryUrl } from "../model/url.ts";
import type { Embedded } from "./embed-html.ts";
import type { Reader } from "./reader.ts";

/** Pixels of the side of a badge, and of the sign of a city. */
const BADGE_SIZE = 96;
const SIGN_SIZE = 32;

export function embedBadge({ absolute, language }: Reader, badge: Badge): Embedded {
	const text = textIn(badge, language);
	return {
		link: absolute(entryUrl(badge, language)),
		title: `${text.data.name} – ${nameOf(badge.city, language)}`,
		lang: text.language,
		picture: { src: absolute(badgeImagePath(badge)), width: BADGE_SIZE, height: BADGE_SIZE },
	};
}

/** With the badge that it leads to, else with the sign of its city. */
export function embedPlaylist({ absolute, language }: Reader, playlist: Playlist): Embedded {
	const text = textIn(playlist, language);
	const [badge] = playlist.badges;
	const picture =
		badge === undefined ? signOf(playlist.city, absolute) : { src: absolute(badgeImagePath(badge)), width: BADGE_SIZE, height: BADGE_SIZE };
	return {
		link: absolute(entryUrl(playlist, language)),
		title: `${text.data.title} – ${nameOf(playlist.city, language)}`,
		lang: text.language,
		picture,
	};
}

export function embedCity({ absolute, language, site }: Reader, city: City): Embedded {
	const text = textIn(city, language);
	return {
		link: absolute(cityUrl(city, language)),
		title: `${text.data.name} – ${textIn(site.network, language).data.name}`,
		lang: text.language,
		picture: signOf(city, absolute),
	};
}

function nameOf(city: City, language: string): string {
	return textIn(city, language).data.name;
}

function signOf(city: City, absolute: Reader["absolute"]) {
	return { src: absolute(cityUrl(city, city.mainLanguage, "icon.svg")), width: SIGN_SIZE, height: SIGN_SIZE };
}
