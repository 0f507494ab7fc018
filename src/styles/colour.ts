/** Colours as `#rrggbb`: their mixture and their contrast (WCAG 2.2, relative luminance and contrast ratio). */

export function mix(from: string, to: string, share: number): string {
	const channels = channelsOf(from).map((channel, index) => Math.round(channel + ((channelsOf(to)[index] ?? 0) - channel) * share));
	return `#${channels.map((channel) => channel.toString(16).padStart(2, "0")).join("")}`;
}

/** From 1 to 21. */
export function contrast(a: string, b: string): number {
	const [light, dark] = [luminance(a), luminance(b)].sort((x, y) => y - x);
	return ((light ?? 0) + 0.05) / ((dark ?? 0) + 0.05);
}

function luminance(colour: string): number {
	const [red = 0, green = 0, blue = 0] = channelsOf(colour).map((channel) => {
		const value = channel / 255;
		return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
	});
	return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function channelsOf(colour: string): number[] {
	return [1, 3, 5].map((index) => Number.parseInt(colour.slice(index, index + 2), 16));
}
