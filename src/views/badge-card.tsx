/** A badge as a picture with its name. */
import type { Badge } from "../model/badge.ts";
import { textIn } from "../model/text.ts";
import { entryUrl } from "../model/url.ts";
import { BadgePicture } from "./badge-picture.tsx";
import { langOf, type Reader } from "./reader.ts";

export function BadgeCards({ reader, badges }: { reader: Reader; badges: readonly Badge[] }) {
	return (
		<ul class="badges">
			{badges.map((badge) => {
				const { language, data } = textIn(badge, reader.language);
				return (
					<li key={badge.id}>
						<a href={reader.href(entryUrl(badge, reader.language))}>
							<BadgePicture reader={reader} badge={badge} size={96} />
							<span lang={langOf(reader, language)}>{data.name}</span>
							{badge.city === reader.city ? null : <small>{textIn(badge.city, reader.language).data.name}</small>}
						</a>
					</li>
				);
			})}
		</ul>
	);
}
