/** The kinds of entries and the schema of each; the schemas are the only place that says what an entry may hold. */
import assertion from "../../schemas/assertion.schema.json" with { type: "json" };
import award from "../../schemas/award.schema.json" with { type: "json" };
import badge from "../../schemas/badge.schema.json" with { type: "json" };
import city from "../../schemas/city.schema.json" with { type: "json" };
import common from "../../schemas/common.schema.json" with { type: "json" };
import endorsement from "../../schemas/endorsement.schema.json" with { type: "json" };
import importRecord from "../../schemas/import-record.schema.json" with { type: "json" };
import keys from "../../schemas/keys.schema.json" with { type: "json" };
import network from "../../schemas/network.schema.json" with { type: "json" };
import opportunity from "../../schemas/opportunity.schema.json" with { type: "json" };
import organisation from "../../schemas/organisation.schema.json" with { type: "json" };
import page from "../../schemas/page.schema.json" with { type: "json" };
import playlist from "../../schemas/playlist.schema.json" with { type: "json" };
import revocations from "../../schemas/revocations.schema.json" with { type: "json" };
import skill from "../../schemas/skill.schema.json" with { type: "json" };
import statusList from "../../schemas/status-list.schema.json" with { type: "json" };

/** The part of JSON Schema that our schemas use. */
export interface Schema {
	readonly $id?: string;
	readonly $ref?: string;
	readonly title?: string;
	readonly description?: string;
	readonly type?: string | readonly string[];
	readonly enum?: readonly string[];
	readonly format?: string;
	readonly pattern?: string;
	readonly minLength?: number;
	readonly maxLength?: number;
	readonly minimum?: number;
	readonly maximum?: number;
	readonly minItems?: number;
	readonly maxItems?: number;
	readonly uniqueItems?: boolean;
	readonly minProperties?: number;
	readonly maxProperties?: number;
	readonly items?: Schema;
	readonly properties?: Readonly<Record<string, Schema>>;
	readonly additionalProperties?: boolean | Schema;
	readonly propertyNames?: Schema;
	readonly required?: readonly string[];
	readonly oneOf?: readonly Schema[];
	readonly dependentRequired?: Readonly<Record<string, readonly string[]>>;
	readonly $defs?: Readonly<Record<string, Schema>>;
	readonly "x-entry"?: string;
	readonly "x-expects"?: string;
	readonly "x-translatable"?: boolean;
}

const byKind = {
	assertion,
	award,
	badge,
	city,
	endorsement,
	"import-record": importRecord,
	keys,
	network,
	opportunity,
	organisation,
	page,
	playlist,
	revocations,
	skill,
	"status-list": statusList,
};

export type Kind = keyof typeof byKind;

export const kinds = Object.keys(byKind) as readonly Kind[];

export const schemas = byKind as unknown as Readonly<Record<Kind, Schema>>;

export const commonSchema = common as unknown as Schema;

/** The schema itself with what its `$ref` names; what stands beside the `$ref` wins. */
export function resolveSchema(schema: Schema): Schema {
	const name = definitionName(schema);
	if (name === undefined) return schema;
	const { $ref, ...beside } = schema;
	const definition = commonSchema.$defs?.[name];
	if (definition === undefined) throw new Error(`No definition for ${$ref}.`);
	return { ...definition, ...beside };
}

/** The name in `common.schema.json` that a schema points to, such as "picture". */
export function definitionName(schema: Schema): string | undefined {
	return schema.$ref?.replace("common.schema.json#/$defs/", "");
}
