/** Splits the text of a CSV file into its lines, one after the other. */

/** A line of a table: where it begins in the file, the header being 1, and its fields. */
export interface Line {
	readonly line: number;
	readonly fields: readonly string[];
}

const [LINE_END, QUOTE, COMMA] = [10, 34, 44];

/**
 * Whether quotation marks stand only around whole fields, and every field that begins with one ends with one.
 *
 * @param text - its line ends unified
 * @example isWellQuoted('id,name\na,"A, ""B"""\n') // true
 * isWellQuoted('id,name\na,A "B"\n') // false
 */
export function isWellQuoted(text: string): boolean {
	for (let open = text.indexOf('"'); open >= 0;) {
		const close = closingQuote(text, open);
		if (close < 0 || !isEdge(text, open - 1) || !isEdge(text, close + 1)) return false;
		open = text.indexOf('"', close + 1);
	}
	return true;
}

/** Whether there is a sign between fields at a place, or the text ends there. */
function isEdge(text: string, at: number): boolean {
	const sign = text.charCodeAt(at);
	return sign === COMMA || sign === LINE_END || Number.isNaN(sign);
}

/** Where a field ends that begins with a quotation mark; two of them within it stand for one. */
function closingQuote(text: string, open: number): number {
	let at = text.indexOf('"', open + 1);
	while (at >= 0 && text.charCodeAt(at + 1) === QUOTE) at = text.indexOf('"', at + 2);
	return at;
}

/**
 * Splits a text into lines and fields. A field is often the same as the one above it: such a field is not searched for its
 * end, and is the same string.
 *
 * @param text - without a byte-order mark, its line ends unified, its quotation marks right
 * @param isWanted - whether a line is given; defaults to all of them
 * @example [...linesOf('id,name\na,"A, B"\n')] // [{ line: 1, fields: ['id', 'name'] }, { line: 2, fields: ['a', 'A, B'] }]
 */
export function* linesOf(text: string, isWanted: (line: Line) => boolean = () => true): Generator<Line> {
	const reader = new FieldReader(text === '' || text.endsWith('\n') ? text : `${text}\n`);
	while (!reader.isAtEnd()) {
		const line = reader.nextLine();
		if (isWanted(line)) yield line;
	}
}

/** Walks through a text that ends with a line end. */
class FieldReader {
	readonly #text: string;
	/** The fields of the line above as they are in the text, with their quotation marks; undefined for one of several lines. */
	readonly #typed: (string | undefined)[] = [];
	#above: readonly string[] = [];
	#at = 0;
	#line = 1;

	constructor(text: string) {
		this.#text = text;
	}

	isAtEnd(): boolean {
		return this.#at >= this.#text.length;
	}

	/** The line that begins here: a copy of the one above, in which fields are put that are others. */
	nextLine(): Line {
		const [line, fields] = [this.#line, this.#above.slice()];
		let column = 0;
		do {
			if (!this.#passSame(column)) fields[column] = this.#field(column);
			column += 1;
			this.#at += 1;
		} while (this.#text.charCodeAt(this.#at - 1) !== LINE_END);
		if (column < fields.length) fields.length = column;
		this.#above = fields;
		this.#line += 1;
		return { line, fields };
	}

	/** Walks past a field that is the one above it. */
	#passSame(column: number): boolean {
		const above = column < this.#above.length ? this.#typed[column] : undefined;
		if (above === undefined) return false;
		const end = this.#at + above.length;
		if (!isEnd(this.#text.charCodeAt(end))) return false;
		if (above !== '' && this.#text.slice(this.#at, end) !== above) return false;
		this.#at = end;
		return true;
	}

	/** A field; the reader then stands behind it. */
	#field(column: number): string {
		const [text, from] = [this.#text, this.#at];
		const isQuoted = text.charCodeAt(from) === QUOTE;
		let end = isQuoted ? closingQuote(text, from) + 1 : from;
		while (!isEnd(text.charCodeAt(end))) end += 1;
		this.#at = end;
		const typed = text.slice(from, end);
		this.#typed[column] = typed;
		return isQuoted ? this.#unquoted(column, typed) : typed;
	}

	#unquoted(column: number, typed: string): string {
		const field = typed.slice(1, -1).replaceAll('""', '"');
		for (let end = field.indexOf('\n'); end >= 0; end = field.indexOf('\n', end + 1)) {
			this.#typed[column] = undefined;
			this.#line += 1;
		}
		return field;
	}
}

/** Whether a field ends before a sign. */
function isEnd(sign: number): boolean {
	return sign === COMMA || sign === LINE_END;
}
