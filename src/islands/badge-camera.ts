/** Reads a QR code with the camera, in browsers that can detect one by themselves; others type the ticket or take its link. */

interface Detector {
	detect(source: HTMLVideoElement): Promise<readonly { readonly rawValue: string }[]>;
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

export async function canScan(): Promise<boolean> {
	const formats: readonly string[] = (await window.BarcodeDetector?.getSupportedFormats().catch(() => [])) ?? [];
	return formats.includes("qr_code") && "mediaDevices" in navigator;
}

/** Rejects when there is no camera, or it may not be used; undefined when `stop` ended it. */
export async function scanCode(video: HTMLVideoElement, stop: AbortSignal): Promise<string | undefined> {
	if (window.BarcodeDetector === undefined) throw new TypeError("This browser detects no codes.");
	const detector = new window.BarcodeDetector({ formats: ["qr_code"] });
	const stream = await navigator.mediaDevices.getUserMedia({ video: { facingMode: "environment" } });
	video.srcObject = stream;
	video.hidden = false;
	try {
		await video.play();
		while (!stop.aborted) {
			const [code] = await detector.detect(video);
			if (code !== undefined) return code.rawValue;
			await new Promise((resolve) => setTimeout(resolve, PAUSE));
		}
		return undefined;
	} finally {
		for (const track of stream.getTracks()) track.stop();
		video.srcObject = null;
		video.hidden = true;
	}
}

/** A button that starts the camera and stops it again; hidden where the browser cannot read codes. */
export async function offerCamera(root: ParentNode, take: (text: string) => void, fail: () => void): Promise<void> {
	const button = root.querySelector<HTMLButtonElement>("button.camera");
	const video = root.querySelector("video");
	if (button === null || video === null || !(await canScan())) return;
	let stop: AbortController | undefined;
	const start = button.textContent ?? "";
	button.hidden = false;
	button.addEventListener("click", async () => {
		if (stop !== undefined) return stop.abort();
		stop = new AbortController();
		button.textContent = button.dataset.stop ?? start;
		const text = await scanCode(video, stop.signal).catch(fail);
		button.textContent = start;
		stop = undefined;
		if (text) take(text);
	});
}
