/** The address of a page as a QR code, for paper only. */
import { encode } from "uqr";

/** Any of the eight masks can be read; trying them all to find the best takes most of the time of a page. */
const MASK = 0;

/** `isSmall`: without its address in words, where that stands nearby. */
export function QrCode({ text, isSmall = false }: { text: string; isSmall?: boolean }) {
	const { data, size } = encode(text, { ecc: "M", border: 0, maskPattern: MASK });
	const path = data.map((row, y) => formatRow(row, y)).join("");
	return (
		<div class="paper-only qr">
			<svg viewBox={`0 0 ${size} ${size}`} width="96" height="96" aria-hidden="true">
				<path d={path} stroke="currentColor" stroke-width="1" />
			</svg>
			{isSmall ? null : <p>{text}</p>}
		</div>
	);
}

/** Dark squares in a row are one line, and each goes on from the last: small numbers that come again and again take the fewest bytes. */
function formatRow(row: readonly boolean[], y: number): string {
	let path = `M0 ${y}.5`;
	let start = 0;
	row.forEach((dark, x) => {
		if (dark === row[x + 1]) return;
		const length = x + 1 - start;
		path += dark ? `h${length}` : `m${length} 0`;
		start = x + 1;
	});
	return path;
}
