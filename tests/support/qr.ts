/** Reads QR codes out of pictures as a scanner would, and makes the film of one for a camera that is not there. */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import sharp from "sharp";
import { encode } from "uqr";
import { prepareZXingModule, readBarcodes } from "zxing-wasm/reader";

const wasm = readFileSync(createRequire(import.meta.url).resolve("zxing-wasm/reader/zxing_reader.wasm"));
prepareZXingModule({ overrides: { wasmBinary: new Uint8Array(wasm).buffer } });

/** The texts of all codes in a PNG. */
export async function readCodes(png: Uint8Array): Promise<string[]> {
	return (await readBarcodes(new Uint8Array(png), { formats: ["QRCode"] })).map(({ text }) => text);
}

/** A picture of a code, as somebody has photographed it: with paper around it. */
export async function drawCode(text: string, size = 480): Promise<Buffer> {
	const { data, size: cells } = encode(text, { ecc: "L", border: 4 });
	const pixels = Buffer.from(data.flat().map((dark) => (dark ? 0 : 255)));
	const code = await sharp(pixels, { raw: { width: cells, height: cells, channels: 1 } })
		.resize(size, size, { kernel: "nearest" })
		.png()
		.toBuffer();
	return sharp({ create: { width: size + 160, height: size + 60, channels: 3, background: "#e8e4da" } })
		.composite([{ input: code }])
		.png()
		.toBuffer();
}

/** A film of one picture in YUV4MPEG2, as Chromium's fake camera plays it. https://wiki.multimedia.cx/index.php/YUV4MPEG2 */
export async function filmOf(png: Buffer): Promise<Buffer> {
	const { data, info } = await sharp(png)
		.resize(640, 480, { fit: "contain", background: "#e8e4da" })
		.greyscale()
		.raw()
		.toBuffer({ resolveWithObject: true });
	const frame = Buffer.concat([Buffer.from("FRAME\n"), data, Buffer.alloc((info.width * info.height) / 2, 128)]);
	return Buffer.concat([Buffer.from(`YUV4MPEG2 W${info.width} H${info.height} F10:1 Ip A1:1 C420jpeg\n`), frame, frame, frame]);
}
