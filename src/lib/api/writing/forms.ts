/** An answer in the requested form. */
import { csv } from '#lib/record/files/text/csv.ts';
import type { ApiForm } from '#lib/query/api-forms.ts';
import type { GenericSchema } from 'valibot';
import type { Operation } from '../operations/index.ts';
import { rowSchemaOf, tableOf } from './columns.ts';
import { writeJson } from './json.ts';

/**
 * An answer as text. JSON is the answer whole; CSV its rows below the names of their columns; NDJSON a row on each line; text
 * a line for each row, its cells separated by tabs.
 *
 * @example writeAnswer(rate, { value: 18000, … }, 'txt') // '18000\n'
 */
export function writeAnswer(
	operation: Pick<Operation, 'schema' | 'rows' | 'line'>,
	answer: unknown,
	form: ApiForm
): string {
	if (form === 'json') return `${writeJson(answer)}\n`;
	const rows = rowsOf(operation, answer);
	if (form === 'ndjson') return rows.map((row) => `${writeJson(row)}\n`).join('');
	const table = tableOf(rowSchema(operation), rows);
	return form === 'csv' ? csv(table) : linesOf(table, operation.line);
}

function rowSchema({ schema, rows }: Pick<Operation, 'schema' | 'rows'>): GenericSchema {
	return rows === undefined ? schema : rowSchemaOf(schema, rows);
}

function rowsOf({ rows }: Pick<Operation, 'rows'>, answer: unknown): readonly unknown[] {
	if (rows === undefined) return [answer];
	const found: unknown = new Map<string, unknown>(Object.entries(answer ?? {})).get(rows);
	return Array.isArray(found) ? found : [];
}

/** Some columns of a table as lines; a tab or a line break within a cell is a space. */
function linesOf([names = [], ...rows]: ReturnType<typeof tableOf>, columns: readonly string[]): string {
	const places = columns.map((name) => names.indexOf(name));
	return rows
		.map((row) => `${places.map((i) => String(row[i] ?? '').replaceAll(/[\t\r\n]+/g, ' ')).join('\t')}\n`)
		.join('');
}
