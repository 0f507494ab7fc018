/** Slovenian and Serbian words without their endings. Pagefind has no stems for Slovenian, and its Serbian ones miss changes inside a word. */

/** `mentorja`: `mentor`. */
const SLOVENIAN = /(?:(?<=r)j(?:em|ev|[aeiu])|ega|emu|imi|ami|ema|oma|eh|ih|ah|im|em|om|am|ov|ev|ij|jo|mi|[aeiou])$/;
const SERBIAN = /(?:ovima|evima|ovi|evi|ova|eva|ove|eve|ama|ima|oga|ega|omu|om|em|og|im|ih|[aeiou])$/;

/** How the end of a Serbian word changes before `i`, and back: `jezik`, `jezici`; `predlozi`, `predlog`. */
const SOFTENED: Readonly<Record<string, string>> = { k: "c", g: "z", h: "s", c: "k", z: "g", s: "h" };

/** `delavnice`: `delavnic`; `dogodka`: `dogodk`, `dogodek`; `odlocitev`: `odlocitv`, `odlocit`. */
export function variantsSlovenian(word: string): string[] {
	const fleeting = word.replace(/e(nj|[cklmnrv])$/, "$1");
	const core = word.replace(SLOVENIAN, "");
	return [...(fleeting === word ? [] : [fleeting]), core, core.replace(/([^aeiou])(nj|[cklmnrv])$/, "$1e$2")];
}

/** `dogadjaji`: `dogadjaj`; `igre`: `igar`; `jezik`: `jezic`; `posao`: `posl`. */
export function variantsSerbian(word: string): string[] {
	const core = word.replace(SERBIAN, "");
	const fleeting = word.replace(/a(o|[cklmnrv])$/, (_, last: string) => (last === "o" ? "l" : last));
	const softened = core.replace(/[kghczs]$/, (last) => SOFTENED[last] ?? last);
	return [...(fleeting === word ? [] : [fleeting]), core, softened, core.replace(/([^aeiou])([cklmnrv])$/, "$1a$2")];
}

/** What remains of a short word would begin too many others: its whole forms instead, `sola`: `sole`, `soli` … */
export function formsShort(word: string, language: string): string[] {
	const endings = { sl: SLOVENIAN, sr: SERBIAN }[language];
	if (endings === undefined) return [];
	const core = word.replace(/e([lnrv])$/, "$1").replace(endings, "");
	if (core.length !== 3) return [];
	return ["", "a", "e", "i", "o", "u"].map((ending) => core + ending).filter((form) => form !== word);
}
