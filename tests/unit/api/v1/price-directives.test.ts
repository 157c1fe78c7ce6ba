import { describe, expect, it } from 'vitest';
import { beancount, gnucash, journal, pricesOf, type Prices } from '#lib/api/v1/price-directives.ts';
import type { ChartQuery } from '#lib/query/index.ts';
import type { Language } from '#lib/record/index.ts';
import { day } from '#lib/series/index.ts';
import { record } from '#tests/support/record/real.ts';
import { context } from '#tests/support/view/context.ts';

const ADDRESS = 'https://sarraf.example/series/syp-parallel';

function pricesIn(query: Partial<ChartQuery>, id = 'syp-parallel', language: Language = 'en'): Prices {
	const info = record.series.get(id);
	const prices = info && pricesOf(context(query, language), info, ADDRESS);
	if (!prices) throw new RangeError(`${id} has no prices`);
	return prices;
}

const DAYS = { from: day('2024-12-05'), to: day('2024-12-06') } as const;
const PRICES = pricesIn(DAYS);
const comments = PRICES.comments;

describe('the prices of a rate', () => {
	it('say first what is priced in which unit, then where it is from and under which licence', () => {
		expect(comments[0]).toBe('Parallel market, Damascus: old pounds per US dollar');
		expect(comments[1]).toBe(ADDRESS);
		expect(comments[2]).toContain('CC-BY-4.0');
		expect(pricesIn({ ...DAYS, unit: 'new' }).comments[0]).toContain('new pounds per US dollar');
		expect(pricesIn(DAYS, 'syp-parallel', 'ar').comments[0]).toContain('ليرة قديمة');
	});

	it('are in the unit of the address, which is named', () => {
		expect(PRICES).toMatchObject({ unit: 'syp-old', priced: 'USD', currency: 'SYP' });
		expect(PRICES.prices.at(-1)).toEqual({ day: '2024-12-06', value: '18000' });
		const inNew = pricesIn({ ...DAYS, unit: 'new' });
		expect(inNew.unit).toBe('syp-new');
		expect(inNew.prices.at(-1)).toEqual({ day: '2024-12-06', value: '180' });
	});

	it('leave out what is no price of a day', () => {
		const all = pricesIn({ range: 'all' });
		const dated = context({ range: 'all' })
			.series('syp-parallel')
			.points.filter(({ precision }) => precision === 'day');
		expect(all.prices).toHaveLength(dated.length);
		expect(all.prices.some((price) => price.day.startsWith('1989'))).toBe(false);
	});

	it('are the last of each month where these are requested', () => {
		const months = pricesIn({ from: day('2024-11-01'), to: day('2024-12-31'), interval: 'month' }).prices;
		expect(months.slice(-2).map((price) => price.day.slice(0, 7))).toEqual(['2024-11', '2024-12']);
	});

	it('are never in scientific notation', () => {
		const all = [...record.series.values()].flatMap((info) => pricesOf(context(), info, ADDRESS)?.prices ?? []);
		expect(all.filter(({ value }) => !/^\d+(\.\d+)?$/.test(value))).toEqual([]);
	});

	it('are those of a rate between two currencies alone', () => {
		const none = [...record.series.values()].filter((info) => pricesOf(context(), info, ADDRESS) === undefined);
		expect(none.map(({ id }) => id)).toEqual(expect.arrayContaining(['min-wage-public', 'cpi-inflation-yoy']));
		expect(none.every(({ quantity, perCurrency }) => quantity !== 'rate' || perCurrency === undefined)).toBe(true);
	});
});

describe('written', () => {
	const short: Prices = { ...PRICES, comments: ['One', 'Two'], prices: PRICES.prices.slice(-1) };

	it('for hledger and Ledger', () => {
		expect(journal(short)).toBe('; One\n; Two\nP 2024-12-06 USD 18000 SYP\n');
	});

	it('for Beancount', () => {
		expect(beancount(short)).toBe('; One\n; Two\n2024-12-06 price USD 18000 SYP\n');
	});

	it('for GnuCash', () => {
		expect(gnucash(short)).toBe(
			'# One; Two\r\nDate,From Namespace,From Symbol,Currency To,Amount\r\n2024-12-06,CURRENCY,USD,SYP,18000\r\n'
		);
	});
});
