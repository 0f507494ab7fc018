/** What our own parts of the editor say, in its language. */
import type { Translate } from "../locales/text.ts";

export type Words = Readonly<Record<keyof ReturnType<typeof wordsOf>, string>>;

export function wordsOf(t: Translate) {
	return {
		lookAgain: t("editor.lookAgain"),
		close: t("map.close"),
		another: t("editor.another"),
		anotherName: t("editor.anotherName"),
		anotherLink: t("editor.anotherLink"),
		move: t("editor.move"),
		moveUp: t("editor.moveUp"),
		moveDown: t("editor.moveDown"),
		weekLater: t("editor.weekLater"),
		step: t("editor.step"),
		knownPlace: t("editor.knownPlace"),
		onMap: t("editor.onMap"),
		mapHint: t("editor.mapHint"),
		findAddress: t("editor.findAddress"),
		notFound: t("editor.notFound"),
		fold: t("editor.fold"),
		remove: t("editor.remove"),
		preview: t("editor.preview"),
		plainText: t("editor.plainText"),
		text: t("editor.text"),
	};
}
