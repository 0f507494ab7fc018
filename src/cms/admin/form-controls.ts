/** The controls of the open form, each by the path of its value: which of them tells a problem, and how to get to it. */
import type { Map as ImmutableMap } from "immutable";
import type { EntryProblem } from "../entry-problems.ts";
import { toldAt } from "../told-at.ts";
import { reach } from "./reach.ts";

/** What we need of a control of the editor, whichever it is. */
export interface FormControl {
	readonly props: {
		readonly field: ImmutableMap<string, unknown>;
		readonly forID?: string;
		/** From the outside in: the ids of the objects and lists round it, and after that of a list the key of its item. */
		readonly parentIds?: readonly (string | undefined)[];
		/** Only those at the top know it. */
		readonly locale?: string;
	};
	/** Of a list: the keys of its items, in their order. */
	readonly state?: unknown;
	/** Of lists and objects: opens what is folded. */
	focus?(path: string): void;
}

export interface PlacedProblem extends EntryProblem {
	/** The words on the fields from the outside in. */
	readonly label: string;
	readonly control: FormControl | undefined;
}

export interface FormControls {
	add(control: FormControl): void;
	remove(control: FormControl): void;
	place(problems: readonly EntryProblem[]): readonly PlacedProblem[];
	/** The control at the top of the form that it stands in. */
	root(control: FormControl): FormControl;
	/** Opens what is folded round it, and puts the focus there. */
	go(control: FormControl): void;
}

/** `mainLanguage`: of the pane that holds the original; undefined where there are no translations. */
export function createFormControls(mainLanguage: string | undefined): FormControls {
	const controls = new Map<string, FormControl>();

	function parentOf({ props: { parentIds = [] } }: FormControl): { readonly parent: FormControl; readonly item?: string } | undefined {
		const ids = parentIds.filter((id): id is string => id !== undefined);
		const last = ids.at(-1) ?? "";
		const parent = controls.get(last);
		if (parent !== undefined) return { parent };
		const list = controls.get(ids.at(-2) ?? "");
		return list && { parent: list, item: last };
	}

	function stepsOf(control: FormControl): readonly string[] {
		const name = String(control.props.field.get("name"));
		const found = parentOf(control);
		if (found === undefined) return [name];
		const { parent, item } = found;
		if (item === undefined) return [...stepsOf(parent), name];
		const { keys = [] } = (parent.state ?? {}) as { readonly keys?: readonly string[] };
		return [...stepsOf(parent), String(keys.indexOf(item)), ...(parent.props.field.has("field") ? [] : [name])];
	}

	function rootOf(control: FormControl): FormControl {
		const found = parentOf(control);
		return found === undefined ? control : rootOf(found.parent);
	}

	function labelOf(control: FormControl): string {
		const found = parentOf(control);
		const label = String(control.props.field.get("label"));
		if (found === undefined) return label;
		const { keys = [] } = (found.parent.state ?? {}) as { readonly keys?: readonly string[] };
		const number = found.item === undefined ? "" : ` ${keys.indexOf(found.item) + 1}`;
		return `${labelOf(found.parent)}${number}${found.parent.props.field.has("field") ? "" : ` › ${label}`}`;
	}

	/** Those of the original, by path. */
	function byPath(): ReadonlyMap<string, FormControl> {
		const own = [...controls.values()].filter((control) => {
			const { locale } = rootOf(control).props;
			return mainLanguage === undefined || locale === undefined || locale === mainLanguage;
		});
		return new Map(own.map((control) => [stepsOf(control).join("."), control]));
	}

	return {
		add: (control) => void controls.set(control.props.forID ?? "", control),
		remove: (control) => void controls.delete(control.props.forID ?? ""),
		place(problems) {
			const found = byPath();
			const paths = new Set(found.keys());
			return problems.map((problem) => {
				const control = found.get(toldAt(problem.path, paths));
				return { ...problem, control, label: control === undefined ? "" : labelOf(control) };
			});
		},
		root: rootOf,
		go(control) {
			const [, ...rest] = stepsOf(control);
			if (rest.length > 0) rootOf(control).focus?.(rest.join("."));
			reach(control.props.forID ?? "");
		},
	};
}
