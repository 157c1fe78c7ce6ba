/** From the record to the files in which others take the whole of it. */
import { csv } from '#lib/record/files/text/csv.ts';
import type { Files, RateRecord } from '#lib/record/index.ts';
import { AS_PUBLISHED } from '#lib/server/store/releases.ts';
import { observationsOf } from './observations.ts';
import { packageDescriptor } from './package-descriptor.ts';
import { parquetOf } from './parquet.ts';
import { tablesOf, type RecordTable } from './tables.ts';

/**
 * The files of a snapshot: the record as it is below `data/`, every observation as `observations.csv`, all tables in
 * `record.json`, each as `parquet/<table>.parquet`, and a descriptor of them all.
 *
 * @param files - of a record without faults
 * @param record - the same, read
 * @example [...snapshotOf(files, record).keys()] // ['data/currencies.csv', …, 'observations.csv', 'record.json', 'parquet/currencies.parquet', …, 'datapackage.json']
 */
export function snapshotOf(files: Files, record: RateRecord): Files {
	const observations = observationsOf(record);
	const tables = [...tablesOf(files), observations];
	const made = new Map([
		['record.json', encoded(`${JSON.stringify(jsonOf(tables), undefined, '\t')}\n`)],
		...tables.map((table): [string, Uint8Array] => [`parquet/${table.name}.parquet`, parquetOf(table)])
	]);
	return new Map([
		...[...files].map(([path, bytes]): [string, Uint8Array] => [`${AS_PUBLISHED}${path}`, bytes]),
		['observations.csv', encoded(csvOf(observations))],
		...made,
		['datapackage.json', packageDescriptor(files.get('datapackage.json'), AS_PUBLISHED, made.keys())]
	]);
}

const encoded = (text: string) => new TextEncoder().encode(text);

function csvOf({ columns, rows }: RecordTable): string {
	const names = columns.map(({ name }) => name);
	return csv([names, ...rows.map((row) => names.map((name) => row[name]))]);
}

/** Rows by table. Figures are texts, with the digits that were published; a blank cell is null. */
function jsonOf(tables: readonly RecordTable[]): Readonly<Record<string, unknown>> {
	return Object.fromEntries(
		tables.map(({ name, columns, rows }) => [
			name,
			rows.map((row) => Object.fromEntries(columns.map((column) => [column.name, row[column.name] || null])))
		])
	);
}
