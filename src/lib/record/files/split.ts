/** From the bytes of a CSV file to its lines, without the harmless traces that editors and spreadsheets leave. */
import { CsvError, parse } from 'csv-parse/sync';
import type { Rule } from './rules.ts';

/** A line of a table: where it begins in the file, the header being 1, and its fields. */
export interface Line {
	readonly line: number;
	readonly fields: readonly string[];
}

/** Why a file cannot be split. */
export interface SplitFault {
	readonly line: number;
	readonly rule: Rule;
	readonly found: string;
}

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
 * @returns the lines that have content, the header first; or what keeps the file from being read
 * @example splitFile(encode('id,\r\n\r\na,\n')) // [{ line: 1, fields: ['id'] }, { line: 3, fields: ['a'] }]
 */
export function splitFile(bytes: Uint8Array): readonly Line[] | SplitFault {
	const text = decode(bytes);
	if (typeof text !== 'string') return { line: text.line, rule: 'encoding', found: 'bytes that are not UTF-8' };
	const unified = text.replaceAll(/\r\n?/g, '\n');
	const separator = separatorFault(unified);
	if (separator) return separator;
	const lines = split(unified);
	if ('rule' in lines) return lines;
	return withoutEmptyColumns(lines.filter(({ fields }) => fields.some((field) => field.trim() !== '')));
}

/** The text, or the line with the first broken character. */
function decode(bytes: Uint8Array): string | { line: number } {
	const strict = new TextDecoder('utf-8', { fatal: true });
	try {
		const text = strict.decode(bytes);
		const broken = text.search(/[\0\uFFFD]/);
		return broken < 0 ? text : { line: lineAt(text, broken) };
	} catch {
		const lenient = new TextDecoder('utf-8').decode(bytes);
		return { line: lineAt(lenient, lenient.indexOf('\uFFFD')) };
	}
}

function lineAt(text: string, index: number): number {
	return text.slice(0, index).split(/\r\n?|\n/).length;
}

function separatorFault(text: string): SplitFault | undefined {
	const [first = ''] = text.split('\n', 1);
	const declared = /^\uFEFF?"?sep=(.)"?$/i.exec(first.trim())?.[1];
	if (declared) return { line: 1, rule: 'csv-syntax', found: `a first line “sep=${declared}”` };
	if (first.includes(',')) return undefined;
	const other = OTHER_SEPARATORS.find(([sign]) => first.includes(sign));
	return other && { line: 1, rule: 'csv-syntax', found: other[1] };
}

function split(text: string): readonly Line[] | SplitFault {
	try {
		const lines: Line[] = [];
		let end = 0;
		const keep = (fields: string[], { lines: last }: { lines: number }) => {
			lines.push({ line: end + 1, fields });
			end = last;
			return null;
		};
		parse(text, { bom: true, relaxColumnCount: true, recordDelimiter: '\n', onRecord: keep });
		return lines;
	} catch (error) {
		if (!(error instanceof CsvError)) throw error;
		return { line: typeof error.lines === 'number' ? error.lines : 0, rule: 'csv-syntax', found: error.message };
	}
}

/** Leaves out the columns that have neither a name nor any content, such as those after a comma at the end of each line. */
function withoutEmptyColumns(lines: readonly Line[]): readonly Line[] {
	const names = lines[0]?.fields ?? [];
	const empty = names.map(
		(name, i) => name.trim() === '' && lines.every(({ fields }) => (fields[i] ?? '').trim() === '')
	);
	if (!empty.includes(true)) return lines;
	return lines.map(({ line, fields }) => ({ line, fields: fields.filter((_, i) => !empty[i]) }));
}
