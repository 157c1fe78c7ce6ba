/** From the bytes of a CSV file to its lines, without the harmless traces that editors and spreadsheets leave. */
import { CsvError, parse } from 'csv-parse/sync';
import { cutAtEnd, cutFault, type FileFault } from './cut.ts';
import { isWellQuoted, linesOf, type Line } from './lines.ts';

/** Separators that spreadsheets of some countries write in place of the comma. */
const OTHER_SEPARATORS: readonly (readonly [string, string])[] = [
	[';', 'fields separated by semicolons'],
	['\t', 'fields separated by tabs'],
	['|', 'fields separated by vertical bars']
];

/**
 * Splits a CSV file into lines. Any line ends are read, mixed ones too; a byte-order mark, blank lines, rows without
 * content and unnamed columns without content are left out.
 *
 * @param bytes - the file as it is on disk
 * @param isWhole - whether its length is known to be right, so that it cannot have been cut off
 * @returns the lines that have content, the header first, split as they are taken; or what keeps the file from being read
 * @example [...splitFile(encode('id,\r\n\r\na,\n'))] // [{ line: 1, fields: ['id'] }, { line: 3, fields: ['a'] }]
 */
export function splitFile(bytes: Uint8Array, isWhole = false): Generator<Line> | FileFault {
	const text = decode(bytes);
	if (typeof text !== 'string') return text;
	const unified = text.includes('\r') ? text.replaceAll(LINE_END, '\n') : text;
	const separator = separatorFault(unified);
	if (separator) return separator;
	const plain = unified.replace(MARK, '');
	if (!isWellQuoted(plain)) return quoteFault(unified);
	const cut =
		isWhole || plain.endsWith('\n')
			? undefined
			: cutFault(
					plain,
					Array.from(linesOf(plain), (line) => line.fields)
				);
	return cut ?? withoutEmptyColumns(() => linesOf(plain, isFilled));
}

/** Whether a line has content. */
function isFilled({ fields }: Line): boolean {
	return fields.some((field) => field.trim() !== '');
}

const LINE_END = /\r\n?/g;

/** A byte-order mark behind the one that belongs to the encoding. */
const MARK = /^\uFEFF/;

/** The text of a file; or its first broken character, or the character in which it was cut off. */
function decode(bytes: Uint8Array): string | FileFault {
	try {
		const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
		const at = Math.max(text.indexOf('\0'), text.indexOf('\uFFFD'));
		return at < 0 ? text : brokenAt(text, text.search(/[\0\uFFFD]/));
	} catch {
		const text = new TextDecoder('utf-8').decode(bytes);
		return cutWithin(bytes) ?? brokenAt(text, text.indexOf('\uFFFD'));
	}
}

function brokenAt(text: string, at: number): FileFault {
	return { line: lineAt(text, at), rule: 'encoding', found: 'bytes that are not UTF-8' };
}

/** The fault of a file that ends within a character and is right up to there. */
function cutWithin(bytes: Uint8Array): FileFault | undefined {
	try {
		const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true });
		const at = text.search(/[\0\uFFFD]/);
		return at < 0 ? cutAtEnd(text.replaceAll(LINE_END, '\n')) : brokenAt(text, at);
	} catch {
		return undefined;
	}
}

function lineAt(text: string, index: number): number {
	return text.slice(0, index).split(/\r\n?|\n/).length;
}

function separatorFault(text: string): FileFault | undefined {
	const [first = ''] = text.split('\n', 1);
	const declared = /^\uFEFF?"?sep=(.)"?$/i.exec(first.trim())?.[1];
	if (declared) return { line: 1, rule: 'csv-syntax', found: `a first line “sep=${declared}”` };
	if (first.includes(',')) return undefined;
	const other = OTHER_SEPARATORS.find(([sign]) => first.includes(sign));
	return other && { line: 1, rule: 'csv-syntax', found: other[1] };
}

/** Where and how a text breaks a rule of quotation marks. */
function quoteFault(text: string): FileFault {
	try {
		parse(text, { bom: true, relaxColumnCount: true, recordDelimiter: '\n', onRecord: () => null });
	} catch (error) {
		if (!(error instanceof CsvError)) throw error;
		if (error.code === 'CSV_QUOTE_NOT_CLOSED' && !text.endsWith('\n')) return cutAtEnd(text);
		return { line: typeof error.lines === 'number' ? error.lines : 0, rule: 'csv-syntax', found: error.message };
	}
	throw new RangeError('the quotation marks of this text are right');
}

/** Leaves out the columns that have neither a name nor any content, such as those after a comma at the end of each line. */
function withoutEmptyColumns(lines: () => Generator<Line>): Generator<Line> {
	const [header] = lines();
	const isUnnamed = header?.fields.map((name) => name.trim() === '') ?? [];
	const all = isUnnamed.includes(true) ? [...lines()] : [];
	const isEmpty = isUnnamed.map((one, i) => one && all.every(({ fields }) => (fields[i] ?? '').trim() === ''));
	return isEmpty.includes(true) ? without(lines(), isEmpty) : lines();
}

function* without(lines: Iterable<Line>, isLeftOut: readonly boolean[]): Generator<Line> {
	for (const { line, fields } of lines) yield { line, fields: fields.filter((_, i) => !isLeftOut[i]) };
}
