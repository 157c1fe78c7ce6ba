/** What holds for every row of the table of parameters, whatever it is. */
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CHART_GROUPS, defaultsOf, FIELDS, namesOf, readValues, textsOf } from '#lib/query/index.ts';
import { fieldsOf } from '#lib/query/fields/read.ts';
import { unknownParameters } from '#lib/query/fields/read.ts';
import { GROUPS, type Group } from '#lib/query/fields/groups.ts';
import type { Field } from '#lib/query/fields/table.ts';
import { pairsOf } from '#lib/query/fields/write.ts';
import { errorOf } from '#lib/wording/problems/problems.ts';
import { day, isoDay, toDay } from '#lib/series/index.ts';

const UNITS = ['usd', 'syp-old', 'syp-new'];
const READING = {
	latest: day('2026-11-23'),
	exchange: { units: UNITS, chosen: undefined, pounds: 'syp-old', otherwise: 'usd' }
};

/** Groups that one address accepts. */
const TAKEN: readonly (readonly Group[])[] = [
	CHART_GROUPS,
	['convert'],
	['sentence', 'claim'],
	['rate-widget', 'picture'],
	['rate-widget', 'frame'],
	['chart-widget', 'frame'],
	['compare-widget', 'frame'],
	['convert-widget', 'frame'],
	['builder'],
	['oembed'],
	['api-chart', 'api-series'],
	['api-chart', 'api-compare'],
	['api-rate'],
	['api-convert'],
	['api-list'],
	['api-dated', 'api-events'],
	['api-dated', 'api-quotes']
];

const anyDay = fc.integer({ min: day('1960-01-01'), max: READING.latest }).map((one) => isoDay(toDay(one)));
const anyDayOrMonth = fc.oneof(
	anyDay,
	anyDay.map((iso) => iso.slice(0, 7))
);
const anyNumber = fc.oneof(fc.integer({ min: 1, max: 99_999 }).map(String), fc.constantFrom('1.234', '18k', '٣٠٫٩٠'));

/** Right texts of each kind that has no closed list of words. */
const RIGHT: Readonly<Record<string, fc.Arbitrary<string>>> = {
	'day or first of a month': anyDayOrMonth,
	'day or last of a month': anyDayOrMonth,
	'past day or first of a month': anyDayOrMonth,
	'past day or last of a month': anyDayOrMonth,
	count: fc.integer({ min: 1, max: 99_999 }).map(String),
	'whole number': fc.integer({ min: 320, max: 400 }).map(String),
	amount: anyNumber,
	figure: anyNumber,
	colour: fc.constantFrom('006a63', '#C0FFEE', '06a'),
	series: fc.constantFrom('syp-parallel', 'a1'),
	id: fc.constantFrom('syp-parallel', 'gdp-growth'),
	cursor: fc.constantFrom('0-7ae2aecc12ad', 'a'),
	'series list': fc.constantFrom('syp-parallel', 'a,b/c', 'a,,b', 'a,b,c,d,e,f'),
	unit: fc.constantFrom(...UNITS),
	release: fc.constantFrom('2026-11-29-c0ffee12ab34', '2026-01-01-0123456789ab'),
	text: fc.string(),
	address: fc.webUrl()
};
const rightTexts = ({ kind, values }: Field): fc.Arbitrary<string> =>
	values.length > 0 ? fc.constantFrom(...values) : (RIGHT[kind] ?? fc.constant(''));

/** Texts that any parameter could be given, right and wrong. */
const anyText = fc.oneof(
	fc.string({ minLength: 1, maxLength: 12 }),
	fc.constantFrom(...Object.values<Field>(FIELDS).flatMap(({ values }) => values)),
	fc.constantFrom(
		'2024-12-06',
		'2026-11-24',
		'2026-12',
		'2024-13',
		'2011-03',
		'2024-02-31',
		'1',
		'0',
		'400',
		'401',
		'1.234',
		'18k',
		'1,23',
		'-5',
		'25%'
	),
	fc.constantFrom(
		'#C0FFEE',
		'06a',
		'2026-11-29-c0ffee12ab34',
		'2026-11-29-C0FFEE',
		'usd',
		'eur',
		'syp-parallel',
		'a,b/c',
		'a,,b',
		',',
		'a,a',
		'A',
		'a,b,c,d,e,f,g'
	)
);

