/** All rules about free text in one place: for a value, for the text below the front matter, and for the file as a whole. */
import { type Finding, nameOf, type Path } from "./finding.ts";
import { explainCharacters } from "./text-characters.ts";
import { explainHtml, findInMarkdown } from "./text-markdown.ts";
import { explainPersonal, explainSecret } from "./text-personal.ts";
import { explainWords } from "./text-words.ts";

/** Numbers of grants look like anything; their field is exempt from the search for phone numbers. */
const numberFields = new Set(["reference", "code"]);

/** The first thing wrong with one value: one mistake, one sentence. */
export function findInText(text: string, path: Path): readonly Finding[] {
	const name = nameOf(path);
	if (text.trim() === "" && text !== "") return [{ path, message: `Write something in ${name}, or remove it: it is blank.` }];
	if (isPlain.test(text) && !mayBePersonal.test(text)) return [];
	const normal = text.normalize("NFC");
	if (normal !== text) return [{ path, message: `Type ${name} again: its accents are stored as separate characters.`, fix: normal }];
	const withPhones = !numberFields.has(String(path.at(-1)));
	const reason =
		explainCharacters(text) || explainWords(text) || explainHtml(text) || explainPersonal(text, { withPhones, withRoles: false });
	return reason === "" ? [] : [{ path, message: `In ${name}, ${reason}.` }];
}

/** What is wrong with the Markdown below the front matter; at most one finding a line. */
export function findInBody(body: string, firstLine: number): readonly Finding[] {
	if (body.length > maximum) {
		return [{ path: [], line: firstLine, message: `Shorten the text to ${maximum} characters: it has ${body.length}.` }];
	}
	const found = new Map<number, Finding>();
	const add = (line: number, reason: string, fix = "") => {
		if (reason !== "" && !found.has(line)) found.set(line, { path: [], line, message: `In this line, ${reason}.`, fix });
	};
	if (!isPlain.test(body) || mayBePersonal.test(body)) {
		for (const [index, line] of body.split("\n").entries()) {
			const normal = line.normalize("NFC");
			if (normal !== line) add(firstLine + index, "type the accents again: they are stored as separate characters", normal);
			else
				add(
					firstLine + index,
					explainCharacters(line) || explainWords(line) || explainPersonal(line, { withPhones: true, withRoles: true }),
				);
		}
	}
	for (const { line, reason } of findInMarkdown(body)) add(firstLine + line, reason);
	return [...found.values()];
}

/** Secrets anywhere, and what hides in comments and names, where no value is looked at. */
export function findInFile(text: string, known: readonly Finding[]): readonly Finding[] {
	const lineOf = (offset: number) => text.slice(0, offset).split("\n").length;
	const secret = explainSecret(text);
	if (secret !== undefined) return [{ path: [], line: lineOf(secret.offset), message: `In this line, ${secret.reason}.` }];
	if (isPlain.test(text) || known.length > 0) return [];
	return text.split("\n").flatMap((line, index) => {
		const reason = explainCharacters(line);
		return reason === "" ? [] : [{ path: [], line: index + 1, message: `In this line, ${reason}.` }];
	});
}

const maximum = 30_000;

/** Latin letters without combining marks, and the punctuation of prose: nothing that any rule could mind. */
const isPlain = /^[\n\r\t\x20-\x3b=\x3f-\x7e\u00a1-\u00ac\u00ae-\u017f\u2010-\u2027\u20ac]*$/;
const mayBePersonal = /@|[0-9][0-9 ()./–-]{4,}[0-9]|[A-Z]{2}[0-9]{2}/;
