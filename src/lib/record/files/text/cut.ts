/** Whether a file was cut off while it was written or copied. */
import { quoted, type Problem } from '../rules/rules.ts';

/** Why a file cannot be read. */
export type FileFault = Omit<Problem, 'file' | 'column'>;

/** As much of the last line as tells a reader where the file ends. */
const TAIL = 30;

/**
 * The problem of a file that ends within its last row. A row ends with a line end. Where an editor has left it out, the
 * row can still be known to be whole: its last two columns are a text in both languages, and both are blank.
 *
 * @param text - the file, its line ends unified
 * @param rows - the fields of its lines, the header first
 * @returns undefined where the file is whole
 * @example cutFault('id,name_ar\na,حلـ', [['id', 'name_ar'], ['a', 'حلـ']])?.found // 'no line end after "a,حلـ"'
 */
export function cutFault(text: string, rows: readonly (readonly string[])[]): FileFault | undefined {
	if (text === '' || text.endsWith('\n') || rows.length === 1) return undefined;
	return isWhole(rows) ? undefined : cutAtEnd(text);
}

/** The problem at the end of a text that is known to be cut off. */
export function cutAtEnd(text: string): FileFault {
	const lines = text.split('\n');
	const tail = (lines[lines.length - 1] ?? '').slice(-TAIL);
	return { line: lines.length, rule: 'file-cut', found: `no line end after ${quoted(tail)}` };
}

function isWhole(rows: readonly (readonly string[])[]): boolean {
	const [names = [], last = []] = [rows[0], rows[rows.length - 1]];
	const [english = '', arabic = ''] = names.slice(-2);
	const isPair = english.endsWith('_en') && arabic === english.replace(/_en$/, '_ar');
	return isPair && last.length === names.length && last.slice(-2).every((field) => field === '');
}
