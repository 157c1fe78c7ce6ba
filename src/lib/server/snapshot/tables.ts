/** The record's tables with the types that its descriptor gives to their columns. */
import * as v from 'valibot';
import { openSheet, type Cells } from '#lib/record/files/text/sheet.ts';
import type { Files } from '#lib/record/index.ts';

/** What the cells of a column are. */
export type ColumnType = 'text' | 'number' | 'integer' | 'date';

/** A file of the record: its columns in order, and its rows as they were typed. */
export interface RecordTable {
	/** Its path without the ending, such as `quotes/syp-parallel`. */
	readonly name: string;
	readonly columns: readonly { readonly name: string; readonly type: ColumnType }[];
	readonly rows: readonly Cells[];
}

const DESCRIPTOR = v.object({
	resources: v.array(
		v.object({
			path: v.string(),
			schema: v.optional(v.object({ fields: v.array(v.object({ name: v.string(), type: v.string() })) }))
		})
	)
});

const TYPES: Readonly<Record<string, ColumnType>> = { number: 'number', integer: 'integer', date: 'date' };

/**
 * The tables of a record without faults, in the order of its descriptor.
 *
 * @param files - the record's files; a column that the descriptor does not describe holds texts
 * @example tablesOf(files)[0] // { name: 'currencies', columns: [{ name: 'code', type: 'text' }, …], rows: [{ code: 'SYP', … }, …] }
 */
export function tablesOf(files: Files): readonly RecordTable[] {
	const { resources } = v.parse(DESCRIPTOR, JSON.parse(new TextDecoder().decode(files.get('datapackage.json'))));
	return resources.map(({ path, schema }) => {
		const { columns, rows } = openSheet(files.get(path) ?? new Uint8Array());
		const types = new Map(schema?.fields.map(({ name, type }) => [name, TYPES[type] ?? 'text']));
		return {
			name: path.replace(/\.csv$/, ''),
			columns: columns.map((name) => ({ name, type: types.get(name) ?? 'text' })),
			rows: rows.map(({ cells }) => cells)
		};
	});
}
