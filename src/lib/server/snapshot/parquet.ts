/** A table as Parquet. */
import { parquetWriteBuffer } from 'hyparquet-writer';
import { DAY_MS, day } from '#lib/series/index.ts';
import type { ColumnType, RecordTable } from './tables.ts';

type Schema = NonNullable<Parameters<typeof parquetWriteBuffer>[0]['schema']>;

const ELEMENTS: Readonly<Record<ColumnType, Omit<Schema[number], 'name'>>> = {
	text: { type: 'BYTE_ARRAY', converted_type: 'UTF8' },
	number: { type: 'DOUBLE' },
	integer: { type: 'INT32' },
	date: { type: 'INT32', converted_type: 'DATE' }
};

/**
 * Writes a table. Dates are dates, figures are numbers, a blank cell is null; equal tables have equal bytes.
 *
 * @returns the file, compressed with Snappy
 * @example parquetOf({ name: 'units', columns: [{ name: 'id', type: 'text' }], rows: [{ id: 'syp-old' }] })
 */
export function parquetOf({ columns, rows }: RecordTable): Uint8Array {
	// The schema is given: types found in the rows would change with them, and a table without rows has none.
	const schema: Schema = [
		{ name: 'root', num_children: columns.length },
		...columns.map(({ name, type }): Schema[number] => ({ name, repetition_type: 'OPTIONAL', ...ELEMENTS[type] }))
	];
	const columnData = columns.map(({ name, type }) => ({
		name,
		data: rows.map((row) => valueOf(row[name] ?? '', type))
	}));
	return new Uint8Array(parquetWriteBuffer({ schema, columnData }));
}

function valueOf(cell: string, type: ColumnType): string | number | Date | null {
	if (cell === '') return null;
	if (type === 'text') return cell;
	return type === 'date' ? new Date(day(cell) * DAY_MS) : Number(cell);
}
