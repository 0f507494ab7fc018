/** The lines of a code on paper are the squares that its text asks for, no more and no fewer. */
import { render } from "preact-render-to-string";
import { encode } from "uqr";
import { expect, test } from "vitest";
import { QrCode } from "./qr-code.tsx";

const ADDRESS = "https://example.org/network/vilnius/opportunities/open-lab/";

/** The dark squares that the path draws, row by row. */
function squaresOf(html: string): string[] {
	const [, path = ""] = / d="([^"]+)"/.exec(html) ?? [];
	return path
		.split("M0 ")
		.slice(1)
		.map((row) =>
			row.replace(/^\d+\.5/, "").replaceAll(/h(\d+)|m(\d+) 0/g, (_run, dark, light) => (dark ? "#".repeat(dark) : ".".repeat(light))),
		);
}

test("each square of the code is drawn where it belongs", () => {
	const { data } = encode(ADDRESS, { ecc: "M", border: 0, maskPattern: 0 });
	expect(squaresOf(render(<QrCode text={ADDRESS} />))).toEqual(data.map((row) => row.map((dark) => (dark ? "#" : ".")).join("")));
});

test("its address stands beside it in words, unless it stands nearby anyway", () => {
	expect(render(<QrCode text={ADDRESS} />)).toContain(`<p>${ADDRESS}</p>`);
	expect(render(<QrCode text={ADDRESS} isSmall />)).not.toContain("<p>");
});
