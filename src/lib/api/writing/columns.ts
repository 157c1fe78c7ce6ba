/** The rows of an answer as a table: its columns are those of the answer's schema, so that they are there without a row, too. */
import type { GenericSchema } from 'valibot';
import type { Cell } from '#lib/record/files/text/csv.ts';
import { plainNumber } from './number.ts';

/** A column: its name, and where its cell is found in a row. */
interface Column {
	readonly name: string;
	readonly path: readonly string[];
}

/**
 * The cells of some rows, the names of the columns first. A member of a member has both names; a list is one cell, and a list
 * of objects none.
 *
 * @param schema - of a row
 * @example tableOf(placeSchema, [{ id: 'aleppo', name: { en: 'Aleppo', ar: 'حلب' } }])
 * // [['id', 'name_en', 'name_ar'], ['aleppo', 'Aleppo', 'حلب']]
 */
export function tableOf(schema: GenericSchema, rows: readonly unknown[]): readonly (readonly Cell[])[] {
	const columns = columnsOf(schema, []);
	return [columns.map(({ name }) => name), ...rows.map((row) => columns.map(({ path }) => cellAt(row, path)))];
}

/**
 * The schema of a row, in an answer that is a list of them.
 *
 * @param name - of the member that holds the rows
 * @throws {RangeError} when the answer has no such list
 */
export function rowSchemaOf(schema: GenericSchema, name: string): GenericSchema {
	const entries = 'entries' in schema && isEntries(schema.entries) ? schema.entries : {};
	const list = entries[name];
	if (list && 'item' in list && isSchema(list.item)) return list.item;
	throw new RangeError(`the answer has no list “${name}”`);
}

function columnsOf(schema: GenericSchema, path: readonly string[]): readonly Column[] {
	const columns = partsOf(schema).flatMap((part) => {
		if ('entries' in part && isEntries(part.entries))
			return Object.entries(part.entries).flatMap(([name, member]) => columnsOf(member, [...path, name]));
		return isCell(part) ? [{ name: path.join('_'), path }] : [];
	});
	return [...new Map(columns.map((column) => [column.name, column])).values()];
}

/** What a member can be: itself, what it is where it is there, or each of several. */
function partsOf(schema: GenericSchema): readonly GenericSchema[] {
	if ('wrapped' in schema && isSchema(schema.wrapped)) return partsOf(schema.wrapped);
	if ('options' in schema && Array.isArray(schema.options) && schema.options.every(isSchema))
		return schema.options.flatMap(partsOf);
	return [schema];
}

/** Whether one cell holds a member: a word, a number, or a list of them. */
function isCell(schema: GenericSchema): boolean {
	if (schema.type === 'record') return false;
	return (
		!('item' in schema && isSchema(schema.item)) ||
		partsOf(schema.item).every((item) => !('entries' in item) && isCell(item))
	);
}

function isSchema(value: unknown): value is GenericSchema {
	return typeof value === 'object' && value !== null && 'kind' in value && value.kind === 'schema';
}

function isEntries(value: unknown): value is Readonly<Record<string, GenericSchema>> {
	return typeof value === 'object' && value !== null && Object.values(value).every(isSchema);
}

function cellAt(row: unknown, path: readonly string[]): Cell {
	const found = path.reduce((within, name) => memberOf(within, name), row);
	if (typeof found === 'object' && found !== null && !Array.isArray(found)) return undefined;
	return Array.isArray(found) ? found.join('; ') : textOf(found);
}

function memberOf(value: unknown, name: string): unknown {
	if (typeof value !== 'object' || value === null) return undefined;
	return new Map<string, unknown>(Object.entries(value)).get(name);
}

function textOf(value: unknown): Cell {
	if (typeof value === 'number') return plainNumber(value);
	return value === undefined || value === null ? undefined : String(value);
}
