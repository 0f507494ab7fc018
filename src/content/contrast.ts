/** Contrast of a colour with white, after WCAG 2.2: https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio */

/** From 1 (white) to 21 (black). `colour` is written like #1d3a8a. */
export function contrastOnWhite(colour: string): number {
	const [red = 0, green = 0, blue = 0] = channelsOf(colour).map((channel) => {
		const share = channel / 255;
		return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
	});
	return 1.05 / (0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05);
}

/** The same colour, just dark enough for white text. */
export function darken(colour: string): string {
	for (let share = 0.98; share > 0; share -= 0.02) {
		const darker = `#${channelsOf(colour)
			.map((channel) =>
				Math.round(channel * share)
					.toString(16)
					.padStart(2, "0"),
			)
			.join("")}`;
		if (contrastOnWhite(darker) >= 4.6) return darker;
	}
	return "#000000";
}

function channelsOf(colour: string): readonly number[] {
	return [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));
}
