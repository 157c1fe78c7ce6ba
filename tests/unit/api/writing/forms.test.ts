import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { rowSchemaOf, tableOf } from '#lib/api/writing/columns.ts';
import { writeAnswer } from '#lib/api/writing/forms.ts';
import { writeJson } from '#lib/api/writing/json.ts';
import { snakeKeys } from '#lib/api/writing/snake-keys.ts';

const city = v.object({
	id: v.string(),
	name: v.object({ en: v.string(), ar: v.string() }),
	rate: v.nullable(v.number()),
	flags: v.array(v.string()),
	quotes: v.array(v.object({ mid: v.number() })),
	more: v.record(v.string(), v.string()),
	change: v.union([v.object({ price: v.number() }), v.object({ missing: v.string() })])
});
const cities = {
	schema: v.object({ version: v.string(), cities: v.array(city) }),
	rows: 'cities',
	line: ['id', 'name_en']
};
const HOMS = {
	id: 'homs',
	name: { en: 'Homs,\tnew', ar: 'حمص' },
	rate: 1e-7,
	flags: ['copy', 'implied'],
	quotes: [{ mid: 1 }],
	more: { a: 'b' },
	change: { missing: 'too-old' }
};
const HAMA = { ...HOMS, id: 'hama', name: { en: 'Hama', ar: 'حماة' }, rate: null, flags: [], change: { price: -0.2 } };
const ANSWER = { version: 'a', cities: [HOMS, HAMA] };

describe('an answer that is a list', () => {
	it('is whole as JSON', () => {
		expect(JSON.parse(writeAnswer(cities, ANSWER, 'json'))).toEqual(ANSWER);
	});

	it('is a row on each line as NDJSON', () => {
		const lines = writeAnswer(cities, ANSWER, 'ndjson').split('\n');
		expect(lines.map((line) => (line === '' ? line : JSON.parse(line)))).toEqual([HOMS, HAMA, '']);
	});

	it('has the columns of its schema as CSV, without a row, too', () => {
		const header = 'id,name_en,name_ar,rate,flags,change_price,change_missing\r\n';
		expect(writeAnswer(cities, { version: 'a', cities: [] }, 'csv')).toBe(header);
		expect(writeAnswer(cities, ANSWER, 'csv')).toBe(
			`${header}homs,"Homs,\tnew",حمص,0.0000001,copy; implied,,too-old\r\nhama,Hama,حماة,,,-0.2,\r\n`
		);
	});

	it('is a line for each row as text, in which a cell has no tab', () => {
		expect(writeAnswer(cities, ANSWER, 'txt')).toBe('homs\tHoms, new\nhama\tHama\n');
	});
});

it('an answer without rows is one row', () => {
	const one = { schema: v.object({ value: v.number(), unit: v.optional(v.string()) }), line: ['value'] };
	expect(writeAnswer(one, { value: 18000 }, 'csv')).toBe('value,unit\r\n18000,\r\n');
	expect(writeAnswer(one, { value: 18000 }, 'ndjson')).toBe('{"value":18000}\n');
	expect(writeAnswer(one, { value: 18000 }, 'txt')).toBe('18000\n');
});

it('a list that an answer does not have is a mistake of the program', () => {
	expect(() => rowSchemaOf(cities.schema, 'towns')).toThrow('“towns”');
	expect(() => rowSchemaOf(cities.schema, 'version')).toThrow('“version”');
});

it('what is no object has no members', () => {
	expect(tableOf(city, ['homs'])[1]).toEqual(Array(7).fill(undefined));
});

it('JSON leaves out what is not there and keeps what is nothing', () => {
	expect(writeJson({ a: undefined, b: null, c: [1e-7, 'x"', true], d: NaN })).toBe(
		'{"b":null,"c":[0.0000001,"x\\"",true],"d":null}'
	);
});

it('names have an underscore between two words, at any depth', () => {
	expect(snakeKeys({ recordVersion: 'aB', legs: [{ perBase: null }] })).toEqual({
		record_version: 'aB',
		legs: [{ per_base: null }]
	});
});
