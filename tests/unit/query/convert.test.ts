import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { day, toDay } from '#lib/series/index.ts';
import { record } from '#tests/support/record/real.ts';
import { convertDefaults, LATEST, parseConvert, writeConvert, type ConvertQuery } from '#lib/query/index.ts';

const TODAY = day('2026-11-23');
const UNITS = ['syp-old', 'syp-new', 'usd', 'eur', 'try'];
const USUAL = convertDefaults(record, { unit: 'old', digits: 'latn' });
const parse = (search: string) => parseConvert(new URLSearchParams(search), UNITS, TODAY, USUAL);

const BLANK: ConvertQuery = {
	amount: 100,
	fromUnit: 'usd',
	toUnit: 'syp-old',
	...LATEST,
	market: 'parallel',
	side: 'mid',
	compareDate: undefined,
	maxAge: undefined,
	unit: 'old',
	digits: 'latn'
};

describe('parseConvert', () => {
	it.each([
		['', BLANK],
		['amount=&asof=&compare_date=&max_age=', BLANK],
		['amount=18k&from_unit=syp-old&to_unit=usd', { ...BLANK, amount: 18000, fromUnit: 'syp-old', toUnit: 'usd' }],
		['amount=%D9%A1%D9%A8%D9%AC%D9%A0%D9%A0%D9%A0', { ...BLANK, amount: 18000 }],
		['amount=250+%D8%AF%D9%88%D9%84%D8%A7%D8%B1', { ...BLANK, amount: 250 }],
		['amount=1+000,50', { ...BLANK, amount: 1000.5 }],
		['amount=%E2%82%AC20', { ...BLANK, amount: 20, fromUnit: 'eur' }],
		['amount=%C2%A3S13,800', { ...BLANK, amount: 13800, fromUnit: 'syp-old', toUnit: 'usd' }],
		['amount=138+new+pounds', { ...BLANK, amount: 138, fromUnit: 'syp-new' }],
		[
			'from_unit=syp-old&compare_date=2011-03-15',
			{ ...BLANK, fromUnit: 'syp-old', toUnit: 'usd', compareDate: day('2011-03-15') }
		],
		['from_unit=syp-old&unit=new', { ...BLANK, fromUnit: 'syp-old', toUnit: 'syp-new', unit: 'new' }],
		['unit=new', { ...BLANK, unit: 'new', toUnit: 'syp-new' }],
		['unit=new&to_unit=syp-old', { ...BLANK, unit: 'new' }],
		['asof=2024-12-06&compare_date=2011-03-15', { ...BLANK, asOf: day('2024-12-06'), compareDate: day('2011-03-15') }],
		[
			'market=official&side=buy&max_age=7&digits=arab',
			{ ...BLANK, market: 'official', side: 'buy', maxAge: 7, digits: 'arab' }
		],
		['max_age=0', { ...BLANK, maxAge: 0 }],
		['utm_source=x&fbclid=y', BLANK]
	])('%s', (search, query) => {
		expect(parse(search)).toEqual({ query, problems: [], otherwise: undefined });
	});

	it.each([
		['amount=lots', 'amount', 'lots', { fault: 'no-digits' }],
		['amount=12,34,567', 'amount', '12,34,567', { fault: 'group' }],
		['amount=250+GBP', 'amount', '250 GBP', { fault: 'unknown-currency', word: 'GBP' }],
		['amount=%E2%82%AC5&from_unit=usd', 'amount', '€5', { fault: 'other-currency', word: '€' }],
		['amount=25%25', 'amount', '25%', { fault: 'per-cent' }],
		['amount=0', 'amount', '0', { fault: 'not-positive' }],
		['amount=-5', 'amount', '-5', { fault: 'not-positive' }],
		['from_unit=gold', 'from_unit', 'gold', UNITS],
		['to_unit=SYP', 'to_unit', 'SYP', UNITS],
		['asof=tomorrow', 'asof', 'tomorrow', 'day'],
		['asof=2026-11-24', 'asof', '2026-11-24', 'past'],
		['market=black', 'market', 'black', ['parallel', 'official', 'remittance']],
		['side=ask', 'side', 'ask', ['mid', 'buy', 'sell']],
		['compare_date=2026-11-23', 'compare_date', '2026-11-23', { before: TODAY }],
		['asof=2024-12-06&compare_date=2024-12-06', 'compare_date', '2024-12-06', { before: day('2024-12-06') }],
		['max_age=401', 'max_age', '401', { least: 0, most: 400 }],
		['max_age=-1', 'max_age', '-1', { least: 0, most: 400 }]
	])('tells what is wrong in %s, and stands at the usual', (search, name, given, expected) => {
		const { problems, query } = parse(search);
		expect(problems).toEqual([{ name, given, expected }]);
		expect({ ...query, asOf: undefined }).toEqual(BLANK);
	});

	it('knows no other names, and each once', () => {
		expect(parse('from=usd').problems).toMatchObject([{ name: 'from', given: 'usd' }]);
		expect(parse('of=eur&from_unit=usd').problems).toEqual([
			{ name: 'of', given: 'eur', expected: { current: 'from_unit' } }
		]);
		expect(parse('from_unit=usd&from_unit=eur').problems).toMatchObject([{ name: 'from_unit', expected: 'once' }]);
	});

	it('tells the other meaning of an amount', () => {
		expect(parse('amount=1.234')).toMatchObject({ query: { amount: 1.234 }, otherwise: 1234, problems: [] });
	});
});

