import * as v from 'valibot';
import { quoted, RULES, type Problem, type Rule } from './rules/rules.ts';
import type { Line } from './text/lines.ts';
import { splitFile } from './text/split.ts';

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

/** The schema of a row. */
export type Columns = v.ObjectSchema<v.ObjectEntries, undefined>;

/** A file whose header is right, its rows not read yet. */
export interface OpenTable {
	readonly file: string;
	readonly header: readonly string[];
	readonly body: Iterable<Line>;
}

/** A file of the record. */
export interface TableInput {
	/** The name that problems carry. */
	readonly file: string;
	/** As it is on disk. */
	readonly bytes: Uint8Array;
	/** Whether its length is known to be right. */
	readonly isWhole: boolean;
}

/**
 * Splits a CSV file into rows and checks its header.
 *
 * @param columns - the schema of a row; its keys are the columns
 * @returns the rows as they are typed, or what spoils the whole file
 * @example openTable({ file: 'places.csv', bytes, isWhole: false }, placeRow) // { file: 'places.csv', header: ['id', …], body: […] }
 */
export function openTable(
	{ file, bytes, isWhole }: TableInput,
	columns: Columns
): OpenTable | { readonly problems: readonly Problem[] } {
	const fail = (problem: Omit<Problem, 'file'>) => ({ problems: [{ file, ...problem }] });
	const lines = splitFile(bytes, isWhole);
	if ('rule' in lines) return fail({ column: '', ...lines });
	const first = lines.next();
	if (first.done) return fail({ line: 0, column: '', rule: 'file-empty', found: 'nothing' });
	const header = first.value.fields;
	const problems = checkHeader(file, header, columns.entries);
	return problems.length > 0 ? { problems } : { file, header, body: lines };
}

/**
 * Reads one CSV file by the schema of its rows.
 *
 * @returns the rows, and every problem found, not only the first
 * @example readTable({ file: 'places.csv', bytes, isWhole: false }, placeRow).rows[0] // { line: 2, cells: { id: 'aleppo', … } }
 */
export function readTable<C extends Columns>(input: TableInput, columns: C): Table<v.InferOutput<C>> {
	const { file } = input;
	const opened = openTable(input, columns);
	if ('problems' in opened) return { file, rows: [], keys: undefined, problems: opened.problems };
	const rows: Row<v.InferOutput<C>>[] = [];
	const problems: Problem[] = [];
	const keys = new Set<string>();
	const at = opened.header.indexOf(Object.keys(columns.entries)[0] ?? '');
	for (const line of opened.body) {
		keys.add(line.fields[at] ?? '');
		const read = readRow(opened, line, columns);
		if ('problems' in read) problems.push(...read.problems);
		else rows.push(read);
	}
	return { file, rows, keys, problems };
}

/** The cells of a row, or everything that is wrong with them. */
export function readRow<C extends Columns>(
	{ file, header }: OpenTable,
	{ line, fields }: Line,
	columns: C
): Row<v.InferOutput<C>> | { readonly problems: readonly Problem[] } {
	if (fields.length !== header.length) {
		const found = `${fields.length} fields, not ${header.length}`;
		return { problems: [{ file, line, column: '', rule: 'field-count', found }] };
	}
	const cells = Object.fromEntries(header.map((column, i) => [column, fields[i] ?? '']));
	const parsed = v.safeParse(columns, cells, { abortPipeEarly: true });
	if (parsed.success) return { line, cells: parsed.output };
	return { problems: parsed.issues.map((issue) => toProblem(file, line, issue)) };
}

/** A column that is optional in the schema may be missing; its cells are blank then. */
function checkHeader(file: string, header: readonly string[], entries: v.ObjectEntries): Problem[] {
	const columns = Object.keys(entries);
	const at = (rule: Rule, column: string): Problem => ({ file, line: 1, column, rule, found: quoted(column) });
	return [
		...columns
			.filter((column) => !header.includes(column) && entries[column]?.type !== 'optional')
			.map((column) => ({ ...at('column-missing', column), found: 'no such column' })),
		...header.flatMap((column, i) => (columns.includes(column) ? [] : [unknownColumn(at, column, i)])),
		...header.filter((column, i) => header.indexOf(column) !== i).map((column) => at('column-twice', column))
	];
}

/** A column without a name is reported by its position. */
function unknownColumn(at: (rule: Rule, column: string) => Problem, column: string, index: number): Problem {
	const problem = at('column-unknown', column);
	return column.trim() === '' ? { ...problem, found: `an unnamed column with content, number ${index + 1}` } : problem;
}

function toProblem(file: string, line: number, issue: v.BaseIssue<unknown>): Problem {
	const column = String(issue.path?.[0]?.key ?? '');
	const found = quoted(String(issue.path?.[0]?.value ?? ''));
	const rule = isRule(issue.message) ? issue.message : 'choice';
	const allowed = rule === 'choice' ? wordsOf(issue.expected) : [];
	return { file, line, column, rule, found, ...(allowed.length > 0 ? { allowed } : {}) };
}

/** The words of a choice, as the schema names them: `("day" | "month")`. */
function wordsOf(expected: string | null): readonly string[] {
	return [...(expected ?? '').matchAll(/"([^"]*)"/g)].map(([, word = '']) => word);
}

function isRule(name: string): name is Rule {
	return name in RULES;
}
