/** The rows of a CSV of others, one after the other, whatever its size: only some lines of it are in memory at once. */
import { CsvError, parse } from 'csv-parse/sync';
import { InputFault } from './input-fault.ts';
import type { Pieces } from './pieces.ts';

/** A row and the line where it begins, from 1. */
export interface Fields {
	readonly line: number;
	readonly fields: readonly string[];
}

/** No row is longer, in characters: in a longer one, a quotation mark was never closed. */
const LONGEST_ROW = 2 ** 22;

/**
 * The text of a file, its line ends unified: UTF-8, or UTF-16 with a byte-order mark.
 *
 * @param file - the name that faults carry
 * @throws InputFault [encoding], at the piece that has other bytes
 */
export function* textOf(file: string, pieces: Pieces): Generator<string> {
	let decoder: TextDecoder | undefined;
	let held = '';
	for (const piece of pieces) {
		decoder ??= new TextDecoder(piece[0] === 0xff && piece[1] === 0xfe ? 'utf-16le' : 'utf-8', { fatal: true });
		const text = held + decode(file, decoder, piece);
		// A carriage return at the end may be the first half of a line end.
		held = text.endsWith('\r') ? '\r' : '';
		yield unified(held === '' ? text : text.slice(0, -1));
	}
	if (decoder) yield unified(held + decode(file, decoder));
}

function decode(file: string, decoder: TextDecoder, piece?: Uint8Array): string {
	try {
		return piece ? decoder.decode(piece, { stream: true }) : decoder.decode();
	} catch {
		throw new InputFault({ file, rule: 'encoding', found: 'bytes of another encoding' });
	}
}

function unified(text: string): string {
	return text.includes('\r') ? text.replaceAll(/\r\n?/g, '\n') : text;
}

/**
 * The rows that have content, without spaces around a field.
 *
 * @param file - the name that faults carry
 * @param separator - the sign between fields
 * @throws InputFault [csv] where a quotation mark is wrong, at the row where it is
 * @example [...recordsOf('a.csv', [encode('id;name\na; A\n')], ';')][1] // { line: 2, fields: ['a', 'A'] }
 */
export function* recordsOf(file: string, pieces: Pieces, separator: string): Generator<Fields> {
	let end = 0;
	for (const text of wholeRows(textOf(file, pieces))) {
		const [before, found] = [end, new Array<Fields>()];
		const take = (fields: readonly string[], { lines }: { readonly lines: number }) => {
			const trimmed = fields.map((field) => field.trim());
			if (trimmed.some((field) => field !== '')) found.push({ line: end + 1, fields: trimmed });
			end = before + lines;
			return null;
		};
		try {
			parse(text, { delimiter: separator, recordDelimiter: '\n', relaxColumnCount: true, onRecord: take });
		} catch (error) {
			if (!(error instanceof CsvError)) throw error;
			throw new InputFault({ file, line: end + 1, rule: 'csv', found: error.message });
		}
		yield* found;
	}
}

/** A text in parts that each end with a row: a line end between quotation marks ends none. */
function* wholeRows(texts: Iterable<string>): Generator<string> {
	let rest = '';
	let isQuoted = false;
	for (const text of texts) {
		if (marksIn(text) % 2 === 1) isQuoted = !isQuoted;
		const end = rowEnd(text, isQuoted);
		if (end > 0 || rest.length > LONGEST_ROW) {
			yield rest + text.slice(0, end);
			rest = text.slice(end);
		} else rest += text;
	}
	if (rest !== '') yield rest;
}

function marksIn(text: string): number {
	let count = 0;
	for (let at = text.indexOf('"'); at >= 0; at = text.indexOf('"', at + 1)) count += 1;
	return count;
}

/** Behind the last line end of a text that is not between quotation marks; 0 where there is none. */
function rowEnd(text: string, isQuotedAtEnd: boolean): number {
	let isQuoted = isQuotedAtEnd;
	for (let at = text.length; at > 0; at -= 1) {
		const sign = text[at - 1];
		if (sign === '"') isQuoted = !isQuoted;
		else if (sign === '\n' && !isQuoted) return at;
	}
	return 0;
}
