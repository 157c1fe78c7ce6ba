import * as v from 'valibot';
import type { LocalizedText } from '#lib/record/record.ts';
import { localized } from '../objects/texts.ts';

/** What a text of a column means. */
export interface Known<Cell> {
	readonly cell: Cell;
	/** How many other texts of the column were known before: a number that equal texts have in common. */
	readonly ordinal: number;
}

/** So many texts of a column are remembered: more than a record has places or sources, fewer than it has figures. */
const MOST_KNOWN = 2 ** 14;

/** Reads the cells of one column. A text that is remembered is read once: the rows that have it share one cell. */
export class Column<Schema extends v.GenericSchema> {
	readonly #name: string;
	readonly #schema: Schema;
	readonly #plain: ((text: string) => v.InferOutput<Schema> | undefined) | undefined;
	readonly #known = new Map<string, Known<v.InferOutput<Schema>>>();
	#at = -1;
	#text: string | undefined;
	#last: Known<v.InferOutput<Schema>> | undefined;

	/**
	 * @param plain - reads what most texts of a column of figures are, which are not remembered; what it does not read, the
	 * schema does
	 */
	constructor(name: string, schema: Schema, plain?: (text: string) => v.InferOutput<Schema> | undefined) {
		this.#name = name;
		this.#schema = schema;
		this.#plain = plain;
	}

	/** Looks for the column in the header of a file; one that is left out is blank in every row. */
	findIn(header: readonly string[]): void {
		this.#at = header.indexOf(this.#name);
	}

	/** The cell of a row; undefined for one that breaks a rule. */
	in(fields: readonly string[]): Known<v.InferOutput<Schema>> | undefined {
		const text = this.#at < 0 ? '' : (fields[this.#at] ?? '');
		if (text === this.#text) return this.#last;
		this.#text = text;
		return (this.#last = this.#readPlain(text) ?? this.#known.get(text) ?? this.#read(text));
	}

	#readPlain(field: string): Known<v.InferOutput<Schema>> | undefined {
		const cell = this.#plain?.(ownCopy(field));
		return cell === undefined ? undefined : { cell, ordinal: this.#known.size };
	}

	#read(field: string): Known<v.InferOutput<Schema>> | undefined {
		const text = ownCopy(field);
		const parsed = v.safeParse(this.#schema, text, { abortPipeEarly: true });
		return parsed.success ? this.#remember(text, parsed.output) : undefined;
	}

	#remember(text: string, cell: v.InferOutput<Schema>): Known<v.InferOutput<Schema>> {
		const known = { cell, ordinal: this.#known.size };
		if (this.#known.size < MOST_KNOWN) this.#known.set(text, known);
		return known;
	}
}

/** Engines let a part of so many characters hold the whole text that it was cut from, here a file; shorter parts are copied. */
const SHORTEST_HOLDING = 13;

/** A text on its own. */
function ownCopy(part: string): string {
	return part.length < SHORTEST_HOLDING ? part : ` ${part}`.slice(1);
}

/** The texts of quotes in each language. Those that say the same are one object: a note may stand beside thousands of quotes. */
export class Texts {
	readonly #known = new Map<string, LocalizedText>();

	/** The text of a pair of columns; undefined where it is blank. */
	of(en: string, ar: string): LocalizedText | undefined {
		if (en === '') return undefined;
		const known = this.#known.get(en);
		if (known?.ar === ar) return known;
		const text = localized(en, ar);
		if (this.#known.size < MOST_KNOWN) this.#known.set(en, text);
		return text;
	}
}
