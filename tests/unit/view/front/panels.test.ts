import { describe, expect, it } from 'vitest';
import { plain } from '#lib/format/index.ts';
import { changeBetween, day, isMissing, observationAt, type Change } from '#lib/series/index.ts';
import { barRows } from '#lib/view/front/bars.ts';
import { freshnessCounts } from '#lib/view/front/freshness-summary.ts';
import { oldNotes } from '#lib/view/parts/old-notes.ts';
import { wageBuys } from '#lib/view/front/wage-buys.ts';
import { made } from '#tests/support/series.ts';
import { context } from '#tests/support/view/context.ts';

/** From one rate to another, a week later. */
function move(from: number, to: number): Change {
	const series = made([
		['2024-12-01', from],
		['2024-12-08', to]
	]);
	const at = day('2024-12-08');
	const change = changeBetween(observationAt(series, 0, at), observationAt(series, 1, at));
	if (isMissing(change)) throw new RangeError(change.missing);
	return change;
}

function rows(moves: readonly (readonly [number, number])[], language: 'en' | 'ar' = 'en') {
	const changes = moves.map(([from, to]) => ({ name: '', note: '', change: move(from, to) }));
	return barRows(context({}, language), changes).map(({ price, value, bars }) => [
		plain(price),
		plain(value),
		...bars.map((share) => Number(share.toFixed(3)))
	]);
}

describe('bars', () => {
	it.each([
		['a rise of the dollar', [[100, 125]], [['+25.0%', '−20.0%', 1, -0.8]]],
		['a fall of the dollar', [[125, 100]], [['−20.0%', '+25.0%', -0.8, 1]]],
		['a flat rate', [[100, 100]], [['0.0%', '0.0%', 0, 0]]],
		['nothing', [], []],
		[
			'a large move and a small one, on one scale',
			[
				[100, 200],
				[100, 125]
			],
			[
				['+100.0%', '−50.0%', 1, -0.5],
				['+25.0%', '−20.0%', 0.25, -0.2]
			]
		],
		[
			'a move beyond the scale',
			[
				[100, 400],
				[100, 150]
			],
			[
				['×\u00a04', '−75.0%', 3, -0.75],
				['+50.0%', '−33.3%', 0.5, -0.333]
			]
		]
	] as const)('of %s', (_, moves, right) => {
		expect(rows(moves)).toEqual(right);
	});

	it('have the numbers of the language', () => {
		expect(rows([[100, 125]], 'ar')).toEqual([['+25.0%', '−20.0%', 1, -0.8]]);
	});
});

describe('what a month’s wage buys', () => {
	it('is shown in dollars and in three goods, with the first and the last figure', () => {
		const buys = wageBuys(context());
		expect(buys?.wage).toBe('Minimum wage, public sector');
		expect(buys?.rows.map(({ id }) => id)).toEqual([
			'syp-parallel',
			'wfp-bread-bakery',
			'wfp-cooking-oil-litre',
			'wfp-sugar-kg'
		]);
		// 750,000 ÷ 13,800, and 9,765 ÷ 47.
		expect(buys?.rows[0]).toMatchObject({ name: 'US dollars, 5 Oct 2026', first: '208 in 2011', last: '54.3' });
	});

	it('gives each figure its unit, and its wage and its price with their own days', () => {
		const rows = wageBuys(context())?.rows ?? [];
		const plainly = rows.map(({ last, unit, wage }) => [last, unit, plain(wage)]);
		// 92,970 ÷ 250 for a bundle of bread, in the last month of which both are known: a year and a half after the decree.
		expect(plainly[0]).toEqual(['54.3', '', 'wage 750,000 (22 Jun 2025), price 13,800']);
		expect(plainly[1]).toEqual(['372', 'bundles', 'wage 92,970 (15 Dec 2021), price 250']);
		expect(rows[1]?.name).toMatch(/^Bread.*, Jun 2023$/);
		expect(rows[1]?.first).toMatch(/^\S+ bundles in 2012$/);
		expect(plainly.map(([, unit]) => unit)).toEqual(['', 'bundles', 'litres', 'kilograms']);
		const arabic = wageBuys(context({ unit: 'new' }, 'ar'))?.rows ?? [];
		expect(plain(arabic[1]?.wage ?? '')).toBe('الأجر 929.70 (15 كانون الأول 2021)، والسعر 2.50');
		// In Arabic the form of the unit follows from the number before it.
		expect(arabic.map(({ last, unit }) => [plain(last), unit])).toEqual([
			['54.3', ''],
			['372', 'ربطة'],
			['6', 'لترات'],
			['10.3', 'كغ']
		]);
	});

	it('is a line within its box', () => {
		for (const { line } of wageBuys(context())?.rows ?? []) {
			const places = [...line.matchAll(/[ML](\d+) (\d+)/g)].map(([, x, y]) => [Number(x), Number(y)] as const);
			expect(places.length).toBeGreaterThan(2);
			expect([places[0]?.[0], places[places.length - 1]?.[0]]).toEqual([0, 100]);
			for (const [, y] of places) expect(y >= 2 && y <= 22).toBe(true);
		}
	});

	it('is of what was known by the day', () => {
		const buys = wageBuys(context({ asOf: day('2024-12-06') }));
		expect(buys?.rows[0]).toMatchObject({ last: '15.5', name: 'US dollars, 6 Dec 2024' });
		expect(wageBuys(context({ asOf: day('2000-01-01') }))).toBeUndefined();
	});
});

it('freshness is counted by group, each series once', () => {
	const counts = freshnessCounts(context());
	expect(counts.map(({ title }) => title)).toEqual([
		'The Syrian pound',
		'Other currencies',
		'Wages, prices and statistics'
	]);
	expect(counts[0]?.chips.map(({ freshness }) => freshness)).toEqual(['old', 'stale']);
	const total = counts.flatMap(({ chips }) => chips).reduce((sum, { text }) => sum + Number.parseInt(text, 10), 0);
	expect(total).toBe([...context().record.series.keys()].filter((id) => context().series(id).points.length > 0).length);
});

describe('old notes', () => {
	it('are reported as last announced, with the event', () => {
		expect(oldNotes(context())).toEqual({
			text: 'Old notes were to be legal tender until about 30 May 2026; any further extension is unconfirmed.',
			event: 'Last announced 2 March 2026',
			path: '/events#2026-03-02-note-swap-extended'
		});
	});

	it('are not shown before', () => {
		expect(oldNotes(context({ asOf: day('2026-03-01') }))).toBeUndefined();
		expect(oldNotes(context({ asOf: day('2026-03-02') }))).toBeDefined();
	});
});
