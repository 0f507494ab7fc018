/** Data -> the YAML of our files: block style, short lists of names in one line, quotes round what some reader of YAML would bend. */
import { Document, isScalar, type Scalar, visit } from "yaml";

/** Ends with a line break; empty for empty data. */
export function formatYaml(data: Readonly<Record<string, unknown>>): string {
	if (Object.keys(data).length === 0) return "";
	const document = new Document(data);
	visit(document, {
		Scalar: (key, node) => {
			if (key !== "key" && isBent(node)) node.type = "QUOTE_DOUBLE";
		},
		Seq: (_, node) => {
			node.flow = node.items.every((item) => isScalar(item) && isName(item.value));
		},
		Map: (_, node) => {
			node.flow = node.items.length === 0;
		},
	});
	return document.toString({ lineWidth: 0, flowCollectionPadding: false });
}

/** A name of a choice or an entry, as opposed to a text. */
function isName(value: unknown): boolean {
	return typeof value === "string" && value.length <= 64 && /^[a-zA-Z][\w/.-]*$/.test(value) && !isBoolean.test(value);
}

/** YAML 1.1 reads yes and no as truth, 18:30 as 1110, 1_000 as a number; days and times with a `T` are text to this project, and stay bare. */
function isBent({ value }: Scalar): boolean {
	return typeof value === "string" && (isBoolean.test(value) || (isNumberLike.test(value) && !isMoment.test(value)));
}

const isBoolean = /^(?:y|n|yes|no|on|off|true|false|null|~)$/i;
const isNumberLike = /^[-+.]?[0-9][0-9_:.,+\-eExXoOa-fA-F]*$/;
const isMoment = /^[0-9]{4}-[0-9]{2}(?:-[0-9]{2}(?:T[0-9:+-]+)?)?$/;
