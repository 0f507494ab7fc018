/** The languages to choose from: those of the site, and those that people in its cities speak. Any other can be written in the file by hand. */
import { buildFormats } from "../locales/format.ts";
import type { Choice } from "./field.ts";

const codes =
	"af am ar az be bg bn bs ca cs cy da de el en es et eu fa fi fr ga gl gu he hi hr hu hy is it ja ka kk ko ku lb lt lv mk mn mt nb ne nl nn pa pl ps pt ro ru se sk sl so sq sr st sv sw ta th ti tl tn tr uk ur uz vi xh yo zh zu".split(
		" ",
	);

/** Sorted as the language of the editor sorts. */
export function languageChoices(language: string): readonly Choice[] {
	const nameOf = buildFormats(language, "UTC", 0).language;
	const { compare } = new Intl.Collator(language);
	return codes.map((code) => ({ value: code, label: nameOf(code) })).sort((a, b) => compare(a.label, b.label));
}
