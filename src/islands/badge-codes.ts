/** Finds a QR code in a picture, for browsers that cannot do it by themselves: ZXing as WebAssembly, from this site. Loaded when it is wanted. */
import { prepareZXingModule, readBarcodes } from "zxing-wasm/reader";
import wasm from "zxing-wasm/reader/zxing_reader.wasm";

// It comes as base64 within this script: the page that awards may fetch nothing, not even from its own site.
prepareZXingModule({ overrides: { wasmBinary: Uint8Array.from(atob(wasm), (letter) => letter.charCodeAt(0)).buffer } });

export async function findCode(picture: ImageData): Promise<string | undefined> {
	const [code] = await readBarcodes(picture, { formats: ["QRCode"], maxNumberOfSymbols: 1 });
	return code?.text;
}