describe.each(Object.entries<Field>(FIELDS))('the row %s', (key, field) => {
	it('is of groups that there are, and no other row of them has its name', () => {
		expect(field.groups.length).toBeGreaterThan(0);
		for (const group of field.groups) {
			expect(Object.keys(GROUPS)).toContain(group);
			expect(fieldsOf([group]).filter(([, { name }]) => name === field.name)).toEqual([[key, field]]);
		}
	});

	it('reads what is right, and reads back what it writes', () => {
		fc.assert(
			fc.property(rightTexts(field), (text) => {
				const read = field.read(text, READING);
				if (!('value' in read)) throw new Error(`${text} was not read`);
				expect(field.read(field.write(read.value), READING)).toEqual(read);
			})
		);
	});

	it.skipIf(field.kind === 'text' || field.kind === 'address')(
		'names itself, what it was given and what would be right, where that cannot be used',
		() => {
			fc.assert(
				fc.property(anyText, (text) => {
					const { problems } = readValues(field.groups, new URLSearchParams({ [field.name]: text }), ALL, READING);
					for (const one of problems) {
						expect(one.name).toBe(field.name);
						const message = errorOf(one, { locale: 'en' });
						expect(message).toContain(one.given);
						for (const value of rightFor(field)) expect(message).toContain(value);
						expect(errorOf(one, { locale: 'ar' })).toContain(one.given);
					}
					const read = field.read(text, READING);
					if ('expected' in read) expect(problems).toMatchObject([{ expected: read.expected }]);
				}),
				{ numRuns: 200 }
			);
		}
	);
});

const ALL = { ...defaultsOf(Object.values(FIELDS).flatMap((field): readonly Group[] => field.groups)) };

/** What a message about a wrong value must hold: every word of a closed list, both ends of a span. */
function rightFor({ kind, values, limits }: Field): readonly string[] {
	if (kind === 'unit') return UNITS;
	return limits ? [String(limits.least), String(limits.most)] : values;
}

describe.each(TAKEN.map((groups) => [groups.join(' and '), groups] as const))('an address of %s', (_, groups) => {
	const names = namesOf(groups);
	const anyPairs = fc.array(fc.tuple(fc.constantFrom(...names), anyText), { maxLength: 8 });
	const written = (query: URLSearchParams) =>
		pairsOf(groups, readValues(groups, query, ALL, READING).values, ALL).map(([name, text]): [string, string] => [
			name,
			text
		]);

	it('is written without what is the default anyway', () => {
		expect(pairsOf(groups, ALL, ALL)).toEqual([]);
		const said = new URLSearchParams(textsOf(groups, ALL).map(([name, text]) => [name, text]));
		expect(written(said)).toEqual([]);
	});

	it('is canonical once it was read and written, in the order of the table', () => {
		fc.assert(
			fc.property(anyPairs, (pairs) => {
				const once = written(new URLSearchParams(pairs));
				expect(once.map(([name]) => name)).toEqual(names.filter((name) => once.some(([one]) => one === name)));
				expect(written(new URLSearchParams(once))).toEqual(once);
				expect(readValues(groups, new URLSearchParams(once), ALL, READING).problems).toEqual([]);
				expect(unknownParameters(groups, new URLSearchParams(once))).toEqual([]);
			})
		);
	});

	it('knows its own names alone', () => {
		const others = Object.values(FIELDS).filter(({ name }) => !names.includes(name));
		for (const { name } of others)
			expect(unknownParameters(groups, new URLSearchParams({ [name]: 'x' }))).toEqual([
				{ name, given: 'x', expected: { known: names } }
			]);
	});
});
