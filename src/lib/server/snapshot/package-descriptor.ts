/** The descriptor of a snapshot as a data package: the record's own, and what is made of it. */
import * as v from 'valibot';
import { OBSERVATION_COLUMNS } from './observations.ts';
import type { ColumnType } from './tables.ts';

const DESCRIPTOR = v.looseObject({ resources: v.array(v.looseObject({ name: v.string(), path: v.string() })) });

const TYPES: Readonly<Record<ColumnType, string>> = {
	text: 'string',
	number: 'number',
	integer: 'integer',
	date: 'date'
};

const MEDIA_TYPES: Readonly<Record<string, string>> = {
	json: 'application/json',
	parquet: 'application/vnd.apache.parquet'
};

const OBSERVATIONS = {
	name: 'observations',
	path: 'observations.csv',
	profile: 'tabular-data-resource',
	title: 'Observations: every value of every series, made from the quotes',
	format: 'csv',
	mediatype: 'text/csv',
	encoding: 'utf-8',
	schema: {
		fields: OBSERVATION_COLUMNS.map(({ name, type, description }) => ({ name, type: TYPES[type], description })),
		foreignKeys: [
			{ fields: 'series', reference: { resource: 'series', fields: 'id' } },
			{ fields: 'unit', reference: { resource: 'units', fields: 'id' } }
		]
	}
};

/**
 * Writes the descriptor of a snapshot.
 *
 * @param descriptor - the record's own
 * @param folder - where its files lie in the snapshot, with a slash at the end
 * @param others - the paths of the files that are made of the tables
 * @example packageDescriptor(files.get('datapackage.json'), 'data/', ['record.json', 'parquet/units.parquet'])
 */
export function packageDescriptor(
	descriptor: Uint8Array | undefined,
	folder: string,
	others: Iterable<string>
): Uint8Array {
	const own = v.parse(DESCRIPTOR, JSON.parse(new TextDecoder().decode(descriptor)));
	const resources = [
		...own.resources.map((resource) => ({ ...resource, path: folder + resource.path })),
		OBSERVATIONS,
		...[...others].map(madeResource)
	];
	const whole = { ...own, profile: 'data-package', resources };
	return new TextEncoder().encode(`${JSON.stringify(whole, undefined, '\t')}\n`);
}

function madeResource(path: string): object {
	const format = path.slice(path.lastIndexOf('.') + 1);
	const name = path.replaceAll(/[/.]/g, '-');
	return { name, path, profile: 'data-resource', format, mediatype: MEDIA_TYPES[format] ?? 'application/octet-stream' };
}
