/** The button for the camera and its picture; the island hides the button where there can be no camera: elsewhere nothing moves. */
import type { Reader } from "./reader.ts";

export function CameraButton({ reader: { t, href, site } }: { reader: Reader }) {
	const codes = href(site.assets.scripts.get("badge-codes") ?? "");
	return (
		<>
			<button type="button" class="button button-quiet camera" data-stop={t("tool.cameraStop")} data-codes={codes}>
				{t("tool.camera")}
			</button>
			<video class="camera-picture" muted playsinline hidden title={t("tool.camera")} />
		</>
	);
}
