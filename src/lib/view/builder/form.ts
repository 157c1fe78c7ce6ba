import type { SelectOption } from '#lib/view/parts/option.ts';

/** Choices under a title; without one where all are of a kind. */
export interface OptionGroup {
	readonly title: string;
	readonly options: readonly SelectOption[];
}

/** One of a few words. */
export interface ListField {
	readonly kind: 'list';
	readonly name: string;
	readonly label: string;
	readonly groups: readonly OptionGroup[];
}

/** Several of many. */
export interface TickField {
	readonly kind: 'ticks';
	readonly name: string;
	readonly label: string;
	readonly groups: readonly OptionGroup[];
}

/** A day or a text that is typed. */
export interface TypedField {
	readonly kind: 'date' | 'text';
	readonly name: string;
	readonly label: string;
	readonly value: string;
}

export type Field = ListField | TickField | TypedField;

/** Fields that belong together. */
export interface FieldGroup {
	readonly legend: string;
	readonly fields: readonly Field[];
}

/** Every parameter of a widget, as a form. */
export interface BuilderForm {
	readonly groups: readonly FieldGroup[];
	/** Parameters of the address that have no field in this form. */
	readonly keep: readonly { readonly name: string; readonly value: string }[];
}
