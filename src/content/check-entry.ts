/** Checks one file by itself: its YAML or JSON, its schema and its texts. What depends on other files comes later. */

import { explainErrors } from "./explain.ts";
import { namesIn } from "./explain-unknown.ts";
import { type Finding, type Locate, type Path, toProblem } from "./finding.ts";
import { parseFrontMatter } from "./front-matter.ts";
import { parseJson } from "./json.ts";
import { type Kind, schemas } from "./kinds.ts";
import { createLocate } from "./locate.ts";
import type { ReaderHint } from "./mistake.ts";
import type { Problem } from "./problem.ts";
import { validatorOf } from "./schema.ts";
import { shapeOf, visitTexts } from "./shape.ts";
import type { SourceFile } from "./source.ts";
import { findInBody, findInFile, findInText } from "./text.ts";
import { isJsonKind, isSignedKind, type Location } from "./tree.ts";
import { type Parsed, parseYaml } from "./yaml.ts";

/** A value that names something outside of its file. */
export interface Reference {
	/** The kind of entry, or "media". */
	readonly kind: string;
	readonly value: string;
	readonly path: Path;
}

export interface Checked {
	readonly text: string;
	/** Undefined when the file could not even be parsed. */
	readonly data: Readonly<Record<string, unknown>> | readonly unknown[] | undefined;
	/** The data with null in place of every value that the schema refuses: what rules about facts look at. */
	readonly sound: unknown;
	readonly body: string;
	readonly references: readonly Reference[];
	readonly problems: readonly Problem[];
	readonly locate: Locate;
}

export function checkEntry(file: SourceFile, location: Location): Checked {
	const { text, path } = file;
	const isJson = isJsonKind(location.kind);
	const front = isJson ? { yaml: text, body: "", bodyLine: 1, message: "", line: 1 } : parseFrontMatter(text);
	const locate = createLocate(front.yaml);
	const parsed = front.message === "" ? parse(front.yaml, isJson) : { data: undefined, problems: [front] };
	const broken = parsed.problems.map(({ line, message }) => ({ file: path, line, field: "", message, fix: "" }));
	if (broken.length > 0) return { text, data: undefined, sound: undefined, body: "", references: [], problems: broken, locate };

	const isTranslation = location.language !== "";
	const findings: Finding[] = [...explainErrors(validatorOf(location.kind, isTranslation)(parsed.data), parsed.data, hintFor(location))];
	const sound = removeInvalid(parsed.data, findings);
	const told = new Set(findings.map((finding) => finding.path.join("/")));
	const references: Reference[] = [];
	visitTexts(shapeOf(location.kind, isTranslation), parsed.data, (value, shape, steps) => {
		if (told.has(steps.join("/"))) return;
		const kind = shape.entry ?? (shape.isMedia ? "media" : "");
		if (kind !== "") references.push({ kind, value, path: [...steps] });
		if (shape.isText) findings.push(...findInText(value, steps).map((finding) => ({ ...finding, path: [...steps] })));
	});
	findings.push(...findInBody(front.body, front.bodyLine));
	if (!isSignedKind(location.kind)) findings.push(...findInFile(text, findings));
	const problems = findings.map((finding) => toProblem(finding, path, locate));
	return { text, data: parsed.data as Checked["data"], sound, body: front.body, references, problems, locate };
}

function parse(text: string, isJson: boolean): Parsed {
	if (isJson) return parseJson(text);
	const parsed = parseYaml(text);
	return parsed.data === null ? { ...parsed, data: {} } : parsed;
}

/** With hundreds of mistakes in one file the facts can wait. */
const maximumOfInvalid = 300;

function removeInvalid(data: unknown, findings: readonly Finding[]): unknown {
	if (findings.length > maximumOfInvalid) return {};
	return findings.filter(({ isInvalid }) => isInvalid).reduce((value, { path }) => withNull(value, path), data);
}

function withNull(value: unknown, [step, ...rest]: Path): unknown {
	if (step === undefined || typeof value !== "object" || value === null) return null;
	if (Array.isArray(value)) return value.map((item, index) => (index === step ? withNull(item, rest) : item));
	return { ...value, [step]: withNull((value as Record<string, unknown>)[step], rest) };
}

function hintFor({ kind, language, slug }: Location): ReaderHint {
	if (language === "") return { kind, schema: schemas[kind] };
	const original = `${kind === "city" ? "city" : slug}.md`;
	return { kind: "translation", original, facts: factsOf(kind) };
}

const facts = new Map<Kind, ReadonlySet<string>>();

function factsOf(kind: Kind): ReadonlySet<string> {
	const known = facts.get(kind) ?? new Set(namesIn(schemas[kind]));
	facts.set(kind, known);
	return known;
}
