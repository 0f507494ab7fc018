/** The picture that a shared link shows: the largest size that every reader of links understands. */
import type { Image } from "../../schemas/types.ts";
import type { City } from "../model/network.ts";
import type { Reader } from "../views/reader.ts";

export function pictureUrl({ site }: Reader, city: City, image: Image | undefined): string | undefined {
	return image === undefined ? undefined : site.pictures.get(`${city.slug}/${image.file}`)?.webp.at(-1)?.url;
}
