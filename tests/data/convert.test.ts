/** Conversions of the published record, and that every unit it offers leads somewhere. */
import { describe, expect, it } from 'vitest';
import { convertFile } from '#lib/api/v1/convert-file.ts';
import { conversionContext, UNITS } from '#tests/support/view/conversion.ts';

describe('100 dollars on 6 December 2024', () => {
	it.each([
		['', 1800000, 'syp-parallel'],
		['&side=buy', 1900000, 'syp-parallel'],
		['&side=sell', 1750000, 'syp-parallel'],
		['&market=official', 1256200, 'syp-official'],
		['&market=remittance', 1360000, 'syp-remittance'],
		['&to_unit=syp-new', 18000, 'syp-parallel']
	])('%s: %d', (requested, result, series) => {
		const file = convertFile(conversionContext(`asof=2024-12-06${requested}`));
		expect(file.result).toBe(result);
		expect(file.legs.map((leg) => leg.series)).toEqual([series]);
	});
});

it('offers pounds, dollars and each currency with a rate, once', () => {
	expect(UNITS.slice(0, 3)).toEqual(['syp-old', 'syp-new', 'usd']);
	expect(UNITS).toEqual(expect.arrayContaining(['eur', 'try', 'lbp', 'irr', 'iqd', 'egp', 'rub', 'ars', 'sdg', 'ved']));
	expect(new Set(UNITS).size).toBe(UNITS.length);
});

it.each(UNITS)('%s had a rate in pounds on some day, and tells that day where it has none now', (of) => {
	const { result, missing } = convertFile(conversionContext(`from_unit=${of}`));
	if (result !== null) return expect(result).toBeGreaterThan(0);
	const [, possible = ''] = /"lastPossible":"([\d-]+)"/.exec(JSON.stringify(missing)) ?? [];
	expect(convertFile(conversionContext(`from_unit=${of}&asof=${possible}`)).result).toBeGreaterThan(0);
});

it('tells what 47 pounds of March 2011 must be in December 2024', () => {
	const file = convertFile(conversionContext('amount=47&from_unit=syp-old&to_unit=usd&asof=2024-12-06&compare_date=2011-03-15'));
	expect(file.worth).toMatchObject({ dollarsThen: 1, equivalent: { value: 18000, unit: 'syp-old' }, observed: ['2011-03-15', '2024-12-06'] });
});

it('names the other meaning of an amount, and the age of the oldest rate', () => {
	const file = convertFile(conversionContext('amount=18.000&from_unit=try'), 18000);
	expect(file.otherMeaning?.amount).toBe(18000);
	expect((file.otherMeaning?.result ?? NaN) / (file.result ?? NaN)).toBeCloseTo(1000, 10);
	expect(file.age).toBe(236);
	expect(convertFile(conversionContext('from_unit=syp-old&to_unit=syp-new'))).toMatchObject({ otherMeaning: null, age: null });
});
