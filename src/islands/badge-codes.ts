/** Finds a QR code in a picture, for browsers that cannot do it by themselves: ZXing as WebAssembly, from this site. Loaded when it is wanted. */
import { prepareZXingModule, readBarcodes } from "zxing-wasm/reader";
import wasm from "zxing-wasm/reader/zxing_reader.wasm";

prepareZXingModule({ overrides: { locateFile: () => new URL(wasm, import.meta.url).href } });

export async function findCode(picture: ImageData): Promise<string | undefined> {
	const [code] = await readBarcodes(picture, { formats: ["QRCode"], maxNumberOfSymbols: 1 });
	return code?.text;
}