describe('writeConvert', () => {
	it.each([
		['', ''],
		['to_unit=usd&from_unit=syp-old&amount=18,000', '?amount=18000&from_unit=syp-old'],
		['to_unit=syp-old&from_unit=syp-old', '?from_unit=syp-old&to_unit=syp-old'],
		['unit=new', '?unit=new'],
		['unit=new&to_unit=syp-old', '?to_unit=syp-old&unit=new'],
		[
			'compare_date=2011-03-15&max_age=30&side=sell&market=official&asof=2024-12-06',
			'?asof=2024-12-06&market=official&side=sell&compare_date=2011-03-15&max_age=30'
		],
		['amount=1.234', '?amount=1.2340']
	])('%s is written %s', (search, written) => {
		expect(writeConvert(parse(search).query, USUAL)).toBe(written);
	});

	it('is read back as it was, with one meaning, whatever the query', () => {
		const anyDay = fc.integer({ min: 15000, max: 20000 }).map(toDay);
		const anyQuery: fc.Arbitrary<ConvertQuery> = fc.record({
			amount: fc.oneof(fc.integer({ min: 1, max: 1e9 }), fc.double({ min: 1e-6, max: 1e15, noNaN: true })),
			fromUnit: fc.constantFrom(...UNITS),
			toUnit: fc.constantFrom(...UNITS),
			asOf: fc.option(fc.integer({ min: 20001, max: 20700 }).map(toDay), { nil: undefined }),
			release: fc.constantFrom(undefined, '2026-11-29-c0ffee12ab34'),
			knownOn: fc.option(anyDay, { nil: undefined }),
			market: fc.constantFrom('parallel', 'official', 'remittance'),
			side: fc.constantFrom('mid', 'buy', 'sell'),
			compareDate: fc.option(anyDay, { nil: undefined }),
			maxAge: fc.option(fc.integer({ min: 0, max: 400 }), { nil: undefined }),
			unit: fc.constantFrom('old', 'new'),
			digits: fc.constantFrom('latn', 'arab')
		});
		fc.assert(
			fc.property(anyQuery, (query) => {
				const search = writeConvert(query, USUAL);
				expect(parse(search)).toEqual({ query, problems: [], otherwise: undefined });
				expect(writeConvert(parse(search).query, USUAL)).toBe(search);
			})
		);
	});
});
