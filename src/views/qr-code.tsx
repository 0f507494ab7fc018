/** The address of a page as a QR code, for paper only. */
import { encode } from "uqr";

export function QrCode({ text }: { text: string }) {
	const { data, size } = encode(text, { ecc: "M", border: 0 });
	const path = data.flatMap((row, y) => runsOf(row).map(({ x, length }) => `M${x} ${y}h${length}v1h-${length}z`)).join("");
	return (
		<div class="paper-only qr">
			<svg viewBox={`0 0 ${size} ${size}`} width="96" height="96" aria-hidden="true">
				<path d={path} />
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
