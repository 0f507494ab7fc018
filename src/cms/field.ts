import type { Part } from "./part.ts";

/** A field of a form, as the editor's configuration writes it: https://decapcms.org/docs/widgets/ */
export interface Field {
	readonly name: string;
	readonly label: string;
	readonly hint?: string;
	readonly widget: string;
	readonly required: boolean;
	/** The kind of entry that a field at the top of a form belongs to: with it, the field knows its rules. */
	readonly kind?: string;
	/** The words in it can be translated. */
	readonly i18n?: boolean;
	readonly field?: Field;
	readonly fields?: readonly Field[];
	readonly options?: readonly Choice[];
	/** Names a list of the form's configuration that becomes `options`; so each list is sent once. */
	readonly choices?: string;
	/** An object that gets more than its fields, or a list of such objects. */
	readonly part?: Part;
	readonly multiple?: boolean;
	readonly default?: readonly never[];
	readonly collapsed?: boolean;
	readonly summary?: string;
	readonly label_singular?: string;
	readonly add_to_top?: boolean;
	readonly value_type?: string;
	readonly min?: number;
	readonly max?: number;
	readonly step?: string | number;
	/** The type of an `<input>`, of our own widget. */
	readonly input?: string;
	readonly choose_url?: boolean;
	readonly modes?: readonly string[];
	readonly sanitize_preview?: boolean;
	readonly editor_components?: readonly never[];
	readonly buttons?: readonly string[];
}

export interface Choice {
	readonly label: string;
	readonly value: string;
}
