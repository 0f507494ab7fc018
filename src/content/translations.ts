/** What a translation must have in common with its original: a language of the city, the same properties, lists of the same length. */
import { type Finding, nameOf, type Path } from "./finding.ts";
import { type Shape, shapeOf } from "./shape.ts";
import { toRecord, toText } from "./value.ts";
import type { Item, World } from "./world.ts";

export function findTranslationFaults(translation: Item, original: Item | undefined, world: World): readonly Finding[] {
	const { city, language } = translation.location;
	const name = fileName(translation);
	if (original === undefined && !hasFile(translation, world))
		return [{ path: [], line: 1, message: `Add ${name}, or rename this file: there is nothing that it translates.` }];
	const home = world.homes.get(city);
	if (home === undefined || home.languages.length === 0) return [];
	if (!home.languages.includes(language)) {
		const where = city === "" ? "content/network.md" : `content/${city}/city.md`;
		return [{ path: [], line: 1, message: `Remove this file, or add "${language}" to the languages in ${where}.` }];
	}
	const data = original?.checked.data;
	if (data === undefined || translation.checked.data === undefined || original === undefined) return [];
	if (language === languageOf(original, home.languages[0] ?? "")) {
		return [{ path: [], line: 1, message: `Move this text to ${name} and remove this file: ${name} is written in that language itself.` }];
	}
	return compare(translation.checked.data, data, shapeOf(translation.location.kind, true), [], name);
}

function languageOf(original: Item, main: string): string {
	const own = toText((original.checked.data as Record<string, unknown> | undefined)?.language);
	return own === "" ? main : own;
}

/** The original may be there and not readable: that is told at the original. */
function hasFile({ location }: Item, world: World): boolean {
	return world.ids.get(location.kind)?.has(location.city === "" ? location.slug : `${location.city}/${location.slug}`) ?? false;
}

/** What the schema of translations does not know is told already. */
function compare(translated: unknown, original: unknown, shape: Shape | undefined, path: Path, file: string): Finding[] {
	if (typeof translated !== "object" || translated === null || shape === undefined) return [];
	if (Array.isArray(translated)) {
		if (!Array.isArray(original)) return [];
		if (translated.length === original.length) {
			return translated.flatMap((item, index) => compare(item, original[index], shape.items, [...path, index], file));
		}
		const wanted = original.length === 1 ? "1 item" : `${original.length} items`;
		return [{ path, message: `Write ${wanted} in ${nameOf(path)}, as ${file} does: there are ${translated.length}.` }];
	}
	const known = toRecord(original);
	return Object.entries(translated).flatMap(([name, value]) => {
		const inner = [...path, name];
		if (!shape.properties.has(name)) return [];
		if (known[name] === undefined) return [{ path: inner, onKey: true, message: `Remove "${name}": ${file} has none.` }];
		return compare(value, known[name], shape.properties.get(name), inner, file);
	});
}

function fileName({ location }: Item): string {
	return `${location.kind === "city" ? "city" : location.slug}.md`;
}
