import { describe, expect, it } from 'vitest';
import { composeRatio, countedUnit, ratioParts, ratioInfo, type SeriesInfo } from '#lib/record/index.ts';
import { isMissing } from '#lib/series/index.ts';
import { composed, record } from '#tests/support/record/real.ts';

function infoOf(id: string): SeriesInfo {
	const info = record.series.get(id);
	if (!info) throw new Error(`no ${id}`);
	return info;
}

describe('what a ratio counts', () => {
	it.each([
		['min-wage-public', 'syp-parallel', 'US dollars', 'month'],
		['wfp-reference-food-basket', 'syp-official', 'US dollars', 'family-month'],
		['syp-parallel', 'syp-official', 'times', ''],
		['syp-parallel', 'syp-parallel-eur', 'euros', 'USD'],
		['min-wage-public', 'wfp-bread-bakery', 'bundles', 'month'],
		['wfp-rice-kg', 'wfp-sugar-kg', 'times', ''],
		['lbp-parallel', 'lbp-official', 'times', ''],
		['avg-wage-all', 'unskilled-daily-wage', 'days', 'month']
	])('%s over %s: %s per “%s”', (a, b, unit, per) => {
		const info = ratioInfo(infoOf(a), infoOf(b));
		expect(info).toMatchObject({
			id: `${a}/${b}`,
			quantity: 'ratio',
			per,
			unit: { name: { en: unit }, decimals: 2 }
		});
		if (!isMissing(info)) expect(info.unit.name.ar).toMatch(/[ء-ي]/);
	});

	it.each([
		['lbp-parallel', 'syp-parallel', 'units-differ'],
		['gdp-growth', 'syp-parallel', 'not-divisible'],
		['syp-parallel', 'cpi-index', 'not-divisible'],
		['fx-reserves', 'gni-per-capita', 'not-divisible']
	])('%s over %s has no answer: %s', (a, b, reason) => {
		expect(ratioInfo(infoOf(a), infoOf(b))).toEqual({ missing: reason });
		expect(composeRatio(composed(a), composed(b))).toEqual({ missing: reason });
	});
});

describe('what is counted', () => {
	it.each([
		['wfp-diesel-litre', 1, 'litre', 'لتر'],
		['wfp-diesel-litre', 1.5, 'litres', 'لتر'],
		['wfp-diesel-litre', 9.9, 'litres', 'لترات'],
		['wfp-diesel-litre', 90.8, 'litres', 'لتراً'],
		['wfp-diesel-litre', 102, 'litres', 'لتر'],
		['unskilled-daily-wage', 25, 'days', 'يوماً'],
		['wfp-rice-kg', 25, 'kilograms', 'كغ'],
		['syp-parallel', 25, 'US dollars', 'دولار أمريكي']
	])('%s after %d: %s, %s', (id, number, en, ar) => {
		expect(countedUnit(infoOf(id), number).name).toEqual({ en, ar });
	});

	it('has the name of hundreds without a number', () => {
		expect(countedUnit(infoOf('wfp-diesel-litre')).name).toEqual({ en: 'litres', ar: 'لتر' });
	});
});

describe('a wage in dollars', () => {
	const made = composeRatio(composed('min-wage-public'), composed('syp-parallel'));
	if (isMissing(made)) throw new Error(made.missing);

	it('has the quotes of both behind each point, and the days of both', () => {
		for (const { quotes, parts: legs, value, day } of made.points) {
			if (!legs) throw new Error('no legs');
			const [wage, rate] = legs;
			expect(quotes).toEqual([...wage.quotes, ...rate.quotes]);
			expect(value).toBe(wage.value / rate.value);
			expect([wage.day <= day, rate.day <= day, wage.day === day || rate.day === day]).toEqual([true, true, true]);
		}
		expect(made.points.length).toBeGreaterThan(100);
	});

	it('has a band as wide as both', () => {
		for (const { low, high, value } of made.points) expect(low <= value && value <= high).toBe(true);
		expect(made.points.some(({ low, high }) => low < high)).toBe(true);
	});
});

it.each([
	['a/b', ['a', 'b']],
	['a', undefined]
])('the legs of “%s”', (id, legs) => {
	expect(ratioParts(id)).toEqual(legs);
});
