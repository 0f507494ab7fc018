import { Map as createMap } from "immutable";
import { expect, it } from "vitest";
import { createFormControls, type FormControl } from "./form-controls.ts";

function control(forID: string, field: object, more: Partial<FormControl["props"]> = {}, keys?: readonly string[]): FormControl {
	return { props: { field: createMap(Object.entries(field)), forID, ...more }, ...(keys === undefined ? {} : { state: { keys } }) };
}

/** A title, places with a name each, outcomes that are texts, and a price in an object, in two languages. */
function createForm() {
	const controls = createFormControls("lt");
	const form = (locale: string) => [
		control(`title-${locale}`, { name: "title", label: "Title" }, { locale }),
		control(`places-${locale}`, { name: "places", label: "Places", fields: [] }, { locale }, ["a", "b"]),
		control(`name-a-${locale}`, { name: "name", label: "Name" }, { parentIds: [`places-${locale}`, "a", undefined] }),
		control(`name-b-${locale}`, { name: "name", label: "Name" }, { parentIds: [`places-${locale}`, "b", undefined] }),
		control(`outcomes-${locale}`, { name: "outcomes", label: "Outcomes", field: {} }, { locale }, ["c"]),
		control(`item-${locale}`, { name: "item", label: "Outcome" }, { parentIds: [`outcomes-${locale}`, "c", undefined] }),
		control(`price-${locale}`, { name: "price", label: "Price", fields: [] }, { locale }),
		control(`amount-${locale}`, { name: "amount", label: "Amount" }, { parentIds: [`price-${locale}`] }),
		control(`body-${locale}`, { name: "body", label: "Text" }, { locale }),
	];
	for (const each of [...form("lt"), ...form("en")]) controls.add(each);
	return controls;
}

it.each([
	["title", "title-lt", "Title"],
	["places", "places-lt", "Places"],
	["places.1.name", "name-b-lt", "Places 2 › Name"],
	["places.0.lat", "places-lt", "Places"],
	["outcomes.0", "item-lt", "Outcomes 1"],
	["price.amount", "amount-lt", "Price › Amount"],
	["zzz", "body-lt", "Text"],
])("a problem of %s is told in the form of the original, at %s", (path, id, label) => {
	const [placed] = createForm().place([{ path, message: "Mend it." }]);
	expect([placed?.control?.props.forID, placed?.label]).toEqual([id, label]);
});

it("a control that left the form tells nothing any more", () => {
	const controls = createForm();
	controls.remove(control("name-b-lt", { name: "name" }));
	expect(controls.place([{ path: "places.1.name", message: "Mend it." }])[0]?.control?.props.forID).toBe("places-lt");
});
