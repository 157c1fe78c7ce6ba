import { CsvError, parse } from 'csv-parse/sync';
import * as v from 'valibot';
import { quoted, RULES, type Problem, type Rule } from './rules.ts';

/** A row and the line of the file where it begins. */
export interface Row<Cells> {
	readonly line: number;
	readonly cells: Cells;
}

/** What a file gives: the rows that are right, and everything that is wrong. */
export interface Table<Cells> {
	readonly file: string;
	readonly rows: readonly Row<Cells>[];
	/** The key column, which is the first one, of every row, also of those that are wrong; undefined where no row could be read. */
	readonly keys: ReadonlySet<string> | undefined;
	readonly problems: readonly Problem[];
}

type Columns = v.ObjectSchema<v.ObjectEntries, undefined>;
type Raw = { readonly line: number; readonly fields: readonly string[] };

/**
 * Reads one CSV file by the schema of its rows.
 *
 * @param file - the name that problems carry
 * @param bytes - the file as it is on disk
 * @param columns - the schema of a row; its keys are the columns
 * @returns the rows, and every problem found, not only the first
 * @example readTable('places.csv', bytes, placeRow).rows[0] // { line: 2, cells: { id: 'aleppo', … } }
 */
export function readTable<C extends Columns>(file: string, bytes: Uint8Array, columns: C): Table<v.InferOutput<C>> {
	const spoilt = (problems: readonly Problem[]): Table<never> => ({ file, rows: [], keys: undefined, problems });
	const fail = (problem: Omit<Problem, 'file'>) => spoilt([{ file, ...problem }]);
	const text = decode(bytes);
	if (typeof text !== 'string')
		return fail({ line: text.line, column: '', rule: 'encoding', found: 'bytes that are not UTF-8' });
	const raws = split(text);
	if (!Array.isArray(raws)) return fail({ line: raws.line, column: '', rule: 'csv-syntax', found: raws.found });
	const [header, ...body] = raws;
	if (!header || header.fields.join('') === '')
		return fail({ line: 0, column: '', rule: 'file-empty', found: 'nothing' });
	const wrong = checkHeader(file, header.fields, Object.keys(columns.entries));
	if (wrong.length > 0) return spoilt(wrong);
	return readRows(file, header.fields, body, columns);
}

/** The text, or the line with the first broken character. */
function decode(bytes: Uint8Array): string | { line: number } {
	const strict = new TextDecoder('utf-8', { fatal: true });
	try {
		const text = strict.decode(bytes);
		const broken = text.search(/[\0\uFFFD]/);
		return broken < 0 ? text : { line: text.slice(0, broken).split('\n').length };
	} catch {
		const lenient = new TextDecoder('utf-8').decode(bytes);
		return { line: lenient.slice(0, lenient.indexOf('\uFFFD')).split('\n').length };
	}
}

function split(text: string): Raw[] | { line: number; found: string } {
	try {
		const raws: Raw[] = [];
		let end = 0;
		const keep = (fields: string[], { lines }: { lines: number }) => {
			raws.push({ line: end + 1, fields });
			end = lines;
			return null;
		};
		parse(text, { bom: true, relaxColumnCount: true, onRecord: keep });
		return raws;
	} catch (error) {
		if (!(error instanceof CsvError)) throw error;
		return { line: typeof error.lines === 'number' ? error.lines : 0, found: error.message };
	}
}

function checkHeader(file: string, header: readonly string[], columns: readonly string[]): Problem[] {
	const at = (rule: Rule, column: string): Problem => ({ file, line: 1, column, rule, found: quoted(column) });
	return [
		...columns
			.filter((column) => !header.includes(column))
			.map((column) => ({ ...at('column-missing', column), found: 'no such column' })),
		...header.filter((column) => !columns.includes(column)).map((column) => at('column-unknown', column)),
		...header.filter((column, i) => header.indexOf(column) !== i).map((column) => at('column-twice', column))
	];
}

function readRows<C extends Columns>(
	file: string,
	header: readonly string[],
	body: readonly Raw[],
	columns: C
): Table<v.InferOutput<C>> {
	const rows: Row<v.InferOutput<C>>[] = [];
	const problems: Problem[] = [];
	for (const { line, fields } of body) {
		if (fields.length !== header.length) {
			problems.push({
				file,
				line,
				column: '',
				rule: 'field-count',
				found: `${fields.length} fields, not ${header.length}`
			});
			continue;
		}
		const cells = Object.fromEntries(header.map((column, i) => [column, fields[i] ?? '']));
		const parsed = v.safeParse(columns, cells, { abortPipeEarly: true });
		if (parsed.success) rows.push({ line, cells: parsed.output });
		else problems.push(...parsed.issues.map((issue) => toProblem(file, line, issue)));
	}
	const at = header.indexOf(Object.keys(columns.entries)[0] ?? '');
	return { file, rows, keys: new Set(body.map(({ fields }) => fields[at] ?? '')), problems };
}

function toProblem(file: string, line: number, issue: v.BaseIssue<unknown>): Problem {
	const column = String(issue.path?.[0]?.key ?? '');
	const found = quoted(String(issue.path?.[0]?.value ?? ''));
	return { file, line, column, rule: isRule(issue.message) ? issue.message : 'choice', found };
}

function isRule(name: string): name is Rule {
	return name in RULES;
}
