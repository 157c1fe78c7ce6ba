import { describe, expect, it } from 'vitest';
import { fredUnits, resample, type FredUnits, type Resample } from '#lib/series/index.ts';
import { made, type Row } from '#tests/support/series.ts';

/** Months of 2023 and 2024; none was published for March 2023. */
const months = resample(
	made([
		['2023-01-10', 100],
		['2023-02-10', 125],
		['2023-04-10', 150],
		['2023-05-10', 120],
		['2024-01-10', 200],
		['2024-02-10', 100],
		['2024-03-10', 110]
	]),
	'month'
);

function expectClose(actual: Float64Array, expected: readonly number[]): void {
	expect(actual).toHaveLength(expected.length);
	expected.forEach((value, i) => {
		if (Number.isNaN(value)) expect(actual[i], `period ${i}`).toBeNaN();
		else expect(actual[i], `period ${i}`).toBeCloseTo(value, 12);
	});
}

describe('fredUnits', () => {
	it.each<[FredUnits, number[]]>([
		['lin', [100, 125, 150, 120, 200, 100, 110]],
		['chg', [NaN, 25, NaN, -30, NaN, -100, 10]],
		['ch1', [NaN, NaN, NaN, NaN, 100, -25, NaN]],
		['pch', [NaN, 0.25, NaN, -0.2, NaN, -0.5, 0.1]],
		['pc1', [NaN, NaN, NaN, NaN, 1, -0.2, NaN]],
		['pca', [NaN, 1.25 ** 12 - 1, NaN, 0.8 ** 12 - 1, NaN, 0.5 ** 12 - 1, 1.1 ** 12 - 1]],
		['cch', [NaN, Math.log(1.25), NaN, Math.log(0.8), NaN, Math.log(0.5), Math.log(1.1)]],
		['cca', [NaN, 12 * Math.log(1.25), NaN, 12 * Math.log(0.8), NaN, 12 * Math.log(0.5), 12 * Math.log(1.1)]],
		['log', [100, 125, 150, 120, 200, 100, 110].map(Math.log)]
	])('%s of months, with NaN where the earlier month is not there', (units, expected) => {
		expectClose(fredUnits(months, units), expected);
	});

	/** A Monday, the Monday after, and the one 52 weeks after the first; 53 weeks in the last case. */
	it.each<[string, number]>([
		['2024-12-02', 0.5],
		['2024-12-09', 0.2],
		['2024-12-16', NaN]
	])('pc1 of the week of %s looks 52 weeks back', (at, expected) => {
		const rows: Row[] = [
			['2023-12-04', 100],
			['2023-12-11', 125],
			[at, 150]
		];
		expectClose(fredUnits(resample(made(rows), 'week'), 'pc1'), [NaN, NaN, expected]);
	});

	it.each<[FredUnits, number]>([
		['pca', 1.1 ** 52 - 1],
		['cca', 52 * Math.log(1.1)],
		['pch', 0.1]
	])('%s of weeks counts 52 to the year', (units, expected) => {
		const weeks = resample(
			made([
				['2024-12-30', 100],
				['2025-01-06', 110]
			]),
			'week'
		);
		expectClose(fredUnits(weeks, units), [NaN, expected]);
	});

	it.each<[FredUnits, number]>([
		['ch1', 50],
		['chg', 50],
		['pc1', 0.5],
		['pca', 0.5]
	])('%s of years looks one year back', (units, expected) => {
		const years = resample(
			made([
				['2020-05-01', 100],
				['2021-05-01', 150],
				['2023-05-01', 160]
			]),
			'year'
		);
		expectClose(fredUnits(years, units), [NaN, expected, NaN]);
	});

	it('gives differences of per cents, but no ratio or logarithm of what is not above zero', () => {
		const signed: Resample = resample(
			made(
				[
					['2024-01-10', 2],
					['2024-02-10', -1],
					['2024-03-10', 0],
					['2024-04-10', 4]
				],
				{ signed: true }
			),
			'month'
		);
		expectClose(fredUnits(signed, 'chg'), [NaN, -3, 1, 4]);
		for (const units of ['pch', 'pca', 'cch', 'cca'] as const)
			expectClose(fredUnits(signed, units), [NaN, NaN, NaN, NaN]);
		expectClose(fredUnits(signed, 'log'), [Math.log(2), NaN, NaN, Math.log(4)]);
	});
});
