/** A picture as an address that holds it whole: nobody has to be asked for it. */
export function pngUrl(png: Uint8Array): string {
	return `data:image/png;base64,${btoa(Array.from(png, (byte) => String.fromCharCode(byte)).join(""))}`;
}
