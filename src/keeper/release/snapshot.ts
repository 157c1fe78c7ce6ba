/** From the record's files to those of a release. */
import type { Files } from '#lib/record/index.ts';
import { AS_PUBLISHED } from '#lib/server/store/releases.ts';
import { parquetOf } from './parquet.ts';
import { tablesOf, type ReleaseTable } from './tables.ts';

/**
 * The files of a release: the record as it is below `data/`, all tables in `record.json`, each as `parquet/<table>.parquet`.
 *
 * @param files - of a record without faults
 * @example [...snapshotOf(files).keys()] // ['data/currencies.csv', …, 'record.json', 'parquet/currencies.parquet', …]
 */
export function snapshotOf(files: Files): Files {
	const tables = tablesOf(files);
	return new Map([
		...[...files].map(([path, bytes]): [string, Uint8Array] => [`${AS_PUBLISHED}${path}`, bytes]),
		['record.json', new TextEncoder().encode(`${JSON.stringify(jsonOf(tables), undefined, '\t')}\n`)],
		...tables.map((table): [string, Uint8Array] => [`parquet/${table.name}.parquet`, parquetOf(table)])
	]);
}

/** Rows by table. Figures are texts, with the digits that were published; a blank cell is null. */
function jsonOf(tables: readonly ReleaseTable[]): Readonly<Record<string, unknown>> {
	return Object.fromEntries(
		tables.map(({ name, columns, rows }) => [
			name,
			rows.map((row) => Object.fromEntries(columns.map((column) => [column.name, row[column.name] || null])))
		])
	);
}
