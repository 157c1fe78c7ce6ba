import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { day, isMissing, premium, premiums, toDay, type Series, type Unit } from '#lib/series/index.ts';
import { anySeries, found, made, NEW, OLD } from '#tests/support/series.ts';

const at = day('2025-10-01');
const rate = (value: number, unit: Unit = OLD): Series => made([['2025-10-01', value]], { unit });

describe('premium', () => {
	it.each<[number, number, Unit, string, string]>([
		[12030, 11100, OLD, '8.38', '7.73'],
		[120.3, 111, NEW, '8.38', '7.73'],
		[18000, 12562, OLD, '43.29', '30.21'],
		[11100, 11100, OLD, '0.00', '0.00'],
		[10000, 11000, OLD, '-9.09', '-10.00']
	])('market %d, bulletin %d: %o', (market, bulletin, unit, above, lost) => {
		const both = found(premium(rate(market, unit), rate(bulletin, unit), at));
		expect([(100 * both.premium).toFixed(2), (100 * both.loss).toFixed(2)]).toEqual([above, lost]);
	});

	it('keeps both readings, with the age of each', () => {
		const both = found(premium(made([['2025-09-20', 12030]]), made([['2025-08-01', 11100]]), at));
		expect(both).toMatchObject({ parallel: { value: 12030, age: 11 }, official: { value: 11100, age: 61 } });
	});

	it.each<[string, Series, Series, object]>([
		['old against new pounds', rate(12030), rate(111, NEW), { missing: 'units-differ' }],
		['no market rate', made([]), rate(11100), { missing: 'not-observed' }],
		['no bulletin', rate(12030), made([['2025-10-02', 11100]]), { missing: 'not-observed' }],
		[
			'a market rate that is too old',
			made([['2025-09-30', 12030]], { carryDays: 0 }),
			rate(11100),
			{ missing: 'too-old', last: { value: 12030 } }
		],
		[
			'a bulletin that is too old',
			rate(12030),
			made([['2025-09-30', 11100]], { carryDays: 0 }),
			{ missing: 'too-old', last: { value: 11100 } }
		],
		['what is not a rate', made([['2025-10-01', -1]], { signed: true }), rate(1), { missing: 'not-positive' }]
	])('is missing for %s', (_, parallel, official, expected) => {
		expect(premium(parallel, official, at)).toMatchObject(expected);
	});
});

describe('premiums', () => {
	const market = made(
		[
			['2025-01-02', 12000],
			['2025-01-20', 13000]
		],
		{ carryDays: 10 }
	);
	const bulletin = made([
		['2025-01-01', 10000],
		['2025-01-05', 11000],
		['2025-01-12', 11200],
		['2025-01-13', 11500]
	]);

	it('stand on the days of either series on which both have a value', () => {
		const { days, premiums: above, losses } = premiums(market, bulletin);
		expect([...days]).toEqual(['2025-01-02', '2025-01-05', '2025-01-12', '2025-01-20'].map(day));
		expect([...above]).toEqual([12000 / 10000 - 1, 12000 / 11000 - 1, 12000 / 11200 - 1, 13000 / 11500 - 1]);
		expect([...losses]).toEqual([1 - 10000 / 12000, 1 - 11000 / 12000, 1 - 11200 / 12000, 1 - 11500 / 13000]);
	});

	it('say what premium says of every day of the union, and nothing of another', () => {
		fc.assert(
			fc.property(anySeries({ minLength: 0 }), anySeries({ minLength: 0 }), (parallel, official) => {
				const union = [...new Set([...parallel.days, ...official.days])].sort((a, b) => a - b);
				const expected = union.flatMap((n) => {
					const one = premium(parallel, official, toDay(n));
					return isMissing(one) ? [] : [[n, one.premium, one.loss]];
				});
				const { days, premiums: above, losses } = premiums(parallel, official);
				expect(Array.from(days, (n, i) => [n, above[i], losses[i]])).toEqual(expected);
			})
		);
	});

	it('are the same in old and in new pounds', () => {
		const inNew = (series: Series): Series => ({ ...series, unit: NEW, values: series.values.map((x) => x / 100) });
		const [old, restated] = [premiums(market, bulletin), premiums(inNew(market), inNew(bulletin))];
		old.premiums.forEach((p, i) => expect(restated.premiums[i]).toBeCloseTo(p, 12));
	});

	it('fill the columns that are given, as a window on them', () => {
		const out = { days: new Int32Array(6), premiums: new Float64Array(6), losses: new Float64Array(6) };
		const filled = premiums(market, bulletin, out);
		expect(filled.days.buffer).toBe(out.days.buffer);
		expect(filled).toEqual(premiums(market, bulletin));
	});

	it('refuse columns that are too short, and units that differ', () => {
		const out = { days: new Int32Array(6), premiums: new Float64Array(5), losses: new Float64Array(6) };
		expect(() => premiums(market, bulletin, out)).toThrow('out needs room for 6 values in each column, got 5');
		expect(() => premiums(market, { ...bulletin, id: 'b', unit: NEW })).toThrow(
			new RangeError('premiums need one unit: made is in syp-old, b in syp-new; restate one')
		);
	});

	it('are none where no day has both', () => {
		expect(premiums(made([]), bulletin).days).toHaveLength(0);
		expect(premiums(market, made([])).days).toHaveLength(0);
	});
});
