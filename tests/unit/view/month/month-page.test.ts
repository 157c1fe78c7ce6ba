import { describe, expect, it } from 'vitest';
import { plain } from '#lib/format/index.ts';
import type { Language } from '#lib/record/index.ts';
import { day } from '#lib/series/index.ts';
import type { ChartQuery } from '#lib/query/index.ts';
import { monthFigures } from '#lib/view/month/month-figures.ts';
import { monthPage, type MonthPage } from '#lib/view/month/month-page.ts';
import type { MonthRate } from '#lib/view/month/month-rate.ts';
import { PAGE_REQUEST, context } from '#tests/support/view/context.ts';

/** Worked out by hand from data/quotes/syp-*.csv; pages are read on 23 November 2026. */
const FIRST_PAGE = day('1989-07-01');

const pageOf = (text: string, query: Partial<ChartQuery> = {}, language: Language = 'en'): MonthPage =>
	monthPage(context(query, language), { first: day(`${text}-01`), firstPage: FIRST_PAGE }, PAGE_REQUEST);

function rateOf(page: MonthPage, id = 'syp-parallel'): MonthRate {
	const found = [...page.rates, ...page.without].find((one) => one.id === id);
	if (!found) throw new RangeError(`the page has no rate "${id}"`);
	return found;
}

const dayAt = (text: string, page: MonthPage) => page.calendar.weeks.flat().find((one) => one?.iso === text);

describe('a month with many quotes', () => {
	const page = pageOf('2024-12');

	it('has the last value, the median, the lowest and the highest, each with its day', () => {
		// 11,250 11,500 13,300 13,350 14,000 14,500 | 14,750 | 15,075 16,500 17,250 18,000 22,500 24,500
		expect(rateOf(page).quoted).toEqual({
			end: { amount: '13,300', day: '31 Dec 2024', path: '/day/2024-12-31' },
			other: '',
			median: '14,750',
			lowest: { amount: '11,250', day: '16 Dec 2024', path: '/day/2024-12-16' },
			highest: { amount: '24,500', day: '8 Dec 2024', path: '/day/2024-12-08' },
			count: '13'
		});
	});

	it('has other rates, and names apart those that had no quote', () => {
		expect(rateOf(page, 'syp-parallel-aleppo').quoted).toMatchObject({ median: '19,500', count: '10' });
		const remittance = page.without.find(({ id }) => id === 'syp-remittance');
		expect(remittance).toMatchObject({ quoted: undefined, reason: 'last known 13,600, 21 November 2024' });
		expect(page.rates.every(({ quoted }) => quoted !== undefined)).toBe(true);
	});

	it('is a calendar of weeks from Sunday to Saturday', () => {
		const { weekdays, weeks } = page.calendar;
		expect(weekdays).toEqual(['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat']);
		expect(weeks).toHaveLength(5);
		expect(weeks[0]?.[0]?.iso).toBe('2024-12-01');
		expect(weeks[0]?.[5]).toEqual({ iso: '2024-12-06', day: '6', path: '/day/2024-12-06', amount: '18,000' });
		expect(dayAt('2024-12-04', page)?.amount).toBe('');
		expect(weeks[4]?.map((one) => one?.day)).toEqual(['29', '30', '31', undefined, undefined, undefined, undefined]);
	});

	it('is named by its figures, has its events and leads to the months beside it', () => {
		expect(page.title).toBe('December 2024, market: 11,250 to 24,500 old pounds per dollar');
		expect(page.description).toMatch(
			/^Syrian pound in December 2024: 11,250 to 24,500 old pounds to the dollar on the market, 13,300 at the end of the month\. /
		);
		expect(pageOf('2026-09', { unit: 'new' }).title).toBe('September 2026, market: 137.50 new pounds per dollar');
		expect(page.unfinished).toBe('');
		expect([page.previous?.path, page.next?.path]).toEqual(['/month/2024-11', '/month/2025-01']);
		expect(page.events[0]?.id).toBe('2024-12-05-hama-falls');
		expect(page.events.at(-1)?.id).toBe('2024-12-17-official-rate-15-075');
	});
});

it('a month with one quote has it as all of them, in both units', () => {
	expect(rateOf(pageOf('2026-10')).quoted).toMatchObject({
		end: { amount: '13,800' },
		other: '138.00 new pounds',
		median: '13,800',
		lowest: { amount: '13,800' },
		highest: { amount: '13,800' },
		count: '1'
	});
	expect(rateOf(pageOf('2026-10', { unit: 'new' })).quoted?.end.amount).toBe('138.00');
});

it('a month of which only a figure for the whole is known says so, and has no median', () => {
	const rate = rateOf(pageOf('2014-12'));
	expect(rate).toMatchObject({ quoted: undefined, isOfMonth: true });
	expect(rate.reason).toBe('214 (monthly figure)');
	expect(pageOf('2014-12').rates).toContainEqual(rate);
	expect(dayAt('2014-12-20', pageOf('2014-12'))?.amount).toBe('');
});

it('a month after one with a figure for the whole tells that month', () => {
	expect(rateOf(pageOf('2015-03'), 'syp-parallel')).toMatchObject({ quoted: undefined, isOfMonth: false });
	expect(pageOf('1989-08').rates).toEqual([]);
	expect(rateOf(pageOf('1989-08')).reason).toBe('last known 45, 1989');
});

it('a rate that was not quoted yet is left out', () => {
	const { rates, without } = pageOf('1995-12');
	expect([...rates, ...without].map(({ id }) => id)).toEqual(['syp-parallel']);
});

describe('the current month', () => {
	const page = pageOf('2026-11');

	it('is marked as unfinished, and has no page for its days to come', () => {
		expect(page.unfinished).toBe('This month is not over: figures up to 23 November 2026.');
		expect(page.next).toBeUndefined();
		expect(dayAt('2026-11-23', page)?.path).toBe('/day/2026-11-23');
		expect(dayAt('2026-11-24', page)?.path).toBeUndefined();
	});

	it('is the one of the day on which the page is seen', () => {
		const past = pageOf('2024-12', { asOf: day('2024-12-06') });
		expect(past.unfinished).toContain('6 December 2024');
		expect(rateOf(past).quoted).toMatchObject({
			end: { amount: '18,000', path: '/day/2024-12-06?asof=2024-12-06' },
			count: '3'
		});
		expect(past.events.map(({ id }) => id)).not.toContain('2024-12-08-assad-falls');
	});
});

it('the first month has none before it', () => {
	expect(pageOf('1989-07').previous).toBeUndefined();
	expect(pageOf('1989-08').previous?.path).toBe('/month/1989-07');
});

it('is in Arabic as a whole', () => {
	const page = pageOf('2024-12', {}, 'ar');
	expect(page.heading).toBe('كانون الأول 2024');
	expect(plain(page.title)).toBe('كانون الأول 2024: سعر السوق بين 11,250 و24,500 ليرة قديمة');
	expect(page.calendar.weekdays[0]).toBe('الأحد');
});

it('has the first of several days with the same highest value', () => {
	const official = context();
	const figures = monthFigures(official, { id: 'syp-official' }, { first: day('2024-12-01'), last: day('2024-12-31') });
	expect(figures?.highest).toMatchObject({ day: day('2024-12-17'), value: 15075 });
});
