/** The button for the camera and its picture; the island shows them where there can be a camera. */
import type { Reader } from "./reader.ts";

export function CameraButton({ reader: { t, href, site } }: { reader: Reader }) {
	const codes = href(site.assets.scripts.get("badge-codes") ?? "");
	return (
		<>
			<button type="button" class="button button-quiet camera" data-stop={t("tool.cameraStop")} data-codes={codes} hidden>
				{t("tool.camera")}
			</button>
			<video class="camera-picture" muted playsinline hidden title={t("tool.camera")} />
		</>
	);
}
