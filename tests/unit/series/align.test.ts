import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { align, asOf, day, isMissing, toDay, type Series } from '#lib/series/index.ts';
import { anyDay, anySeries, LBP, made } from '#tests/support/series.ts';

const parallel = made(
	[
		['2024-12-05', 17500],
		['2024-12-06', 18000]
	],
	{ carryDays: 10 }
);
const official = made([
	['2024-12-06', 12562],
	['2024-12-20', 12500]
]);

/** The value of a series as of a day, NaN where it has none. */
function valueOn(series: Series, n: number): number {
	const answer = asOf(series, toDay(n));
	return isMissing(answer) ? NaN : answer.value;
}

describe('align', () => {
	it('puts series side by side on the union of their days, NaN where one has no fresh value', () => {
		const { days, columns } = align([parallel, official]);
		expect([...days]).toEqual(['2024-12-05', '2024-12-06', '2024-12-20'].map(day));
		expect(columns.map((column) => [...column])).toEqual([
			[17500, 18000, NaN],
			[NaN, 12562, 12500]
		]);
	});

	it('takes the days that it is given', () => {
		const days = ['2024-12-01', '2024-12-16', '2024-12-17'].map(day);
		expect([...(align([parallel], days).columns[0] ?? [])]).toEqual([NaN, 18000, NaN]);
		expect([...align([parallel], days).days]).toEqual(days);
	});

	it('lets each column keep its own unit', () => {
		const pound = made([['2024-12-06', 89500]], { unit: LBP });
		expect(align([parallel, pound]).columns[1]?.[1]).toBe(89500);
	});

	it.each([[[3, 2]], [[1, 2, 2]]])('refuses days that do not ascend: %j', (days) => {
		const last = days.length - 1;
		expect(() => align([parallel], days)).toThrow(
			new RangeError(`days must ascend: day ${last} is 2, day ${last - 1} is ${days[last - 1]}`)
		);
	});

	it('fills days and columns that are given, as windows on them', () => {
		const out = { days: new Int32Array(4), columns: [new Float64Array(5).fill(7), new Float64Array(4)] };
		const filled = align([parallel, official], undefined, out);
		expect([filled.days, ...filled.columns].map(({ buffer }) => buffer)).toEqual(
			[out.days, ...out.columns].map(({ buffer }) => buffer)
		);
		expect(filled).toEqual(align([parallel, official]));
		expect([...(out.columns[0] ?? [])].slice(3)).toEqual([7, 7]);
	});

	it('refuses columns that are too few or too short', () => {
		const out = { days: new Int32Array(4), columns: [new Float64Array(3)] };
		expect(() => align([parallel, official], undefined, out)).toThrow(new RangeError('out needs 2 columns, got 1'));
		expect(() =>
			align([parallel, made([])], [1, 2, 3, 4], { ...out, columns: [...out.columns, new Float64Array(4)] })
		).toThrow(new RangeError('out needs room for 4 values in each column, got 3'));
	});

	it('of no series, or empty ones, has no days', () => {
		expect(align([]).days).toHaveLength(0);
		expect(align([made([]), made([])])).toMatchObject({ columns: [{ length: 0 }, { length: 0 }] });
	});

	it('agrees with asOf on every day of every series', () => {
		fc.assert(
			fc.property(fc.array(anySeries({ minLength: 0, maxLength: 30 }), { maxLength: 4 }), (all) => {
				const { days, columns } = align(all);
				const union = new Set(all.flatMap((series) => [...series.days]));
				expect([...days]).toEqual([...union].sort((a, b) => a - b));
				all.forEach((series, k) => {
					expect([...(columns[k] ?? [])]).toEqual(Array.from(days, (n) => valueOn(series, n)));
				});
			})
		);
	});

	it('agrees with asOf on any days', () => {
		fc.assert(
			fc.property(anySeries(), fc.uniqueArray(anyDay), (series, given) => {
				const days = [...given].sort((a, b) => a - b);
				expect([...(align([series], days).columns[0] ?? [])]).toEqual(days.map((n) => valueOn(series, n)));
			})
		);
	});
});
