import { deflateSync } from "node:zlib";
import fc from "fast-check";
import { XMLParser } from "fast-xml-parser";
import sharp from "sharp";
import { describe, expect, it } from "vitest";
import { bakePng, readPng } from "./png.ts";
import { makeSigned, verifyText } from "./sample.ts";
import { bakeSvg, readSvg } from "./svg.ts";

const picture = await sharp({ create: { width: 8, height: 8, channels: 4, background: "#1f5fbf" } })
	.png()
	.toBuffer();
const drawing =
	'<?xml version="1.0"?>\n<!-- a drop --><svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><path d="M0 0h9v9z"/></svg>\n';
const compact = fc.stringMatching(/^[A-Za-z0-9_-]{1,80}\.[A-Za-z0-9_-]{1,80}\.[A-Za-z0-9_-]{1,80}$/);

describe("9. PNG", () => {
	it("has one uncompressed iTXt chunk with the keyword openbadgecredential, before IDAT", () => {
		const baked = Buffer.from(bakePng(picture, "a.b.c") ?? []);
		const at = baked.indexOf("iTXt");
		expect(baked.subarray(at + 4, at + 4 + 29).toString("latin1")).toBe("openbadgecredential\0\0\0\0\0a.b.c");
		expect(at).toBeLessThan(baked.indexOf("IDAT"));
		expect(baked.indexOf("iTXt", at + 1)).toBe(-1);
	});

	it("gives back what was put in, once, however often it is baked, and stays a picture", async () => {
		await fc.assert(
			fc.asyncProperty(compact, compact, async (one, two) => {
				const baked = bakePng(bakePng(picture, one) ?? picture, two) ?? new Uint8Array();
				expect(readPng(baked)).toBe(two);
				expect(await sharp(baked).raw().toBuffer()).toEqual(await sharp(picture).raw().toBuffer());
			}),
			{ numRuns: 20 },
		);
	});

	it("is not read when the text is compressed, cut, or there are two of them", () => {
		const baked = bakePng(picture, "a.b.c") ?? new Uint8Array();
		const at = Buffer.from(baked).indexOf("iTXt");
		const chunk = baked.subarray(at - 4, at + 4 + 29 + 4);
		const twice = Buffer.concat([baked.subarray(0, at - 4), chunk, baked.subarray(at - 4)]);
		const zipped = Buffer.from(baked);
		zipped[at + 4 + 20] = 1;
		expect([readPng(twice), readPng(zipped), readPng(baked.subarray(0, at + 20)), readPng(deflateSync("no"))]).toEqual(
			new Array(4).fill(undefined),
		);
	});

	it("is not baked into what is no PNG", () => {
		expect(bakePng(new Uint8Array([1, 2, 3]), "a.b.c")).toBeUndefined();
	});

	it("never throws, whatever the bytes are", () => {
		fc.assert(
			fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
				readPng(Buffer.concat([picture.subarray(0, 8), bytes]));
			}),
		);
	});
});

describe("9. SVG", () => {
	it("has one openbadges:credential with verify right after svg, in the namespace of version 3.0", () => {
		const baked = bakeSvg(drawing, "a.b.c") ?? "";
		expect(baked).toContain(
			'viewBox="0 0 9 9" xmlns:openbadges="https://purl.imsglobal.org/ob/v3p0"><openbadges:credential verify="a.b.c"/><path',
		);
		expect(new XMLParser({ ignoreAttributes: false }).parse(baked, true).svg["openbadges:credential"]).toEqual({ "@_verify": "a.b.c" });
	});

	it("gives back what was put in, once, however often it is baked", () => {
		fc.assert(
			fc.property(compact, compact, (one, two) => {
				expect(readSvg(bakeSvg(bakeSvg(drawing, one) ?? "", two) ?? "")).toBe(two);
			}),
		);
	});

	it("is read when others wrote the credential inside the element", () => {
		const inside =
			'<svg xmlns:openbadges="https://purl.imsglobal.org/ob/v3p0"><openbadges:credential><![CDATA[ {"a":1} ]]></openbadges:credential></svg>';
		expect(readSvg(inside)).toBe('{"a":1}');
	});

	it.each(["", "<svg/>", "<p></p>", "no picture"])("is not baked into %j", (text) => {
		expect(bakeSvg(text, "a.b.c")).toBeUndefined();
	});

	it("is not read when there are two, or the namespace is another one", () => {
		const baked = bakeSvg(drawing, "a.b.c") ?? "";
		expect(readSvg(baked.replace("<path", '<openbadges:credential verify="x.y.z"/><path'))).toBeUndefined();
		expect(readSvg(baked.replace("ob/v3p0", "other"))).toBeUndefined();
	});
});

it("a credential is verified from a PNG and an SVG as from a text", async () => {
	const signed = await makeSigned();
	const { verify } = await import("./verify.ts");
	const { makeCircumstances } = await import("./sample.ts");
	const baked = bakePng(picture, signed) ?? new Uint8Array();
	const fromPng = await verify(baked, { audience: undefined, nonce: undefined }, await makeCircumstances());
	const fromSvg = await verifyText(bakeSvg(drawing, signed) ?? "");
	expect([fromPng.code, fromSvg.code]).toEqual(["valid", "valid"]);
});
