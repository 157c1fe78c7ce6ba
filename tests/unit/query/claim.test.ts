import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { day, toDay } from '#lib/series/index.ts';
import { parseCheck, writeCheck, type CheckQuery } from '#lib/query/claim.ts';
import type { ClaimQuery } from '#lib/query/claim-query.ts';
import { LATEST } from '#lib/query/vintage.ts';
import { figureOf } from '#lib/query/numbers/figure.ts';
import { record } from '#tests/support/record/real.ts';

const TODAY = day('2026-11-23');
const read = (query: string) => parseCheck(new URLSearchParams(query), TODAY, record);
const badOf = (query: string) => read(query).problems.map(({ name, given }) => `${name}=${given}`);

describe('an address of the claim check', () => {
	it('holds a sentence', () => {
		const { query, problems } = read('q=The+pound+plunged+25%25+in+a+week');
		expect(problems).toEqual([]);
		expect(query.claim).toMatchObject({ kind: 'change', measure: 'value', percent: { value: 25 }, period: 'week' });
	});

	it('holds a claim that was filled in, in any script', () => {
		const { query, problems } = read(
			'kind=rate&value=١٨٬٠٠٠&unit=old&to=2024-12-06&market=syp-official&percent=&period='
		);
		expect(problems).toEqual([]);
		expect(query.claim).toMatchObject({
			kind: 'rate',
			market: 'syp-official',
			value: { value: 18000, digits: '18000' },
			unit: 'old',
			to: day('2024-12-06')
		});
	});

	it('asks nothing when it is empty, and drops what trackers add', () => {
		expect(read('')).toMatchObject({ query: { q: '', claim: undefined }, problems: [] });
		expect(badOf('q=&utm_source=x')).toEqual([]);
	});

	it.each([
		['kind=rate', ['value=']],
		['kind=change&measure=value', ['percent=']],
		['percent=1,2,3', ['percent=1,2,3']],
		['percent=-25', ['percent=-25']],
		['percent=0', ['percent=0']],
		['percent=25&from=2024-12-06&to=2024-11-29', ['from=2024-12-06']],
		['percent=25&from=2024-11-29&period=week', ['period=week']],
		['percent=25&to=2027-01-01', ['to=2027-01-01']],
		['percent=25&measure=dollar', ['measure=dollar']],
		['percent=25&market=SYP', ['market=SYP']],
		['percent=25&colour=red', ['colour=red']],
		['q=hello', ['q=hello']],
		['q=the+pound+fell+25%25&percent=30', ['percent=30']]
	])('%s has its problem', (query, expected) => expect(badOf(query)).toEqual(expected));
});

const figure = fc.integer({ min: 1, max: 9_999_999 }).map((n) => figureOf(String(n / 100)));
const days = fc
	.tuple(fc.integer({ min: 15000, max: 19000 }), fc.integer({ min: 19001, max: Number(TODAY) }))
	.map(([from, to]) => ({ from: toDay(from), began: toDay(from + 1), to: toDay(to), period: undefined }));
const periods = fc
	.constantFrom('day', 'week', 'month', 'year')
	.map((period) => ({ from: undefined, began: undefined, to: undefined, period }) as const);

const claims: fc.Arbitrary<ClaimQuery> = fc
	.record({
		kind: fc.constantFrom('rate', 'change', 'multiple', 'difference', 'premium'),
		market: fc.constantFrom('syp-parallel', 'syp-official', 'lbp-parallel'),
		measure: fc.constantFrom('price', 'value', 'unstated'),
		direction: fc.constantFrom('weaker', 'stronger'),
		percent: figure,
		multiple: figure,
		difference: figure,
		upper: fc.option(figure, { nil: undefined }),
		bound: fc.constantFrom('over', 'under', 'least', 'most', undefined),
		value: figure,
		start: figure,
		unit: fc.constantFrom('old', 'new', undefined),
		about: fc.boolean(),
		days: fc.oneof(days, periods)
	})
	.map(({ days: when, ...claim }) => ({ ...claim, ...when }));

it('names no rate where it is the leading one of its record', () => {
	const { query } = read('kind=rate&value=18000&market=syp-official');
	expect(writeCheck(query, record)).toContain('market=syp-official');
	const official = { ...record, roles: { ...record.roles, headline: undefined } };
	expect(writeCheck(query, official)).toBe('?kind=rate&value=18000');
	const { query: parallel } = read('kind=rate&value=18000');
	expect(parallel.claim?.market).toBe('syp-parallel');
	expect(writeCheck(parallel, record)).toBe('?kind=rate&value=18000');
	expect(writeCheck(parallel, official)).toContain('market=syp-parallel');
});

it('what is written is read the same', () => {
	fc.assert(
		fc.property(claims, (claim) => {
			const query: CheckQuery = { q: '', claim, otherwise: undefined, undated: false, ...LATEST, digits: 'latn' };
			expect(read(writeCheck(query, record).slice(1))).toEqual({ query, problems: [] });
		})
	);
});

it.each([
	['25', 25, '25'],
	['٣٠٫٩٠', 30.9, '30.90'],
	['118.45', 118.45, '118.45'],
	['18k', 18000, '18000'],
	['1.5m', 1500000, '1500000'],
	['18,000', 18000, '18000'],
	['25%', 25, '25']
])('the figure %s keeps the digits that were typed', (text, value, digits) =>
	expect(figureOf(text)).toEqual({ value, digits })
);

it.each(['', 'x', '1,2,3'])('“%s” is no figure', (text) => expect(figureOf(text)).toBeUndefined());

it('a claim that names no market is about the leading rate of the record, whatever its id', () => {
	const [lira] = [...record.series.values()].filter(({ currency }) => currency === 'TRY');
	const of = { ...record, roles: { ...record.roles, headline: lira } };
	const { claim } = parseCheck(new URLSearchParams('percent=25&period=week'), day('2026-11-23'), of).query;
	expect(claim?.market).toBe('try-official');
});
