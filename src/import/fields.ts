/** The names of columns that an import understands: those of our own CSV feed, and those that only an import needs. */
import { findNearest } from "../content/nearest.ts";

/** How the cells of several columns with one name are joined. */
const JOINED = { list: "; ", address: ", ", text: "\n\n", words: " " } as const;

const FIELDS = {
	id: "words",
	title: "words",
	summary: "words",
	body: "text",
	language: "words",
	url: "words",
	city: "words",
	kind: "words",
	format: "words",
	status: "words",
	organisers: "list",
	partners: "list",
	start: "words",
	start_time: "words",
	end: "words",
	end_time: "words",
	sessions: "words",
	repeats: "words",
	days: "list",
	until: "words",
	approximate_dates: "words",
	deadline: "words",
	places: "list",
	addresses: "address",
	latitude: "words",
	longitude: "words",
	outside_city: "words",
	step_free: "words",
	free: "words",
	price: "words",
	price_maximum: "words",
	price_note: "words",
	currency: "words",
	age_from: "words",
	age_to: "words",
	audience: "words",
	groups: "list",
	availability: "words",
	capacity: "words",
	held_in: "list",
	outcomes: "list",
	themes: "list",
	skills: "list",
	badges: "list",
	booking: "words",
	information: "words",
	join: "words",
	image: "words",
	confirmed_on: "words",
} as const satisfies Readonly<Record<string, keyof typeof JOINED>>;

export type FieldName = keyof typeof FIELDS;

/** The cells of one row by name; what is empty is missing. */
export type Cells = Partial<Readonly<Record<FieldName, string>>>;

export const FIELD_NAMES = Object.keys(FIELDS) as readonly FieldName[];

/** "Age from" is `age_from`; undefined for a name that is none of ours. */
export function findField(name: string): FieldName | undefined {
	const plain = name
		.trim()
		.toLowerCase()
		.replace(/[\s-]+/g, "_");
	return FIELD_NAMES.find((field) => field === plain);
}

export function joinCells(field: FieldName, cells: readonly string[]): string {
	return [...new Set(cells.filter((cell) => cell !== ""))].join(JOINED[FIELDS[field]]);
}

/** Which field of an entry a name ends up in, so that a sentence about the field can name the column. */
const ENTRY_FIELDS: Readonly<Partial<Record<string, readonly FieldName[]>>> = {
	organisation: ["organisers"],
	coOrganisers: ["organisers"],
	sessions: ["start", "end"],
	recurrence: ["repeats"],
	approximateDates: ["approximate_dates", "start"],
	places: ["places", "addresses", "latitude", "longitude"],
	price: ["price", "price_maximum", "currency", "price_note"],
	audience: ["age_from", "age_to", "audience", "groups"],
	heldIn: ["held_in"],
	links: ["booking", "information", "join", "url"],
	confirmedOn: ["confirmed_on"],
};

/** The columns that made a field of an entry, by the field. `columns`: names of columns by the name that they stand for. */
export function nameColumns(columns: ReadonlyMap<FieldName, string>): Readonly<Record<string, string>> {
	const own = [...columns].map(([field, column]) => [field, column] as const);
	const others = Object.entries(ENTRY_FIELDS).flatMap(([field, names = []]) => {
		const found = names.flatMap((name) => columns.get(name) ?? []);
		return found.length === 0 ? [] : [[field, found.join(", ")] as const];
	});
	return Object.fromEntries([...own, ...others]);
}

/** The end of a sentence about a name that is none of ours. */
export function suggestField(name: string): string {
	const nearest = findNearest(name, FIELD_NAMES);
	return nearest === undefined ? `use one of: ${FIELD_NAMES.join(", ")}` : `did you mean "${nearest}"?`;
}
