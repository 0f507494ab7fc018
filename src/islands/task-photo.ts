/** Photos as they are kept: small, and drawn anew, so that nothing of the file is left but what is seen - no place, no time, no camera. */

/** Pixels of the longer side: enough to print half a page. */
const LONGEST = 1600;
const QUALITY = 0.82;

/** Undefined when the file is no picture that this browser can open. */
export async function shrinkPhoto(file: Blob): Promise<Blob | undefined> {
	try {
		const picture = await createImageBitmap(file, { imageOrientation: "from-image" });
		const { width, height } = fitInto(picture, LONGEST);
		const canvas = document.createElement("canvas");
		canvas.width = width;
		canvas.height = height;
		const pen = canvas.getContext("2d");
		if (pen === null) return undefined;
		// What was transparent would turn black.
		pen.fillStyle = "#fff";
		pen.fillRect(0, 0, width, height);
		pen.drawImage(picture, 0, 0, width, height);
		picture.close();
		return await new Promise((resolve) => canvas.toBlob((blob) => resolve(blob ?? undefined), "image/jpeg", QUALITY));
	} catch {
		return undefined;
	}
}

/** As a text that stands in a page or a file; the policy of the site lets pictures be shown in this way alone. */
export function readAsAddress(picture: Blob): Promise<string> {
	return new Promise((resolve, reject) => {
		const reader = new FileReader();
		reader.onload = () => resolve(String(reader.result));
		reader.onerror = () => reject(reader.error);
		reader.readAsDataURL(picture);
	});
}

/** In whole pixels, never larger than it is. */
export function fitInto(size: { readonly width: number; readonly height: number }, longest: number): { width: number; height: number } {
	const scale = Math.min(1, longest / Math.max(size.width, size.height));
	return { width: Math.max(1, Math.round(size.width * scale)), height: Math.max(1, Math.round(size.height * scale)) };
}
