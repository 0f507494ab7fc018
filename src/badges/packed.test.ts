import { deflateRawSync } from "node:zlib";
import { expect, test } from "vitest";
import { packJws, unpackJws } from "./packed.ts";
import { makeSigned, verifyText } from "./sample.ts";

test("a packed badge is shorter, fits into a QR code, and comes back letter by letter", async () => {
	const compact = await makeSigned();
	const packed = await packJws(compact);
	expect(packed.length).toBeLessThan(compact.length);
	expect(packed.length).toBeLessThan(2900);
	expect(await unpackJws(packed)).toBe(compact);
});

test("a packed badge that was changed is not valid", async () => {
	const packed = await packJws(await makeSigned());
	const [mark, body = "", signature = ""] = packed.split(".");
	const other = await unpackJws(
		[mark, body, `${signature.slice(0, 20)}${signature[20] === "A" ? "B" : "A"}${signature.slice(21)}`].join("."),
	);
	expect((await verifyText(other ?? "")).code).toBe("signature-wrong");
});

test.each(["", "z.", "z.AAAA.x", "y.AAAA.x", "z.a.b.c", "z.!!!.x"])("the text %j is none", async (text) => {
	expect(await unpackJws(text)).toBe(undefined);
});

test("a few bytes that unfold into millions are not unfolded", async () => {
	const bomb = deflateRawSync(Buffer.alloc(5_000_000)).toString("base64url");
	expect(await unpackJws(`z.${bomb}.x`)).toBe(undefined);
});
