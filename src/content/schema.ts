/** Compiles each schema once, when its first entry comes; strict, so that a slip in a schema is an error of ours at once. */
import { Ajv2020, type ErrorObject, type ValidateFunction } from "ajv/dist/2020.js";
import { formats } from "./formats.ts";
import { commonSchema, type Kind, type Schema, schemas } from "./kinds.ts";
import { translationSchema } from "./translation-schema.ts";

export type Validate = (data: unknown) => readonly ErrorObject[];

let shared: Ajv2020 | undefined;
const compiled = new Map<string, Validate>();

/** The errors of ajv for the data of an entry of that kind; empty when it is as the schema says. */
export function validatorOf(kind: Kind, isTranslation = false): Validate {
	const key = `${kind}${isTranslation ? " translation" : ""}`;
	const known = compiled.get(key);
	if (known !== undefined) return known;
	shared ??= createAjv();
	const validate = toValidate(shared.compile(isTranslation ? translationSchema(kind) : schemas[kind]));
	compiled.set(key, validate);
	return validate;
}

/** An ajv that knows our formats and annotations; the editor's forms compile their validators with it too. That the schemas are sound is tested, not looked at each time. */
export function createAjv(options: ConstructorParameters<typeof Ajv2020>[0] = {}): Ajv2020 {
	const ajv = new Ajv2020({
		strict: true,
		strictRequired: false,
		allErrors: true,
		verbose: true,
		messages: false,
		ownProperties: true,
		allowUnionTypes: true,
		meta: false,
		validateSchema: false,
		...options,
	});
	for (const [name, validate] of Object.entries(formats)) ajv.addFormat(name, validate);
	ajv.addVocabulary(["x-entry", "x-expects", "x-translatable", "x-cms"]);
	return ajv.addSchema(commonSchema as Schema & Record<string, unknown>);
}

function toValidate(validate: ValidateFunction): Validate {
	return (data) => (validate(data) ? [] : (validate.errors ?? []));
}
