/** The picture that a link shows where it is shared: the largest size that every reader of links understands. */
import type { Image } from "../../schemas/types.ts";
import type { PublishedAssertion } from "../awards/register.ts";
import type { Badge } from "../model/badge.ts";
import type { City } from "../model/network.ts";
import { textIn } from "../model/text.ts";
import { BADGE_IMAGE_SIZE, badgeImagePath, SHARE_PICTURE_SIZE, sharePicturePath } from "../model/url.ts";
import type { SharedPicture } from "../views/document.tsx";
import { organiserText } from "../views/organiser.tsx";
import type { Reader } from "../views/reader.ts";

export function sharedImage({ site }: Reader, city: City, image: Image | undefined): SharedPicture | undefined {
	const file = image === undefined ? undefined : site.pictures.get(`${city.slug}/${image.file}`);
	const largest = file?.webp.at(-1);
	if (image === undefined || file === undefined || largest === undefined) return undefined;
	return { url: largest.url, width: largest.width, height: Math.round((largest.width * file.height) / file.width), alt: image.alt };
}

/** Every badge has one, with its name in the language of the page. */
export function sharedBadge(reader: Reader, badge: Badge): SharedPicture {
	return { url: sharePicturePath(badge, reader.language), ...SHARE_PICTURE_SIZE, alt: describe(reader, badge) };
}

/** All proofs of a badge share its picture. When the badge has another name now, the picture is the one without words. */
export function sharedProof(reader: Reader, { badge, edition }: PublishedAssertion): SharedPicture | undefined {
	if (badge === undefined) return undefined;
	if (!edition.changes.some(({ field }) => field === "name")) return sharedBadge(reader, badge);
	return { url: badgeImagePath(badge), width: BADGE_IMAGE_SIZE, height: BADGE_IMAGE_SIZE, alt: edition.achievement.name };
}

function describe(reader: Reader, badge: Badge): string {
	const { name } = textIn(badge, reader.language).data;
	return badge.issuer === undefined ? name : reader.t("share.picture", { badge: name, organisation: organiserText(reader, badge.issuer) });
}
