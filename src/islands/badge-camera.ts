/** Reads a QR code with the camera, or from a picture of it. Where the browser cannot find codes by itself, what can is loaded when it is wanted. */
import type * as Codes from "./badge-codes.ts";

type Source = HTMLVideoElement | ImageBitmap;
type Find = (source: Source) => Promise<string | undefined>;

interface Detector {
	detect(source: Source): Promise<readonly { readonly rawValue: string }[]>;
}

declare global {
	interface Window {
		readonly BarcodeDetector?: {
			new (options: { readonly formats: readonly string[] }): Detector;
			getSupportedFormats(): Promise<readonly string[]>;
		};
	}
}

/** Milliseconds between two looks. */
const PAUSE = 200;
/** A photo of today's phones has many more pixels than its code needs. */
const LONGEST = 2000;

/** The text of the code in a picture; undefined when there is none, or when it is no picture. */
export async function readPicture(root: ParentNode, file: Blob): Promise<string | undefined> {
	try {
		const picture = await createImageBitmap(file);
		const find = await loadFinder(root);
		return await find(picture);
	} catch {
		return undefined;
	}
}

/** A button that starts the camera and stops it again; hidden where there can be none. */
export function offerCamera(root: ParentNode, take: (text: string) => void, fail: () => void): void {
	const button = root.querySelector<HTMLButtonElement>("button.camera");
	const video = root.querySelector("video");
	if (button === null || video === null) return;
	button.hidden = !("mediaDevices" in navigator);
	let stop: AbortController | undefined;
	const start = button.textContent ?? "";
	button.addEventListener("click", async () => {
		if (stop !== undefined) return stop.abort();
		stop = new AbortController();
		button.textContent = button.dataset.stop ?? start;
		const text = await scanCode(root, video, stop.signal).catch(fail);
		button.textContent = start;
		stop = undefined;
		if (text) take(text);
	});
}

/** Rejects when there is no camera, or it may not be used; undefined when `stop` ended it. */
async function scanCode(root: ParentNode, video: HTMLVideoElement, stop: AbortSignal): Promise<string | undefined> {
	const stream = await navigator.mediaDevices.getUserMedia({ video: { facingMode: "environment", width: { ideal: 1280 } } });
	video.srcObject = stream;
	video.hidden = false;
	try {
		const [find] = await Promise.all([loadFinder(root), video.play()]);
		while (!stop.aborted) {
			const text = await find(video);
			if (text) return text;
			await new Promise((resolve) => setTimeout(resolve, PAUSE));
		}
		return undefined;
	} finally {
		for (const track of stream.getTracks()) track.stop();
		video.srcObject = null;
		video.hidden = true;
	}
}

async function loadFinder(root: ParentNode): Promise<Find> {
	const { BarcodeDetector } = window;
	const formats: readonly string[] = (await BarcodeDetector?.getSupportedFormats().catch(() => [])) ?? [];
	if (BarcodeDetector !== undefined && formats.includes("qr_code")) {
		const detector = new BarcodeDetector({ formats: ["qr_code"] });
		return async (source) => (await detector.detect(source))[0]?.rawValue;
	}
	const address = root.querySelector<HTMLElement>("[data-codes]")?.dataset.codes ?? "";
	const { findCode } = (await import(address)) as typeof Codes;
	return (source) => findCode(pixelsOf(source));
}

function pixelsOf(source: Source): ImageData {
	const [width, height] = source instanceof HTMLVideoElement ? [source.videoWidth, source.videoHeight] : [source.width, source.height];
	const scale = Math.min(1, LONGEST / Math.max(width, height));
	const canvas = document.createElement("canvas");
	canvas.width = Math.round(width * scale);
	canvas.height = Math.round(height * scale);
	const context = canvas.getContext("2d", { willReadFrequently: true });
	if (context === null) throw new TypeError("This browser draws no pictures.");
	context.drawImage(source, 0, 0, canvas.width, canvas.height);
	return context.getImageData(0, 0, canvas.width, canvas.height);
}
