/** The address of a page as a QR code, for paper only. */
import { encode } from "uqr";

/** Any of the eight masks can be read; trying them all to find the best takes most of the time of a page. */
const MASK = 0;

export function QrCode({ text }: { text: string }) {
	const { data, size } = encode(text, { ecc: "M", border: 0, maskPattern: MASK });
	const path = data.flatMap((row, y) => runsOf(row).map(({ x, length }) => `M${x} ${y + 0.5}h${length}`)).join("");
	return (
		<div class="paper-only qr">
			<svg viewBox={`0 0 ${size} ${size}`} width="96" height="96" aria-hidden="true">
				<path d={path} stroke="currentColor" stroke-width="1" />
			</svg>
			<p>{text}</p>
		</div>
	);
}

/** Dark squares in a row are drawn as one, so that the picture stays small. */
function runsOf(row: readonly boolean[]): { x: number; length: number }[] {
	const runs: { x: number; length: number }[] = [];
	row.forEach((dark, x) => {
		const last = runs.at(-1);
		if (!dark) return;
		if (last !== undefined && last.x + last.length === x) last.length += 1;
		else runs.push({ x, length: 1 });
	});
	return runs;
}
