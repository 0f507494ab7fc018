/** The button for the camera and its picture; the island shows them where the browser can read codes. */
import type { Reader } from "./reader.ts";

export function CameraButton({ reader: { t } }: { reader: Reader }) {
	return (
		<>
			<button type="button" class="button button-quiet camera" data-stop={t("tool.cameraStop")} hidden>
				{t("tool.camera")}
			</button>
			<video class="camera-picture" muted playsinline hidden title={t("tool.camera")} />
		</>
	);
}
