/** From the bytes of a CSV file to its lines, without the harmless traces that editors and spreadsheets leave. */
import { CsvError, parse } from 'csv-parse/sync';
import { cutAtEnd, cutFault, type FileFault } from './cut.ts';

/** A line of a table: where it begins in the file, the header being 1, and its fields. */
export interface Line {
	readonly line: number;
	readonly fields: readonly string[];
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
 * @param isWhole - whether its length is known to be right, so that it cannot have been cut off
 * @returns the lines that have content, the header first; or what keeps the file from being read
 * @example splitFile(encode('id,\r\n\r\na,\n')) // [{ line: 1, fields: ['id'] }, { line: 3, fields: ['a'] }]
 */
export function splitFile(bytes: Uint8Array, isWhole = false): readonly Line[] | FileFault {
	const text = decode(bytes);
	if (typeof text !== 'string') return text;
	const unified = text.replaceAll(LINE_END, '\n');
	const separator = separatorFault(unified);
	if (separator) return separator;
	const lines = split(unified);
	if ('rule' in lines) return lines;
	const cut = isWhole
		? undefined
		: cutFault(
				unified,
				lines.map(({ fields }) => fields)
			);
	return cut ?? withoutEmptyColumns(lines.filter(({ fields }) => fields.some((field) => field.trim() !== '')));
}

const LINE_END = /\r\n?/g;

/** The text of a file; or its first broken character, or the character in which it was cut off. */
function decode(bytes: Uint8Array): string | FileFault {
	const decoder = new TextDecoder('utf-8', { fatal: true });
	const broken = (text: string, at: number): FileFault => ({
		line: lineAt(text, at),
		rule: 'encoding',
		found: 'bytes that are not UTF-8'
	});
	try {
		const text = decoder.decode(bytes, { stream: true });
		const at = text.search(/[\0\uFFFD]/);
		if (at >= 0) return broken(text, at);
		return endsWithin(decoder) ? cutAtEnd(text.replaceAll(LINE_END, '\n')) : text;
	} catch {
		const text = new TextDecoder('utf-8').decode(bytes);
		return broken(text, text.indexOf('\uFFFD'));
	}
}

/** Whether a decoder still waits for the rest of a character. */
function endsWithin(decoder: TextDecoder): boolean {
	try {
		decoder.decode();
		return false;
	} catch {
		return true;
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

function split(text: string): readonly Line[] | FileFault {
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
		if (error.code === 'CSV_QUOTE_NOT_CLOSED' && !text.endsWith('\n')) return cutAtEnd(text);
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
