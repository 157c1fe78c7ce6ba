import * as v from 'valibot';
import { quoted, RULES, type Problem, type Rule } from './rules.ts';
import { splitFile, type Line } from './split.ts';

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

/**
 * Reads one CSV file by the schema of its rows.
 *
 * @param file - the name that problems carry
 * @param bytes - the file as it is on disk
 * @param columns - the schema of a row; its keys are the columns
 * @param isWhole - whether the file's length is known to be right
 * @returns the rows, and every problem found, not only the first
 * @example readTable('places.csv', bytes, placeRow).rows[0] // { line: 2, cells: { id: 'aleppo', … } }
 */
export function readTable<C extends Columns>(
	file: string,
	bytes: Uint8Array,
	columns: C,
	isWhole = false
): Table<v.InferOutput<C>> {
	const spoilt = (problems: readonly Problem[]): Table<never> => ({ file, rows: [], keys: undefined, problems });
	const fail = (problem: Omit<Problem, 'file'>) => spoilt([{ file, ...problem }]);
	const lines = splitFile(bytes, isWhole);
	if ('rule' in lines) return fail({ column: '', ...lines });
	const [header, ...body] = lines;
	if (!header) return fail({ line: 0, column: '', rule: 'file-empty', found: 'nothing' });
	const wrong = checkHeader(file, header.fields, columns.entries);
	if (wrong.length > 0) return spoilt(wrong);
	return readRows(file, header.fields, body, columns);
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

function readRows<C extends Columns>(
	file: string,
	header: readonly string[],
	body: readonly Line[],
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
