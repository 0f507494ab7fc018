/** A picture in the sizes and formats that a browser may choose from; its room is kept before it loads. */
import type { Image } from "../../schemas/types.ts";
import type { City } from "../model/network.ts";
import type { PictureSize, Reader } from "./reader.ts";

interface Props {
	reader: Reader;
	city: City;
	image: Image | undefined;
	/** The `sizes` attribute: how wide the picture is shown. */
	sizes: string;
	lang?: string | undefined;
	/** The first picture of a page loads at once, others when they come near. */
	first?: boolean;
}

export function Picture({ reader, city, image, sizes, lang, first = false }: Props) {
	const file = image === undefined ? undefined : reader.site.pictures.get(`${city.slug}/${image.file}`);
	if (image === undefined || file === undefined) return null;
	const set = (sources: readonly PictureSize[]) => sources.map(({ url, width }) => `${reader.href(url)} ${width}w`).join(", ");
	return (
		<figure class="picture">
			<picture>
				<source type="image/avif" srcset={set(file.avif)} sizes={sizes} />
				<img
					src={reader.href(file.webp[0]?.url ?? "")}
					srcset={set(file.webp)}
					sizes={sizes}
					width={file.width}
					height={file.height}
					alt={image.alt}
					lang={lang}
					loading={first ? "eager" : "lazy"}
					fetchpriority={first ? "high" : "auto"}
				/>
			</picture>
			{image.credit === undefined ? null : <figcaption class="quiet">{image.credit}</figcaption>}
		</figure>
	);
}
