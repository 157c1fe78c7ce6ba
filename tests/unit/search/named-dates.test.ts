import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { namedDates } from '#lib/search/named-dates.ts';
import { day, isoDay, toDay } from '#lib/series/index.ts';

const FIRST = day('1990-01-01');
const LAST = day('2026-11-23');

const read = (text: string) => {
	const { dates, alone } = namedDates(text, FIRST, LAST);
	return [dates.map(({ kind, from, to }) => `${kind} ${isoDay(from)} ${isoDay(to)}`), alone];
};
const DAY = 'day 2024-12-06 2024-12-06';
const MONTH = 'month 2024-12-01 2024-12-31';

describe('a text that is a date', () => {
	it.each([
		['2024-12-06', DAY],
		['2024/12/6', DAY],
		['٢٠٢٤-١٢-٠٦', DAY],
		['6 Dec 2024', DAY],
		['6 December, 2024', DAY],
		['6th of December 2024', DAY],
		['December 6 2024', DAY],
		['06 dec 2024', DAY],
		['٦ كانون الأول ٢٠٢٤', DAY],
		['6 كانون الاول عام 2024', DAY],
		['يوم 6 ديسمبر 2024', DAY],
		['2024-12', MONTH],
		['12/2024', MONTH],
		['December 2024', MONTH],
		['in Dec 2024', MONTH],
		['2024 December', MONTH],
		['كانون الأول 2024', MONTH],
		['شهر ديسمبر ٢٠٢٤', MONTH],
		['كانون الثاني 2024', 'month 2024-01-01 2024-01-31'],
		['تشرين الثاني 2024', 'month 2024-11-01 2024-11-30'],
		['December', 'month 2025-12-01 2025-12-31'],
		['November', 'month 2026-11-01 2026-11-30'],
		['6 December', 'day 2025-12-06 2025-12-06'],
		['23 Nov', 'day 2026-11-23 2026-11-23'],
		['24 Nov', 'day 2025-11-24 2025-11-24'],
		['2024', 'year 2024-01-01 2024-12-31'],
		['عام 2024', 'year 2024-01-01 2024-12-31']
	])('%s', (text, date) => {
		expect(read(text)).toEqual([[date], true]);
	});

	it('can mean two days, and one where both are the same or there is no other', () => {
		expect(read('6/12/2024')).toEqual([[DAY, 'day 2024-06-12 2024-06-12'], true]);
		expect(read('6 / 12 / 2024')).toEqual([[DAY, 'day 2024-06-12 2024-06-12'], true]);
		expect(read('6\\12\\2024')).toEqual([[DAY, 'day 2024-06-12 2024-06-12'], true]);
		expect(read('12.6.2024')).toEqual([['day 2024-06-12 2024-06-12', DAY], true]);
		expect(read('13/12/2024')).toEqual([['day 2024-12-13 2024-12-13'], true]);
		expect(read('12/12/2024')).toEqual([['day 2024-12-12 2024-12-12'], true]);
	});

	it.each([
		['2024-13-06', ['day 2024-06-13 2024-06-13']],
		['2024-06-12', ['day 2024-06-12 2024-06-12']],
		['2023-02-29', ['month 2023-02-01 2023-02-28']],
		['2023-13-32', []],
		['2023-13', []]
	])('%s, which may be no day, is the day the other way round, else its month', (text, dates) => {
		expect(read(text)).toEqual([dates, true]);
	});
});

describe('a date beside other words', () => {
	it.each([
		['homs, december 2024', MONTH],
		['dollar 2024-12-06', DAY],
		['سعر الدولار في 6 كانون الأول 2024', DAY],
		['euro 2024', 'year 2024-01-01 2024-12-31']
	])('%s', (text, date) => {
		expect(read(text)).toEqual([[date], false]);
	});
});

describe('no date', () => {
	it.each([
		'',
		'euro',
		'18,000',

		'31 February 2024',
		'2024-13',
		'12345',
		'march of the pound',
		'1989',
		'2027',
		'24 Nov 2026',
		'1850-01-01'
	])('%s', (text) => {
		expect(read(text)[0]).toEqual([]);
	});

	it('says what is left of the text: a word is, a date out of reach is not', () => {
		expect(read('euro')).toEqual([[], false]);
		expect(read('2027')).toEqual([[], true]);
	});
});

it('includes both ends', () => {
	expect(read('1990-01-01')[0]).toHaveLength(1);
	expect(read('1989-12-31')[0]).toHaveLength(0);
	expect(read('2026-11-23')[0]).toHaveLength(1);
});

it('reads back every day that it could be requested', () => {
	fc.assert(
		fc.property(fc.integer({ min: FIRST, max: LAST }), (n) => {
			const text = isoDay(toDay(n));
			expect(read(text)).toEqual([[`day ${text} ${text}`], true]);
		})
	);
});

it('takes any text', () => {
	fc.assert(
		fc.property(fc.string({ unit: 'binary' }), (text) => {
			const { dates } = namedDates(text, FIRST, LAST);
			expect(dates.every(({ from, to }) => from <= LAST && to >= FIRST)).toBe(true);
		})
	);
});
