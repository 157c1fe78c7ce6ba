import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { describe, expect, it } from 'vitest';
import Ajv from 'ajv-draft-04';
import * as v from 'valibot';
import { FLAGS } from '#lib/record/index.ts';
import * as rows from '#lib/record/files/rows.ts';
import { parseDay } from '#lib/series/index.ts';
import { rowsOf, textOf } from '#tests/support/record/real.ts';

const require = createRequire(import.meta.url);

/** What this test needs of a descriptor; the specification's own schema judges the rest. */
const descriptor = v.parse(
	v.object({
		resources: v.array(
			v.object({
				name: v.string(),
				path: v.string(),
				schema: v.object({
					primaryKey: v.optional(v.string()),
					fields: v.array(
						v.object({
							name: v.string(),
							type: v.picklist(['string', 'number', 'integer', 'date']),
							description: v.pipe(v.string(), v.nonEmpty()),
							constraints: v.optional(
								v.object({
									required: v.optional(v.boolean(), false),
									unique: v.optional(v.boolean(), false),
									pattern: v.optional(v.string()),
									enum: v.optional(v.array(v.string())),
									minimum: v.optional(v.number()),
									maximum: v.optional(v.number())
								}),
								{}
							)
						})
					),
					foreignKeys: v.optional(
						v.array(
							v.object({
								fields: v.string(),
								reference: v.object({ resource: v.string(), fields: v.string() })
							})
						),
						[]
					)
				})
			})
		)
	}),
	JSON.parse(textOf('data/datapackage.json'))
);

type Field = (typeof descriptor)['resources'][number]['schema']['fields'][number];

const SCHEMAS: Readonly<Record<string, { readonly entries: v.ObjectEntries }>> = {
	currencies: rows.currencyRow,
	units: rows.unitRow,
	places: rows.placeRow,
	sources: rows.sourceRow,
	series: rows.seriesRow,
	events: rows.eventRow,
	claims: rows.claimRow,
	stories: rows.storyRow,
	comparisons: rows.presetRow,
	caveats: rows.caveatRow
};

const schemaOf = (path: string) => SCHEMAS[path.replace(/\.csv$/, '')] ?? rows.quoteRow;

/** The words that a column allows, where it is a closed list. */
function wordsOf(entry: unknown): readonly string[] | undefined {
	const isList = typeof entry === 'object' && entry !== null && 'type' in entry && entry.type === 'picklist';
	if (!isList || !('options' in entry) || !Array.isArray(entry.options)) return undefined;
	return entry.options.map(String).filter((word) => word !== '');
}

const TYPES: Readonly<Record<Field['type'], (cell: string) => boolean>> = {
	string: () => true,
	number: (cell) => /^-?\d+(\.\d+)?$/.test(cell),
	integer: (cell) => /^-?\d+$/.test(cell),
	date: (cell) => parseDay(cell) !== undefined
};

function isAllowed(cell: string, { type, constraints }: Field): boolean {
	if (cell === '') return !constraints.required;
	const { pattern, enum: words, minimum = -Infinity, maximum = Infinity } = constraints;
	return (
		TYPES[type](cell) &&
		(pattern === undefined || new RegExp(pattern).test(cell)) &&
		(words === undefined || words.includes(cell)) &&
		(type === 'string' || type === 'date' || (Number(cell) >= minimum && Number(cell) <= maximum))
	);
}

it('keeps the schema of the specification', () => {
	const path = require.resolve('datapackage/lib/profiles/tabular-data-package.json');
	const validate = new Ajv({ strict: false, logger: false }).compile(JSON.parse(readFileSync(path, 'utf8')));
	validate(JSON.parse(textOf('data/datapackage.json')));
	expect(validate.errors).toBeNull();
	expect(validate({ profile: 'tabular-data-package', resources: [] })).toBe(false);
});

it('names every resource once', () => {
	const names = descriptor.resources.map(({ name }) => name);
	expect(new Set(names).size).toBe(names.length);
});

describe.each(descriptor.resources)('$path', ({ path, schema: { fields, primaryKey, foreignKeys } }) => {
	const table = rowsOf(`data/${path}`);
	const { entries } = schemaOf(path);

	it('has the columns that the reader knows, in order', () => {
		expect(fields.map(({ name }) => name)).toEqual(Object.keys(entries));
		expect(Object.keys(table[0] ?? {})).toEqual(Object.keys(entries));
	});

	it('allows the words that the reader knows', () => {
		const stated = fields.map(({ name, constraints }) => [name, constraints.enum]);
		expect(stated).toEqual(Object.entries(entries).map(([name, entry]) => [name, wordsOf(entry)]));
	});

	it('allows lists of the flags that the reader knows', () => {
		const pattern = fields.find(({ name }) => name === 'flags')?.constraints.pattern;
		if (!('flags' in entries)) return void expect(pattern).toBeUndefined();
		const isList = (list: string) => new RegExp(pattern ?? '(?!)').test(list);
		expect([...FLAGS, '', FLAGS.join(' ')].filter((list) => !isList(list))).toEqual([]);
		expect(['doubtful', ' copy', 'copy ', 'copy  copy'].filter(isList)).toEqual([]);
	});

	it('has cells of the types and within the stated limits', () => {
		const wrong = table.flatMap((row, i) =>
			fields.filter((field) => !isAllowed(row[field.name] ?? '', field)).map(({ name }) => `row ${i + 1} ${name}: ${row[name]}`)
		);
		expect(wrong).toEqual([]);
	});

	it('has keys that stand once', () => {
		const unique = fields.filter(({ name, constraints }) => constraints.unique || name === primaryKey);
		for (const { name } of unique) expect(new Set(table.map((row) => row[name])).size).toBe(table.length);
		expect(unique.length).toBe(path.startsWith('quotes/') ? 0 : 1);
	});

	it('points to rows that exist', () => {
		const dangling = foreignKeys.flatMap(({ fields: column, reference: { resource, fields: key } }) => {
			const target = descriptor.resources.find(({ name }) => name === resource);
			const keys = new Set(target ? rowsOf(`data/${target.path}`).map((row) => row[key]) : []);
			return table.filter((row) => row[column] && !keys.has(row[column])).map((row) => `${column}: ${row[column]}`);
		});
		expect(dangling).toEqual([]);
	});

	it('tells every column that points to another file', () => {
		// A column that lists several is no key.
		const listing = new Set(fields.flatMap(({ name, constraints }) => (constraints.pattern?.includes(' ') ? name : [])));
		const pointing = ['currency', 'unit', 'place', 'source', 'series'].filter(
			(column) => column in entries && !listing.has(column)
		);
		expect(foreignKeys.map(({ fields: column }) => column).sort()).toEqual(pointing.sort());
	});
});
