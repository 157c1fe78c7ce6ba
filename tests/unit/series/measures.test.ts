import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { drawdown, isMissing, measuresOf, volatility } from '#lib/series/index.ts';
import { anySeries, found, made } from '#tests/support/series.ts';

describe('the measures of a series', () => {
	it('run from its first observation to its last', () => {
		const { first, last, change, annualised, halving } = measuresOf(
			made([
				['2022-01-01', 100],
				['2023-01-01', 50],
				['2024-01-01', 400]
			])
		);
		expect([first, last]).toMatchObject([{ value: 100 }, { value: 400 }]);
		expect(change).toMatchObject({ price: 3, value: -0.75, multiple: 4, days: 730 });
		expect(found(annualised).price).toBeCloseTo(4 ** (365.25 / 730) - 1, 12);
		expect(halving).toBeCloseTo(365, 9);
	});

	it.each([
		[
			'nothing',
			[],
			{ first: 'not-observed', change: 'not-observed', drawdown: 'not-observed', volatility: 'not-observed' }
		],
		[
			'one figure',
			[['2024-01-01', 5]],
			{ change: 'base-missing', annualised: 'base-missing', halving: 'base-missing', volatility: 'too-short' }
		],
		[
			'a month',
			[
				['2024-01-01', 5],
				['2024-02-01', 6]
			],
			{ annualised: 'too-short', volatility: 'too-short' }
		],
		[
			'a fall of the rate',
			[
				['2023-01-01', 6],
				['2024-02-01', 5]
			],
			{ halving: 'not-rising' }
		]
	] as const)('say why there is none: of %s', (_, rows, reasons) => {
		const measures = measuresOf(made(rows));
		expect(measures).toMatchObject(
			Object.fromEntries(Object.entries(reasons).map(([name, missing]) => [name, { missing }]))
		);
	});

	it('of per cents are no ratios', () => {
		const { change, drawdown: fall } = measuresOf(
			made(
				[
					['2024-01-01', -2],
					['2024-06-01', 3]
				],
				{ signed: true }
			)
		);
		expect([change, fall]).toEqual([{ missing: 'not-positive' }, { missing: 'not-positive' }]);
	});

	it('are what each says by itself', () => {
		fc.assert(
			fc.property(anySeries({ minLength: 2 }), (series) => {
				const measures = measuresOf(series);
				expect(measures.drawdown).toEqual(drawdown(series));
				expect(measures.volatility).toEqual(volatility(series));
				expect(isMissing(measures.change)).toBe(false);
			})
		);
	});
});
