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
 * @example [...linesOf('id,name\na,"A, B"\n')] // [{ line: 1, fields: ['id', 'name'] }, { line: 2, fields: ['a', 'A, B'] }]
 */
export function* linesOf(text: string): Generator<Line> {
	const reader = new FieldReader(text === '' || text.endsWith('\n') ? text : `${text}\n`);
	while (!reader.isAtEnd()) yield reader.nextLine();
}

/** Walks through a text that ends with a line end. */
class FieldReader {
	readonly #text: string;
	/** The fields of the line above as they are in the text; blank for one in quotation marks. */
	readonly #above: string[] = [];
	#at = 0;
	#line = 1;

	constructor(text: string) {
		this.#text = text;
	}

	isAtEnd(): boolean {
		return this.#at >= this.#text.length;
	}

	nextLine(): Line {
		const [line, fields] = [this.#line, new Array<string>()];
		for (;;) {
			fields.push(this.#text.charCodeAt(this.#at) === QUOTE ? this.#quoted(fields.length) : this.#plain(fields.length));
			this.#at += 1;
			if (this.#text.charCodeAt(this.#at - 1) === LINE_END) break;
		}
		this.#line += 1;
		return { line, fields };
	}

	/** A field without quotation marks; the reader then stands behind it. */
	#plain(column: number): string {
		const [text, from] = [this.#text, this.#at];
		const above = this.#above[column] ?? '';
		let end = from + above.length;
		const isSame = end < text.length && isEnd(text.charCodeAt(end)) && text.startsWith(above, from);
		if (!isSame) for (end = from; !isEnd(text.charCodeAt(end));) end += 1;
		this.#at = end;
		return isSame ? above : (this.#above[column] = text.slice(from, end));
	}

	/** A field in quotation marks; the reader then stands behind it. */
	#quoted(column: number): string {
		this.#above[column] = '';
		const close = closingQuote(this.#text, this.#at);
		const field = this.#text.slice(this.#at + 1, close).replaceAll('""', '"');
		for (let end = field.indexOf('\n'); end >= 0; end = field.indexOf('\n', end + 1)) this.#line += 1;
		this.#at = close + 1;
		return field;
	}
}

/** Whether a field ends before a sign. */
function isEnd(sign: number): boolean {
	return sign === COMMA || sign === LINE_END;
}
