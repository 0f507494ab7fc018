/** The choices of an explorer as native controls: links become checkboxes, and what only works here is shown. */
import { FACET_NAMES } from "../search/data.ts";
import type { Filters } from "../search/filters.ts";

export interface ExplorerForm {
	/** What the controls say now. */
	read(): Filters;
	/** Sets the controls. */
	write(filters: Filters): void;
	/** The facets whose counts the reader sees. */
	open(): string[];
	/** Writes the count beside each choice of an open group, where it is known; choices with none are dimmed, never disabled. */
	count(countOf: (facet: string, value: string) => number | undefined): void;
}

interface Box {
	readonly facet: string;
	readonly value: string;
	readonly input: HTMLInputElement;
	readonly item: HTMLElement;
	readonly count: HTMLElement | null;
	/** What was last written there; undefined while it is what the server wrote. */
	left: number | undefined;
}

/** The group whose links the choice of days replaces; the style sheet hides it. */
const MONTHS = "month";

export function buildForm(root: HTMLElement, language: string): ExplorerForm {
	const number = new Intl.NumberFormat(language);
	const groups = [...root.querySelectorAll<HTMLDetailsElement>("details[data-facet]")];
	const boxes = groups.flatMap((group) => {
		const facet = group.dataset.facet ?? "";
		return facet === MONTHS ? [] : [...group.querySelectorAll<HTMLElement>("[data-value]")].map((item) => toBox(facet, item));
	});
	const words = root.querySelector<HTMLInputElement>("input[name=q]");
	const when = root.querySelector<HTMLSelectElement>("select[name=when]");
	const age = root.querySelector<HTMLInputElement>("input[name=age]");
	return {
		read() {
			const choices = FACET_NAMES.map(
				(facet) =>
					[
						facet,
						boxes
							.filter((box) => box.facet === facet && box.input.checked)
							.map(({ value }) => value)
							.sort(),
					] as const,
			);
			const years = age?.value === "" ? Number.NaN : Number(age?.value);
			return {
				words: words?.value.trim() ?? "",
				choices: new Map(choices.filter(([, values]) => values.length > 0)),
				when: when?.value ?? "",
				age: Number.isInteger(years) && years >= 0 ? years : undefined,
			};
		},
		write(filters) {
			for (const [facet, values] of filters.choices) {
				for (const value of values)
					if (!boxes.some((box) => box.facet === facet && box.value === value)) boxes.push(...addBox(root, facet, value));
			}
			for (const { facet, value, input } of boxes) input.checked = filters.choices.get(facet)?.includes(value) ?? false;
			for (const group of groups) if (filters.choices.has(group.dataset.facet ?? "")) group.open = true;
			if (words !== null && words.value.trim() !== filters.words) words.value = filters.words;
			if (when !== null) chooseDays(when, filters.when, language);
			if (age !== null) age.value = filters.age === undefined ? "" : String(filters.age);
		},
		open: () => groups.filter(({ open }) => open).map(({ dataset }) => dataset.facet ?? ""),
		count(countOf) {
			const open = new Set(groups.filter((group) => group.open).map(({ dataset }) => dataset.facet));
			for (const box of boxes.filter(({ facet }) => open.has(facet))) {
				const left = countOf(box.facet, box.value);
				if (left === undefined || left === box.left) continue;
				box.left = left;
				if (box.count !== null) box.count.textContent = number.format(left);
				box.item.classList.toggle("none-left", left === 0);
			}
		},
	};
}

/** Days of an old address that the page no longer lists get an option of their own, so that the address keeps its meaning. */
function chooseDays(select: HTMLSelectElement, days: string, language: string): void {
	if (![...select.options].some(({ value }) => value === days)) select.add(new Option(nameDays(days, language), days));
	select.value = days;
}

function nameDays(days: string, language: string): string {
	if (!/^\d{4}-(0[1-9]|1[0-2])$/.test(days)) return days;
	return new Intl.DateTimeFormat(language, { month: "long", year: "numeric", timeZone: "UTC" }).format(Date.parse(days));
}

/** A choice of the address that the page does not list, because it is rare or gone, gets a box of its own, so that it can be taken away. */
function addBox(root: HTMLElement, facet: string, value: string): Box[] {
	const group = root.querySelector<HTMLDetailsElement>(`details[data-facet="${facet}"]`);
	const list = group?.querySelector("ul");
	if (group === null || !list) return [];
	const item = document.createElement("li");
	item.dataset.value = value;
	const count = document.createElement("span");
	count.className = "count";
	item.append(document.createElement("span"), count);
	list.prepend(item);
	return [toBox(facet, item)];
}

/** A link or a name with its count becomes a checkbox with the same words. */
function toBox(facet: string, item: HTMLElement): Box {
	const words = item.firstElementChild;
	const count = item.querySelector<HTMLElement>(".count");
	const value = item.dataset.value ?? "";
	const input = document.createElement("input");
	input.type = "checkbox";
	input.name = facet;
	input.value = value;
	const name = document.createElement("span");
	name.textContent = words?.textContent || value;
	const lang = words?.getAttribute("lang");
	if (lang) name.lang = lang;
	const label = document.createElement("label");
	label.append(input, name, " ");
	if (count !== null) label.append(count);
	item.replaceChildren(label);
	return { facet, value, input, item, count, left: undefined };
}
