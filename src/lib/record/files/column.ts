import * as v from 'valibot';

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
	readonly #known = new Map<string, Known<v.InferOutput<Schema>>>();
	#at = -1;
	#text: string | undefined;
	#last: Known<v.InferOutput<Schema>> | undefined;

	constructor(name: string, schema: Schema) {
		this.#name = name;
		this.#schema = schema;
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
		return (this.#last = this.#known.get(text) ?? this.#read(text));
	}

	#read(field: string): Known<v.InferOutput<Schema>> | undefined {
		const text = ownCopy(field);
		const parsed = v.safeParse(this.#schema, text, { abortPipeEarly: true });
		if (!parsed.success) return undefined;
		const known = { cell: parsed.output, ordinal: this.#known.size };
		if (this.#known.size < MOST_KNOWN) this.#known.set(text, known);
		return known;
	}
}

/** A text on its own: engines let a part of a long text hold all of it, here a whole file, in memory. */
function ownCopy(part: string): string {
	return ` ${part}`.slice(1);
}
