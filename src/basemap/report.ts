/** What the command says about a base map. */
import type { Extracted } from "./extract.ts";

const number = new Intl.NumberFormat("en", { maximumFractionDigits: 1 });

/** `bytes`: packed. */
export function formatFound(city: string, tiles: number, bytes: number): string {
	return `${city}: ${number.format(tiles)} tiles, ${formatBytes(bytes)} packed.`;
}

export function formatExtracted(city: string, { tiles, written, bytes }: Extracted): string {
	if (written === 0) return `${city}: All ${number.format(tiles)} tiles are there already.`;
	return `${city}: ${number.format(written)} tiles written, ${formatBytes(bytes)}. The next build shows them.`;
}

function formatBytes(bytes: number): string {
	return bytes < 1_000_000 ? `${number.format(bytes / 1000)} KB` : `${number.format(bytes / 1_000_000)} MB`;
}
