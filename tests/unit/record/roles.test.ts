import { describe, expect, it } from 'vitest';
import { anchorCurrency, homeCurrency, homeUnits, isHomeRate, rolesOf, type SeriesInfo } from '#lib/record/index.ts';
import { LINE, SYP_NEW, SYP_OLD } from '#tests/support/record/quotes.ts';
import { record } from '#tests/support/record/real.ts';

const recordOf = (...infos: readonly SeriesInfo[]) => ({
	series: new Map(infos.map((info) => [info.id, info])),
	roles: rolesOf(infos),
	units: record.units
});
const bread: SeriesInfo = { ...LINE, id: 'bread', quantity: 'price', per: 'kg' };
const lira: SeriesInfo = { ...LINE, id: 'lira', currency: 'TRY', per: 'EUR' };

describe('the roles of a record', () => {
	it('are those of the column, whatever the series are called', () => {
		const [headline, official]: readonly SeriesInfo[] = [
			{ ...LINE, id: 'a', role: 'headline' },
			{ ...LINE, id: 'b', role: 'official' }
		];
		expect(rolesOf([LINE, official ?? LINE, headline ?? LINE])).toEqual({
			headline,
			official,
			remittance: undefined,
			reported: undefined
		});
	});

	it('are four in the published record', () => {
		const ids = Object.entries(record.roles).map(([role, info]) => [role, info?.id]);
		expect(ids).toEqual([
			['headline', 'syp-parallel'],
			['official', 'syp-official'],
			['remittance', 'syp-remittance'],
			['reported', 'syp-reported']
		]);
	});
});

describe('what a record is about', () => {
	it('is the currency of the first series with a role, and what it is the price of', () => {
		const about = recordOf(lira, { ...LINE, role: 'official' });
		expect([homeCurrency(about), anchorCurrency(about)]).toEqual(['SYP', 'USD']);
	});

	it('is that of its first rate where no series has a role, and nothing where there is no rate', () => {
		const about = recordOf(bread, lira);
		expect([homeCurrency(about), anchorCurrency(about)]).toEqual(['TRY', 'EUR']);
		expect([homeCurrency(recordOf(bread)), anchorCurrency(recordOf(bread))]).toEqual(['', '']);
		expect(homeUnits(recordOf(bread))).toEqual([]);
	});

	it('tells which rates are of it', () => {
		const rates = [...record.series.values()].filter((info) => isHomeRate(record, info)).map(({ id }) => id);
		expect(rates).toEqual([
			'syp-parallel',
			'syp-parallel-aleppo',
			'syp-parallel-idlib',
			'syp-parallel-hasakah',
			'syp-official',
			'syp-remittance',
			'syp-reported',
			'gold-dollar'
		]);
	});
});

describe('the units of the home currency', () => {
	const unitsOf = (currency: string) =>
		homeUnits(recordOf({ ...LINE, currency, role: 'headline' })).map(({ id }) => id);

	it('are the one before and the one after a redenomination, the older first, however they stand in the file', () => {
		const units = new Map([SYP_NEW, SYP_OLD].map((unit) => [unit.id, unit]));
		const valid = new Map([...units].map(([id]) => [id, record.units.get(id) ?? SYP_OLD]));
		expect(homeUnits({ ...recordOf(LINE), units: valid }).map(({ id }) => id)).toEqual(['syp-old', 'syp-new']);
		expect(unitsOf('VES')).toEqual(['ves', 'ved']);
	});

	it('are one where there was none, and never one that gathers many', () => {
		expect(unitsOf('LBP')).toEqual(['lbp']);
		expect(unitsOf('USD')).toEqual(['usd']);
	});
});
